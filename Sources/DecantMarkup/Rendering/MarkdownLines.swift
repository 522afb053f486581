internal import DecantCore

/// Tells of each line of Markdown that Decant has written whether it is read as Markdown: it isn't
/// in fenced code, and not in a block of HTML.
struct MarkdownLines {
  /// What is known of a line.
  struct Line {
    /// Where it begins.
    let start: Int

    /// What follows the marks of quotes and items.
    let content: Range<Int>

    /// Whether it is read as Markdown.
    let isMarkdown: Bool

    /// Whether a block of HTML begins here.
    let beginsHTML: Bool

    /// Whether it is in an item of a list, or is indented.
    let isInItem: Bool
  }

  /// The fence that is open: its byte and its length.
  private var fence: (byte: UInt8, count: Int)?

  /// Whether a block of HTML is open.
  private var isHTML = false

  /// Whether only the end tag of a program ends the block of HTML, and no blank line.
  private var isProgram = false

  /// Reads the next line.
  mutating func next(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Line {
    var isInItem = false
    let start = MarkdownLines.content(bytes, range, &isInItem)
    let line = bytes.extracting(start..<range.upperBound)
    let wasOpen = isHTML || fence != nil
    let isMarkdown = isMarkdown(line)
    return Line(
      start: range.lowerBound, content: start..<range.upperBound, isMarkdown: isMarkdown,
      beginsHTML: !wasOpen && !isMarkdown && fence == nil, isInItem: isInItem)
  }

  private mutating func isMarkdown(_ line: Span<UInt8>) -> Bool {
    if let open = fence {
      let count = MarkdownLines.fence(line, open.byte)
      if count >= open.count, line.skipSpace(count) == line.count { fence = nil }
      return false
    }
    if isHTML {
      let ends = isProgram ? MarkdownLines.endsProgram(line) : line.skipSpace(0) == line.count
      if ends { (isHTML, isProgram) = (false, false) }
      return false
    }
    for byte in [UInt8(ascii: "`"), UInt8(ascii: "~")] {
      let count = MarkdownLines.fence(line, byte)
      if count >= 3 {
        fence = (byte, count)
        return false
      }
    }
    guard MarkdownLines.beginsHTML(line) else { return true }
    isProgram = MarkdownLines.beginsProgram(line)
    isHTML = !(isProgram && MarkdownLines.endsProgram(line))
    isProgram = isProgram && isHTML
    return false
  }

  /// The place after white space, the marks of quotes and those of items.
  private static func content(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ isInItem: inout Bool
  ) -> Int {
    var i = range.lowerBound
    while i < range.upperBound {
      if bytes[i] == UInt8(ascii: ">") {
        i += 1
        if i < range.upperBound, bytes[i] == 0x20 { i += 1 }
      } else if bytes[i] == 0x20 {
        isInItem = true
        i += 1
      } else if let end = itemMark(bytes, at: i), end < range.upperBound, bytes[end] == 0x20 {
        isInItem = true
        i = end + 1
      } else {
        break
      }
    }
    return i
  }

  private static func itemMark(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    switch bytes[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return start + 1
    default: break
    }
    var i = start
    while i < bytes.count, bytes[i].isDigit, i - start < 9 { i += 1 }
    guard i > start, i < bytes.count,
      bytes[i] == UInt8(ascii: ".") || bytes[i] == UInt8(ascii: ")")
    else { return nil }
    return i + 1
  }

  private static func fence(_ line: Span<UInt8>, _ byte: UInt8) -> Int {
    var i = 0
    while i < line.count, line[i] == byte { i += 1 }
    return i
  }

  /// Whether a line begins a block of HTML: with the tag of a block, or as one whole tag.
  static func beginsHTML(_ line: Span<UInt8>) -> Bool {
    guard line.count > 1, line[0] == UInt8(ascii: "<") else { return false }
    let start = line[1] == UInt8(ascii: "/") ? 2 : 1
    var i = start
    while i < line.count, line[i].isLetter || line[i].isDigit { i += 1 }
    guard i > start else { return false }
    if let name = HTMLNameIndex.standard.name(line, start..<i),
      name == .pre || name == .script || name == .style || name.isMarkdownBlock
    {
      return true
    }
    return line.firstIndex(of: UInt8(ascii: ">")) == line.count - 1
  }

  private static func beginsProgram(_ line: Span<UInt8>) -> Bool {
    line.hasText("<pre", at: 0) || line.hasText("<script", at: 0) || line.hasText("<style", at: 0)
  }

  private static func endsProgram(_ line: Span<UInt8>) -> Bool {
    line.firstIndex(of: "</pre>") != nil || line.firstIndex(of: "</script>") != nil
      || line.firstIndex(of: "</style>") != nil
  }
}
