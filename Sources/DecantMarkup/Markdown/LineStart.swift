internal import DecantCore

/// What a reader of Markdown may take the start of a line of text for (CommonMark 0.30, 4 and 5).
struct LineStart {
  /// The place of the byte whose backslash makes the line text, or -1.
  private(set) var marker = -1

  /// Whether the line begins as a fence does.
  private(set) var isFence = false

  /// Looks at a line.
  ///
  /// - Parameters:
  ///   - isFirst: Whether it is the first of its paragraph.
  ///   - isInItem: Whether the paragraph is the first in an item.
  init(_ text: Span<UInt8>, _ line: Range<Int>, isFirst: Bool, isInItem: Bool) {
    guard !line.isEmpty else { return }
    let start = line.lowerBound
    switch text[start] {
    case UInt8(ascii: "#"):
      let end = LineStart.end(of: UInt8(ascii: "#"), text, line)
      if end - start <= 6, LineStart.isSpace(text, end, line) { marker = start }
    case UInt8(ascii: ">"): marker = start
    case UInt8(ascii: "-"):
      if LineStart.isSpace(text, start + 1, line) || LineStart.isMadeOf("- \t", text, line)
        || (!isFirst && LineStart.isDelimiterRow(text, line))
      {
        marker = start
      }
    case UInt8(ascii: "+"), UInt8(ascii: "*"):
      if LineStart.isSpace(text, start + 1, line) || LineStart.isMadeOf("* \t", text, line) {
        marker = start
      }
    case UInt8(ascii: "_"): if LineStart.isMadeOf("_ \t", text, line) { marker = start }
    case UInt8(ascii: "="):
      if !isFirst, LineStart.isMadeOf("= \t", text, line) { marker = start }
    case UInt8(ascii: "0")...UInt8(ascii: "9"): lookForNumber(text, line)
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      isFence = LineStart.end(of: text[start], text, line) - start >= 3
    case UInt8(ascii: "["): if isFirst { lookForLabel(text, line, isInItem: isInItem) }
    case UInt8(ascii: "|"), UInt8(ascii: ":"):
      if !isFirst, LineStart.isDelimiterRow(text, line) { marker = start }
    default: break
    }
  }

  private mutating func lookForNumber(_ text: Span<UInt8>, _ line: Range<Int>) {
    var i = line.lowerBound
    while i < line.upperBound, text[i].isDigit, i - line.lowerBound < 10 { i += 1 }
    guard i - line.lowerBound <= 9, i < line.upperBound,
      text[i] == UInt8(ascii: ".") || text[i] == UInt8(ascii: ")"),
      LineStart.isSpace(text, i + 1, line)
    else { return }
    marker = i
  }

  /// Looks for definitions of links and footnotes, for tasks, and for alerts.
  private mutating func lookForLabel(_ text: Span<UInt8>, _ line: Range<Int>, isInItem: Bool) {
    let start = line.lowerBound
    if text.hasText("[!", at: start) { marker = start }
    if isInItem, start + 3 < line.upperBound, text[start + 2] == UInt8(ascii: "]"),
      text[start + 3] == UInt8(ascii: " ")
    {
      marker = start
    }
    var i = start
    while let end = text.firstIndex(of: UInt8(ascii: "]"), from: i), end + 1 < text.count,
      end - start < 1002
    {
      if text[end + 1] == UInt8(ascii: ":") { marker = start }
      i = end + 1
    }
  }

  /// The end of the run of a byte at the start of the line.
  private static func end(of byte: UInt8, _ text: Span<UInt8>, _ line: Range<Int>) -> Int {
    var i = line.lowerBound
    while i < line.upperBound, text[i] == byte { i += 1 }
    return i
  }

  private static func isSpace(_ text: Span<UInt8>, _ i: Int, _ line: Range<Int>) -> Bool {
    i >= line.upperBound || text[i] == UInt8(ascii: " ")
      || text[i] == UInt8(ascii: "\\")
        && i + 1 == line.upperBound
  }

  private static func isMadeOf(
    _ set: StaticString, _ text: Span<UInt8>, _ line: Range<Int>
  ) -> Bool {
    var bytes: [UInt8] = []
    bytes.append(set)
    for i in line where !bytes.contains(text[i]) {
      return text[i] == UInt8(ascii: "\\") && i + 1 == line.upperBound
    }
    return true
  }

  private static func isDelimiterRow(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    isMadeOf("-:| \t", text, line)
  }
}

/// The run of `#` that would be taken for the end of a heading (CommonMark 0.30, 4.2).
enum HeadingEnd {
  /// The place of the byte whose backslash makes the run text, or -1.
  static func marker(_ line: Span<UInt8>) -> Int {
    var start = line.count
    while start > 0, line[start - 1] == UInt8(ascii: "#") { start -= 1 }
    guard start < line.count, start == 0 || line[start - 1] == UInt8(ascii: " ") else { return -1 }
    return start
  }
}
