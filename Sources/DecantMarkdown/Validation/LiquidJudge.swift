internal import DecantCore

/// Looks for tags and values of Liquid that have no end.
struct LiquidJudge {
  private(set) var findings: [TemplateFinding] = []

  /// What tags look up.
  private(set) var mentions: [TemplateMention] = []

  /// Whether a brace in a value ends it: Ruby's Liquid cuts values at the first one.
  private let isStrict: Bool
  private var open: [(name: String, offset: Int)] = []

  /// The tags that have an end; others may be a plugin's.
  private static let blocks: Set<String> = [
    "if", "unless", "for", "case", "capture", "tablerow", "highlight",
  ]

  /// Looks through a text; of a call without an end the first is enough, as for Liquid.
  init(_ text: [UInt8], from start: Int, isStrict: Bool) {
    self.isStrict = isStrict
    scan(text.span, from: start)
    for tag in open { add(.markdownUnclosedTag, "{% \(tag.name) %} has no end", tag.offset) }
  }

  private mutating func add(_ rule: DiagnosticRule, _ message: String, _ offset: Int) {
    findings.append(TemplateFinding(rule: rule, message: message, offset: offset))
  }

  private mutating func scan(_ bytes: Span<UInt8>, from start: Int) {
    var i = start
    while let brace = bytes.firstIndex(of: UInt8(ascii: "{"), from: i), brace + 1 < bytes.count {
      i = brace + 1
      switch bytes[brace + 1] {
      case UInt8(ascii: "{"):
        guard let end = endOfValue(bytes, brace) else { return }
        i = end
      case UInt8(ascii: "%"):
        guard let end = bytes.firstIndex(of: "%}", from: brace + 2) else {
          return add(.markdownUnclosedTemplate, "the tag isn't closed by %}", brace)
        }
        let name = LiquidJudge.name(bytes.extracting(brace + 2..<end))
        mention(name, bytes.extracting(brace + 2..<end), brace)
        guard let after = take(name, bytes, brace, end + 2) else { return }
        i = after
      default: break
      }
    }
  }

  /// The place behind a value, or `nil` with a finding if it has no end.
  private mutating func endOfValue(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    let end =
      isStrict
      ? bytes.firstIndex(of: UInt8(ascii: "}"), from: start + 2)
      : bytes.firstIndex(of: "}}", from: start + 2)
    guard let end, end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "}") else {
      add(.markdownUnclosedTemplate, "the value isn't closed by }}", start)
      return nil
    }
    return end + 2
  }

  /// Takes a tag, and returns where to go on; `nil` if a block of text has no end.
  private mutating func take(
    _ name: String, _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    switch name {
    case "raw", "comment":
      if let after = LiquidJudge.end(of: name, bytes, from: end) { return after }
      add(.markdownUnclosedTag, "{% \(name) %} has no end", start)
      return nil
    case _ where LiquidJudge.blocks.contains(name):
      open.append((name, start))
    case _ where name.hasPrefix("end"):
      let block = String(name.dropFirst(3))
      guard LiquidJudge.blocks.contains(block) else { break }
      if open.last?.name == block {
        open.removeLast()
      } else {
        add(.markdownUnclosedTag, "{% \(name) %} ends what isn't open", start)
        open = []
        return nil
      }
    default: break
    }
    return end
  }

  /// The place behind the tag that ends raw text or a comment.
  private static func end(of name: String, _ bytes: Span<UInt8>, from start: Int) -> Int? {
    var i = start
    while let tag = bytes.firstIndex(of: "{%", from: i) {
      guard let end = bytes.firstIndex(of: "%}", from: tag + 2) else { return nil }
      if self.name(bytes.extracting(tag + 2..<end)) == "end\(name)" { return end + 2 }
      i = tag + 2
    }
    return nil
  }

  /// Notes what a tag looks up.
  private mutating func mention(_ name: String, _ tag: Span<UInt8>, _ offset: Int) {
    guard name == "link" || name == "post_url" else { return }
    var words = String(decoding: tag).split { $0.isWhitespace }.map(String.init)
    words.removeAll { $0 == name || $0 == "-" }
    guard words.count == 1, let word = words.first else { return }
    if let mention = TemplateMention(name == "link" ? .file : .entry, word, at: offset) {
      mentions.append(mention)
    }
  }

  private static func name(_ tag: Span<UInt8>) -> String {
    var i = 0
    while i < tag.count, tag[i] <= 0x20 || tag[i] == UInt8(ascii: "-") { i += 1 }
    let start = i
    while i < tag.count, tag[i] > 0x20, tag[i] != UInt8(ascii: "-") { i += 1 }
    return String(decoding: tag.extracting(start..<i))
  }
}
