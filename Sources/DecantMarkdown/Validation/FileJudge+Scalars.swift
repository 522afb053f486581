internal import DecantCore

extension FileJudge {
  /// Judges the plain scalars of a member in YAML that programs read differently.
  mutating func judgeScalars(_ value: LocatedValue, _ key: String) {
    switch value.value {
    case .string(let text), .number(let text): judgeScalar(text, value.position, key)
    // Most items are scalars.
    case .array: for item in value.children { judgeItem(item, key) }
    case .object: judgeCollection(value, key)
    case .null, .bool, .timestamp: break
    }
  }

  private mutating func judgeItem(_ item: LocatedValue, _ key: String) {
    switch item.value {
    case .string(let text), .number(let text): judgeScalar(text, item.position, key)
    case .array, .object: judgeCollection(item, key)
    case .null, .bool, .timestamp: break
    }
  }

  /// Judges what is in a collection, in the order of the file.
  private mutating func judgeCollection(_ collection: LocatedValue, _ key: String) {
    var open = [(key: key, value: collection)]
    while let (key, value) = open.popLast() {
      switch value.value {
      case .string(let text), .number(let text): judgeScalar(text, value.position, key)
      case .array: for child in value.children.reversed() { open.append((key, child)) }
      case .object:
        for member in value.members.reversed() { open.append((member.name.folded, member.value)) }
      case .null, .bool, .timestamp: break
      }
    }
  }

  private mutating func judgeScalar(
    _ scalar: String, _ position: SourcePosition, _ key: String
  ) {
    guard let start = lines.offset(of: position), isPlain(scalar, at: start) else { return }
    let count = scalar.utf8.count
    if count <= 16, let reason = ambiguity(scalar, key) {
      report(
        .markdownAmbiguousScalar, "`\(scalar)` is \(reason); write \"\(scalar)\"", at: position)
    }
    judgeEnd(of: scalar, at: start + count, key)
  }

  /// Whether a value stands in the file as it is, without quotation marks.
  func isPlain(_ scalar: String, at start: Int) -> Bool {
    let bytes = scalar.utf8.span
    guard start >= 0, !bytes.isEmpty, start + bytes.count <= text.count else { return false }
    return text.span.extracting(start..<start + bytes.count).elementsEqual(bytes)
  }

  /// What programs make of a value, if not all make the same.
  private func ambiguity(_ scalar: String, _ key: String) -> String? {
    guard scalar.utf8.count > 3 else { return ambiguity(ofShort: scalar, key) }
    return ambiguity(ofNumber: scalar)
  }

  private func ambiguity(ofShort scalar: String, _ key: String) -> String? {
    switch scalar {
    case "yes", "Yes", "YES", "on", "On", "ON": ambiguity(ofWord: "true", key)
    case "no", "No", "NO", "off", "Off", "OFF": ambiguity(ofWord: "false", key)
    default: ambiguity(ofNumber: scalar)
    }
  }

  private func ambiguity(ofWord meaning: String, _ key: String) -> String? {
    switch generator {
    case .jekyll:
      // Elsewhere it is what a truth value looks like in Jekyll.
      KnownKeys.texts.contains(key) ? "\(meaning) to Jekyll, and text to others" : nil
    case .hugo: "text to Hugo since 0.152, and was \(meaning) before"
    case .eleventy:
      KnownKeys.texts.contains(key) ? nil : "text to Eleventy, and \(meaning) to others"
    default: "\(meaning) to some programs, and text to others"
    }
  }

  private func ambiguity(ofNumber scalar: String) -> String? {
    guard scalar.utf8.first?.isDecimalDigit == true else { return nil }
    let digits = Array(scalar.utf8)
    if digits.count > 1, digits[0] == UInt8(ascii: "0"), digits.allSatisfy(\.isDecimalDigit) {
      guard let octal = Int(String(decoding: digits, as: UTF8.self), radix: 8) else {
        return "a number without its zero to some programs, and text to others"
      }
      return "\(octal) to most programs: a number with a zero before it is octal"
    }
    // Go has no numbers to the base of 60.
    guard generator != .hugo, let value = sexagesimal(digits) else { return nil }
    return "\(value) to programs that count to the base of 60, and text to others"
  }

  /// The value of `12:30` to YAML 1.1: 12 times 60 and 30.
  private func sexagesimal(_ digits: [UInt8]) -> Int? {
    let parts = digits.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDecimalDigit) }),
      parts[0].first != UInt8(ascii: "0"),
      parts.dropFirst().allSatisfy({ $0.count < 3 && ($0.count == 1 || $0.first ?? 0 < 0x36) })
    else { return nil }
    return parts.reduce(0) { $0 * 60 + (Int(String(decoding: $1, as: UTF8.self)) ?? 0) }
  }

  /// Looks for what a number sign cuts off; a sign with a space behind it begins a comment that
  /// somebody meant.
  private mutating func judgeEnd(of scalar: String, at end: Int, _ key: String) {
    var sign = end
    while sign < text.count, text[sign] == UInt8(ascii: " ") || text[sign] == UInt8(ascii: "\t") {
      sign += 1
    }
    guard sign > end, sign + 1 < text.count, text[sign] == UInt8(ascii: "#"), text[sign + 1] > 0x20,
      text[sign + 1] != UInt8(ascii: "#"),
      KnownKeys.texts.contains(key) || scalar.utf8.contains(UInt8(ascii: " "))
    else { return }
    let line = TextLine(in: text.span, at: sign)
    let rest = String(
      decoding: text[sign..<max(sign, line.trimmed(in: text.span).upperBound)], as: UTF8.self)
    report(
      .markdownCutValue, "\(rest.quoted) is a comment, and not part of the value before it",
      at: lines.position(of: sign, in: text.span))
  }
}

extension UInt8 {
  fileprivate var isDecimalDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
