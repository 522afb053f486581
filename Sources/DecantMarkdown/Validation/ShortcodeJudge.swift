internal import DecantCore

/// Looks for shortcodes of Hugo that have no end, or no beginning.
struct ShortcodeJudge {
  private(set) var findings: [TemplateFinding] = []

  /// What shortcodes look up.
  private(set) var mentions: [TemplateMention] = []

  private var open: [(name: String, offset: Int)] = []

  /// The shortcodes that come with Hugo and want a text between two calls.
  private static let pairs: Set<String> = ["highlight", "details"]

  /// Looks through a text.
  init(_ text: [UInt8], from start: Int) {
    scan(text.span, from: start)
    for call in open where ShortcodeJudge.pairs.contains(call.name) {
      add(.markdownUnclosedShortcode, "the shortcode \(call.name.quoted) has no end", call.offset)
    }
  }

  private mutating func add(_ rule: DiagnosticRule, _ message: String, _ offset: Int) {
    findings.append(TemplateFinding(rule: rule, message: message, offset: offset))
  }

  private mutating func scan(_ bytes: Span<UInt8>, from start: Int) {
    var i = start
    while let brace = bytes.firstIndex(of: "{{", from: i), brace + 2 < bytes.count {
      let isPlain = bytes[brace + 2] == UInt8(ascii: "<")
      guard isPlain || bytes[brace + 2] == UInt8(ascii: "%") else {
        i = brace + 1
        continue
      }
      guard let end = bytes.firstIndex(of: isPlain ? ">}}" : "%}}", from: brace + 3),
        isCall(bytes.extracting(brace + 3..<end))
      else {
        return add(
          .markdownUnclosedShortcode,
          "the call of a shortcode isn't closed by \(isPlain ? ">}}" : "%}}")", brace)
      }
      take(bytes.extracting(brace + 3..<end), brace)
      i = end + 3
    }
  }

  /// Notes the page that a call looks up; one in another language or output is another matter.
  private mutating func mention(_ values: Span<UInt8>, _ offset: Int) {
    var i = 0
    while i < values.count, values[i] <= 0x20 { i += 1 }
    guard i < values.count else { return }
    let quote = values[i]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "`")
    if isQuoted { i += 1 }
    let start = i
    while i < values.count, isQuoted ? values[i] != quote : values[i] > 0x20 { i += 1 }
    let name = String(decoding: values.extracting(start..<i))
    guard !name.utf8.contains(UInt8(ascii: "=")) else { return }
    if let mention = TemplateMention(.entry, name, at: offset) { mentions.append(mention) }
  }

  /// Whether what stands between the marks is one call, and not the start of two.
  private func isCall(_ inside: Span<UInt8>) -> Bool {
    guard inside.firstIndex(of: "{{<") != nil || inside.firstIndex(of: "{{%") != nil else {
      return true
    }
    return inside.firstIndex(of: UInt8(ascii: "\"")) != nil
      || inside.firstIndex(of: UInt8(ascii: "`")) != nil || inside.hasText("/*", at: 0)
  }

  private mutating func take(_ inside: Span<UInt8>, _ offset: Int) {
    guard !inside.hasText("/*", at: 0) else { return }
    var i = 0
    while i < inside.count, inside[i] <= 0x20 { i += 1 }
    let isEnd = i < inside.count && inside[i] == UInt8(ascii: "/")
    if isEnd { i += 1 }
    while i < inside.count, inside[i] <= 0x20 { i += 1 }
    let start = i
    while i < inside.count, inside[i] > 0x20, inside[i] != UInt8(ascii: "/") || i > start { i += 1 }
    var name = String(decoding: inside.extracting(start..<i))
    var isClosed = inside.count > 0 && inside[inside.count - 1] == UInt8(ascii: "/")
    if !isClosed, let slash = inside.lastNonBlank { isClosed = slash == UInt8(ascii: "/") }
    if name.hasSuffix("/") { name.removeLast() }
    if name == "ref" || name == "relref" { mention(inside.extracting(i..<inside.count), offset) }
    guard isEnd else {
      if !isClosed { open.append((name, offset)) }
      return
    }
    guard let place = open.lastIndex(where: { $0.name == name }) else {
      return add(
        .markdownUnclosedShortcode, "the shortcode \(name.quoted) ends and never began", offset)
    }
    open.removeSubrange(place...)
  }
}

extension Span<UInt8> {
  /// The last byte that isn't white space.
  fileprivate var lastNonBlank: UInt8? {
    var i = count
    while i > 0 {
      i -= 1
      if self[i] > 0x20 { return self[i] }
    }
    return nil
  }
}
