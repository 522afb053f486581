internal import DecantCore

/// The cells of a line of a table.
enum TableRow {
  /// The most columns of a table.
  private static let mostColumns = 65_535

  /// The cells of a line without its line feed; none if it is no row.
  static func cells(_ text: Span<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var i = skippingPipe(text, line.lowerBound, line.upperBound)
    while i < line.upperBound {
      let start = i
      i = cellEnd(text, i, line.upperBound)
      let isClosed = i < line.upperBound
      cells.append(start..<i)
      if cells.count > mostColumns { return [] }
      if isClosed { i = skippingPipe(text, i, line.upperBound) }
    }
    return cells
  }

  /// Whether a line has a cell.
  static func hasCells(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    skippingPipe(text, line.lowerBound, line.upperBound) < line.upperBound
  }

  /// The place behind a pipe and the white space that follows it.
  private static func skippingPipe(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard start < end, text[start] == UInt8(ascii: "|") else { return start }
    var i = start + 1
    while i < end, text[i].isScannedSpace { i += 1 }
    return i
  }

  /// The place of the pipe without a backslash that ends a cell.
  private static func cellEnd(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end {
      if text[i] == UInt8(ascii: "|"), i == start || text[i - 1] != UInt8(ascii: "\\") { break }
      i += 1
    }
    return i
  }

  /// The alignments of a delimiter row; `nil` if the line is none.
  static func alignments(_ text: Span<UInt8>, _ line: Range<Int>) -> [Alignment?]? {
    switch text[line.lowerBound] {
    case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"), 0x0B, 0x0C: break
    default: return nil
    }
    for i in line {
      switch text[i] {
      case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"): break
      default: guard text[i].isScannedSpace else { return nil }
      }
    }
    var alignments: [Alignment?] = []
    for cell in cells(text, line) {
      let range = LinkScan.trimmed(text, cell)
      guard let alignment = alignment(text, range) else { return nil }
      alignments.append(alignment)
    }
    return alignments
  }

  /// What a cell of a delimiter row says; `nil` if it is none.
  private static func alignment(_ text: Span<UInt8>, _ cell: Range<Int>) -> Alignment?? {
    guard !cell.isEmpty else { return nil }
    let isLeft = text[cell.lowerBound] == UInt8(ascii: ":")
    let isRight = cell.count > 1 && text[cell.upperBound - 1] == UInt8(ascii: ":")
    var (start, end) = (cell.lowerBound, cell.upperBound)
    // Beside vertical tabs and form feeds, which aren't trimmed, a colon says nothing.
    while start < end, text[start].isScannedSpace { start += 1 }
    while end > start, text[end - 1].isScannedSpace { end -= 1 }
    if start < end, text[start] == UInt8(ascii: ":") { start += 1 }
    if start < end, text[end - 1] == UInt8(ascii: ":") { end -= 1 }
    guard start < end else { return nil }
    for i in start..<end where text[i] != UInt8(ascii: "-") { return nil }
    if isLeft { return .some(isRight ? .center : .left) }
    return .some(isRight ? .right : nil)
  }
}
