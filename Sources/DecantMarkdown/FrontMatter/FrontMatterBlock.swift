internal import DecantCore

/// Where the front matter of a file stands, and what it is written in.
///
/// A block counts as front matter only if its text looks like it: a body may begin with a
/// thematic break.
struct FrontMatterBlock: Hashable {
  /// A language of front matter.
  enum Language: Hashable {
    /// Between `---` and `---` or `...`.
    case yaml

    /// Between `+++`.
    case toml

    /// An object in braces, with or without fences.
    case json

    /// The members of an object without braces, up to `;;;`: Hexo.
    case jsonMembers

    /// `Key: value` lines up to a blank line or `___`: Pelican, MultiMarkdown, Bear.
    case headers

    /// A program, such as the JavaScript of `---js`, which is never run.
    case program(String)
  }

  /// The language, or `nil` if there is no front matter.
  var language: Language?

  /// The text between the fences.
  var text = 0..<0

  /// Where the body begins.
  var body = 0

  /// Whether the end of the block was found.
  var isClosed = true

  /// Looks for front matter at the start of a file.
  init(in bytes: Span<UInt8>) {
    let start = bytes.hasText("\u{FEFF}", at: 0) ? 3 : 0
    body = start
    var first = TextLine(in: bytes, at: start)
    while first.isBlank(in: bytes), first.next < bytes.count {
      first = TextLine(in: bytes, at: first.next)
    }
    let fence = bytes.extracting(first.trimmed(in: bytes))
    switch fence {
    case "---": findFenced(.yaml, in: bytes, after: first)
    case "+++": findFenced(.toml, in: bytes, after: first)
    case ";;;": findFenced(.jsonMembers, in: bytes, after: first)
    case "---json": findFenced(.json, in: bytes, after: first)
    case "---yaml", "---yml": findFenced(.yaml, in: bytes, after: first)
    case "---toml": findFenced(.toml, in: bytes, after: first)
    case "---js", "---javascript", "---coffee", "---cson", "---ts":
      let name = String(decoding: fence.extracting(3..<fence.count))
      findFenced(.program(name), in: bytes, after: first)
    default: findUnfenced(in: bytes, at: first)
    }
  }

  private mutating func findFenced(
    _ language: Language, in bytes: Span<UInt8>, after fence: TextLine
  ) {
    var line = TextLine(in: bytes, at: fence.next)
    while line.start < bytes.count {
      if isFence(bytes.extracting(line.trimmed(in: bytes)), closing: language) {
        guard looksLike(language, bytes, fence.next..<line.start) else { return }
        return set(language, fence.next..<line.start, body: line.next)
      }
      line = TextLine(in: bytes, at: line.next)
    }
    findUnclosed(language, in: bytes, from: fence.next)
  }

  /// Takes the lines up to the first blank one as front matter that somebody forgot to close.
  private mutating func findUnclosed(
    _ language: Language, in bytes: Span<UInt8>, from start: Int
  ) {
    var line = TextLine(in: bytes, at: start)
    while line.start < bytes.count, !line.isBlank(in: bytes) {
      line = TextLine(in: bytes, at: line.next)
    }
    let text = start..<line.start
    guard !text.isEmpty, looksLike(language, bytes, text) else { return }
    set(language, text, body: line.next)
    isClosed = false
  }

  private func isFence(_ line: Span<UInt8>, closing language: Language) -> Bool {
    switch (language, line) {
    case (.toml, "+++"), (.toml, "---"), (.jsonMembers, ";;;"), (.yaml, "..."): true
    case (.yaml, "---"), (.json, "---"), (.program, "---"): true
    default: false
    }
  }

  private mutating func findUnfenced(in bytes: Span<UInt8>, at first: TextLine) {
    guard first.start < bytes.count else { return }
    switch bytes[first.start] {
    case UInt8(ascii: "{"): findObject(in: bytes, at: first.start)
    case UInt8(ascii: "\""): findMembers(in: bytes, at: first)
    default: findHeaders(in: bytes, at: first)
    }
  }

  /// Finds an object: Hugo counts its braces.
  private mutating func findObject(in bytes: Span<UInt8>, at start: Int) {
    var i = start + 1
    while i < bytes.count, bytes[i] <= 0x20 { i += 1 }
    guard i < bytes.count, bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "}") else {
      return
    }
    var depth = 0
    var isInText = false
    i = start
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "\\") where isInText: i += 1
      case UInt8(ascii: "\""): isInText.toggle()
      case UInt8(ascii: "{") where !isInText: depth += 1
      case UInt8(ascii: "}") where !isInText:
        depth -= 1
        if depth == 0 {
          return set(.json, start..<i + 1, body: TextLine(in: bytes, at: i + 1).next)
        }
      default: break
      }
      i += 1
    }
    set(.json, start..<bytes.count, body: bytes.count)
    isClosed = false
  }

  private mutating func findMembers(in bytes: Span<UInt8>, at first: TextLine) {
    let text = bytes.extracting(first.trimmed(in: bytes))
    guard let end = text.firstIndex(of: UInt8(ascii: "\""), from: 1),
      text.hasText(":", at: end + 1)
    else { return }
    var line = TextLine(in: bytes, at: first.next)
    while line.start < bytes.count {
      if bytes.extracting(line.trimmed(in: bytes)).hasText(";;;", at: 0) {
        return set(.jsonMembers, first.start..<line.start, body: line.next)
      }
      line = TextLine(in: bytes, at: line.next)
    }
  }

  private mutating func findHeaders(in bytes: Span<UInt8>, at first: TextLine) {
    guard HeaderLines.isKnown(first, in: bytes) else { return }
    var line = first
    while line.start < bytes.count, !line.isBlank(in: bytes) {
      switch bytes.extracting(line.trimmed(in: bytes)) {
      case "___": return set(.headers, first.start..<line.start, body: line.next)
      case "---", "...": return set(.yaml, first.start..<line.start, body: line.next)
      default: break
      }
      guard
        HeaderLines.isHeader(line, in: bytes)
          || line.start > first.start && line.isIndented(in: bytes)
      else { return }
      line = TextLine(in: bytes, at: line.next)
    }
    set(.headers, first.start..<line.start, body: line.next)
  }

  private mutating func set(_ language: Language, _ text: Range<Int>, body: Int) {
    self.language = language
    self.text = text
    self.body = body
  }

  /// Whether the first line with text in it could be one of the language.
  private func looksLike(
    _ language: Language, _ bytes: Span<UInt8>, _ text: Range<Int>
  ) -> Bool {
    guard language == .yaml || language == .toml else { return true }
    var line = TextLine(in: bytes, at: text.lowerBound)
    while line.start < text.upperBound {
      let content = bytes.extracting(line.trimmed(in: bytes))
      if content.isEmpty || content[0] == UInt8(ascii: "#") {
        line = TextLine(in: bytes, at: line.next)
        continue
      }
      guard language == .yaml else {
        return content[0] == UInt8(ascii: "[") || content.firstIndex(of: UInt8(ascii: "=")) != nil
      }
      return FrontMatterBlock.looksLikeMember(content)
    }
    return true
  }

  /// Whether a line begins like a member of a YAML mapping.
  static func looksLikeMember(_ line: Span<UInt8>) -> Bool {
    switch line[0] {
    case UInt8(ascii: "{"), UInt8(ascii: "?"), UInt8(ascii: "%"), UInt8(ascii: "&"): return true
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: ">"), UInt8(ascii: "|"): return false
    default: break
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return colon + 1 == line.count || line[colon + 1] == UInt8(ascii: " ")
      || line[colon + 1] == UInt8(ascii: "\t") || line.firstIndex(of: ": ") != nil
      || line.count < 60 && line.firstIndex(of: UInt8(ascii: " ")) == nil
  }
}
