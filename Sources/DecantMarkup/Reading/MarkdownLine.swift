/// A line of Markdown, and how far the blocks that it belongs to have read it.
///
/// Tabs are stops of four columns (CommonMark 0.29, 2.2).
struct MarkdownLine {
  /// The place of the next byte.
  var offset: Int

  /// The place of the line feed.
  let end: Int

  /// The column of the next byte.
  var column = 0

  /// Whether some columns of the tab at the place are read.
  var isInTab = false

  /// The place of the first byte that is neither a space nor a tab.
  private(set) var start: Int

  /// The columns before that byte.
  private(set) var indent = 0

  /// Whether only white space is left.
  private(set) var isBlank = false

  private var startColumn = 0

  init(_ start: Int, _ end: Int) {
    offset = start
    self.start = start
    self.end = end
  }

  /// Looks for the first byte that is neither a space nor a tab.
  mutating func findStart(_ input: Span<UInt8>) {
    if start <= offset {
      start = offset
      startColumn = column
      while start < end {
        if input[start] == UInt8(ascii: " ") {
          startColumn += 1
        } else if input[start] == UInt8(ascii: "\t") {
          startColumn += 4 - startColumn % 4
        } else {
          break
        }
        start += 1
      }
    }
    indent = startColumn - column
    isBlank = start == end
  }

  /// Goes on by a number of bytes.
  mutating func advance(_ count: Int, _ input: Span<UInt8>) {
    let target = min(offset + count, end)
    if offset < target { isInTab = false }
    while offset < target {
      column += input[offset] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
      offset += 1
    }
  }

  /// Goes on by a number of columns.
  mutating func advance(columns: Int, _ input: Span<UInt8>) {
    var left = columns
    while left > 0, offset < end {
      guard input[offset] == UInt8(ascii: "\t") else {
        isInTab = false
        offset += 1
        column += 1
        left -= 1
        continue
      }
      let width = 4 - column % 4
      isInTab = width > left
      column += min(width, left)
      if !isInTab { offset += 1 }
      left -= width
    }
  }

  /// Goes to the first byte that is neither a space nor a tab.
  mutating func advanceToStart(_ input: Span<UInt8>) { advance(start - offset, input) }

  /// Goes to the end.
  mutating func advanceToEnd(_ input: Span<UInt8>) { advance(end - offset, input) }

  /// Goes back to what was read before.
  mutating func rewind(to earlier: MarkdownLine) {
    offset = earlier.offset
    column = earlier.column
    isInTab = earlier.isInTab
  }

  /// Whether a space or a tab comes next.
  func isAtSpace(_ input: Span<UInt8>) -> Bool { input[offset].isSpaceOrTab }
}

extension UInt8 {
  /// Whether it is a space or a tab.
  var isSpaceOrTab: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether it is white space where libcmark-gfm trims.
  var isMarkdownSpace: Bool { isSpaceOrTab || self == 10 || self == 13 }

  /// Whether it is white space where libcmark-gfm scans tags, rows of tables and links: vertical
  /// tabs and form feeds are it there.
  var isScannedSpace: Bool { self == 0x20 || self &- 9 < 5 }
}
