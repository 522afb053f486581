internal import DecantCore

/// The tables of GitHub (GFM 0.29, 4.10).
extension BlockReader {
  /// The most cells that rows may leave out: with many columns a short row is much for little.
  private static let mostLeftOut: Int32 = 0x80000

  /// Makes a table of a paragraph whose last line is a header, if the line is a delimiter row.
  mutating func openTable(_ paragraph: Int32, _ input: Span<UInt8>) -> Int32? {
    let line = currentLine
    guard let alignments = TableRow.alignments(input, line.start..<line.end) else { return nil }
    let range = self[paragraph].text.places
    let end = range.upperBound - 1
    var start = end
    while start > range.lowerBound, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    let header = TableRow.cells(text.span, start..<end)
    guard !header.isEmpty, header.count == alignments.count else { return nil }
    if start > range.lowerBound {
      insertParagraph(unescapingPipes(range.lowerBound..<start), before: paragraph)
    }
    self[paragraph].kind = .table
    self[paragraph].number = Int32(header.count)
    self[paragraph].line = 0
    let row = add(.row, to: paragraph)
    for (cell, alignment) in zip(header, alignments) {
      addCell(unescapingPipes(cell), alignment, to: row)
    }
    endLine(input)
    return paragraph
  }

  /// Adds the line to a table as a row.
  mutating func openRow(in table: Int32, _ input: Span<UInt8>) -> Int32? {
    let line = currentLine
    guard !line.isBlank, self[table].line <= BlockReader.mostLeftOut else { return nil }
    let cells = TableRow.cells(input, line.start..<line.end)
    guard !cells.isEmpty else { return nil }
    let header = self[table].firstChild
    let row = add(.row, to: table)
    var column = self[header].firstChild
    var place = 0
    while column != MarkdownBlock.none {
      let alignment = self[column].alignment
      if place < cells.count {
        let start = text.count
        text.append(copying: input.extracting(cells[place]))
        addCell(unescapingPipes(start..<text.count), alignment, to: row)
      } else {
        addCell(text.count..<text.count, alignment, to: row)
        self[table].line += 1
      }
      column = self[column].next
      place += 1
    }
    endLine(input)
    return row
  }

  private mutating func addCell(_ range: Range<Int>, _ alignment: Alignment?, to row: Int32) {
    let cell = add(.cell, to: row)
    let trimmed = LinkScan.trimmed(text.span, range)
    self[cell].text = trimmed.short
    self[cell].alignment = alignment
  }

  /// A range of the text in which pipes have no backslash.
  private mutating func unescapingPipes(_ range: Range<Int>) -> Range<Int> {
    guard text.span.extracting(range).firstIndex(of: "\\|") != nil else { return range }
    let start = text.count
    var i = range.lowerBound
    while i < range.upperBound {
      if text[i] == UInt8(ascii: "\\"), i + 1 < range.upperBound,
        text[i + 1] == UInt8(ascii: "|")
      {
        i += 1
      }
      text.append(text[i])
      i += 1
    }
    return start..<text.count
  }
}

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
    while i < end, text[i].isMarkdownSpace { i += 1 }
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
    case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"): break
    default: return nil
    }
    for i in line {
      switch text[i] {
      case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"): break
      default: guard text[i].isMarkdownSpace else { return nil }
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
    var (start, end) = (cell.lowerBound, cell.upperBound)
    guard start < end else { return nil }
    let isLeft = text[start] == UInt8(ascii: ":")
    if isLeft { start += 1 }
    let isRight = end > start && text[end - 1] == UInt8(ascii: ":")
    if isRight { end -= 1 }
    guard start < end else { return nil }
    for i in start..<end where text[i] != UInt8(ascii: "-") { return nil }
    if isLeft { return .some(isRight ? .center : .left) }
    return .some(isRight ? .right : nil)
  }
}
