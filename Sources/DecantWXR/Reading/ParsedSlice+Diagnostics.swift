internal import DecantCore
internal import DecantXML

extension ParsedSlice {
  /// The repairs of one kind that are reported one by one.
  private static let limit = 50

  /// Reports what had to be done.
  ///
  /// - Parameters:
  ///   - title: The title of the entry, or nothing.
  ///   - entry: The identifier of the entry.
  func report(
    title: String = "", entry: Entry.ID? = nil, _ diagnostics: inout Diagnostics
  ) {
    if let repaired { report(repaired.repairs, title: title, entry: entry, &diagnostics) }
    reportPrefixes(entry, &diagnostics)
    if let skipped = tree.skipped {
      diagnostics.report(
        .wxrTooDeep, "\(skipped.count) elements were skipped: they are too deep, one in the other",
        at: position, entry: entry)
    }
    if let error {
      diagnostics.report(
        .wxrMalformedItem, "not well-formed (\(error)); what can be read is kept", at: position,
        entry: entry)
    }
  }

  private func report(
    _ repairs: [XMLRepair], title: String, entry: Entry.ID?, _ diagnostics: inout Diagnostics
  ) {
    let place = title.isEmpty ? "" : " in \(title.quoted)"
    var counts = Array(repeating: 0, count: XMLRepair.Kind.allCases.count)
    var position = position
    var offset = 0
    for repair in repairs {
      let kind = Int(repair.kind.rawValue)
      counts[kind] += 1
      guard counts[kind] <= (repair.kind == .carriageReturn ? 1 : ParsedSlice.limit) else {
        continue
      }
      if repair.start >= offset {
        position = position.advanced(
          over: source.span.extracting(offset..<source.count), to: repair.start - offset)
        offset = repair.start
      }
      let message =
        repair.kind == .carriageReturn
        ? "\(repairs.count { $0.kind == .carriageReturn }) carriage returns\(place) read as line ends"
        : message(for: repair, place)
      diagnostics.report(repair.kind.rule, message, at: position, entry: entry)
    }
    for kind in XMLRepair.Kind.allCases where kind != .carriageReturn {
      let more = counts[Int(kind.rawValue)] - ParsedSlice.limit
      guard more > 0 else { continue }
      diagnostics.report(
        kind.rule, "\(more) more of the same\(place)", at: self.position, entry: entry)
    }
  }

  private func message(for repair: XMLRepair, _ place: String) -> String {
    let end = min(repair.start + repair.length, source.count)
    let found = String(decoding: source[repair.start..<end], as: UTF8.self).quoted
    let codePoint = "U+" + hexadecimal(repair.scalar, digits: 4)
    let byte =
      "0x"
      + hexadecimal(
        UInt32(source.indices.contains(repair.start) ? source[repair.start] : 0), digits: 2)
    return switch repair.kind {
    case .controlCharacter where repair.length > 1 && repair.scalar < 0x20:
      "\(repair.length) control characters \(codePoint)\(place) taken out"
    case .controlCharacter: "control character \(codePoint)\(place) taken out"
    case .guessedByte:
      "byte \(byte)\(place) isn't UTF-8; taken for \(character(repair.scalar).quoted) of Windows-1252"
    case .invalidBytes: "bytes from \(byte)\(place) aren't UTF-8; replaced by U+FFFD"
    case .rawAmpersand: "\"&\"\(place) wasn't escaped"
    case .rawLessThan: "\"<\"\(place) begins no tag; taken as text"
    case .knownEntity: "\(found)\(place) is HTML's, not XML's; replaced by its character"
    case .unknownEntity: "the entity that begins here\(place) is unknown; kept as text"
    case .characterReference: "\(found)\(place) stands for no character of XML; taken out"
    case .surrogates: "\(found)\(place) are halves of one character; put together"
    case .encodedSurrogates:
      "bytes from \(byte)\(place) are halves of \(character(repair.scalar).quoted); put together"
    case .sectionEnd: "\"]]>\"\(place) within a text; kept"
    case .carriageReturn: "carriage return"
    case .unendedElement: "the entry\(place) has no end tag; ended where the next one begins"
    }
  }

  private func character(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String(Character($0)) } ?? ""
  }

  private func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// Reports the first element of each prefix that isn't declared.
  ///
  /// The prefixes of WordPress itself are the cursor's business, once for a file.
  private func reportPrefixes(_ entry: Entry.ID?, _ diagnostics: inout Diagnostics) {
    var known = ExportNamespace.prefixes
    var found: [Int] = []
    for node in tree.nodes.indices where tree.hasUndeclaredPrefix(node) {
      let prefix = tree.prefix(node)
      guard !known.contains(prefix) else { continue }
      known.append(prefix)
      found.append(node)
    }
    guard !found.isEmpty else { return }
    let positions = positions(ofTags: found.map { tree.nodes[$0].ordinal })
    for (node, position) in zip(found, positions) {
      diagnostics.report(
        .wxrUndeclaredPrefix,
        "the prefix \(tree.prefix(node).quoted) isn't declared; its elements are kept",
        at: position, entry: entry)
    }
  }
}

extension XMLRepair.Kind {
  /// The rule that reports a kind of damage.
  fileprivate var rule: DiagnosticRule {
    switch self {
    case .controlCharacter: .wxrControlCharacter
    case .guessedByte: .wxrGuessedByte
    case .invalidBytes: .wxrInvalidUTF8
    case .rawAmpersand: .wxrRawAmpersand
    case .rawLessThan: .wxrRawLessThan
    case .knownEntity: .wxrHTMLEntity
    case .unknownEntity: .wxrUnknownEntity
    case .characterReference, .surrogates: .wxrCharacterReference
    case .encodedSurrogates: .wxrEncodedHalves
    case .sectionEnd: .wxrSectionEnd
    case .carriageReturn: .wxrCarriageReturn
    case .unendedElement: .wxrUnendedElement
    }
  }
}
