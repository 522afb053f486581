internal import DecantCore

/// The tables of GitHub (GFM 0.29, 4.10).
extension BlockReader {
  /// The most cells that rows may leave out: with many columns a short row is much for little.
  private static let mostLeftOut: Int32 = 0x80000

  /// Makes a table of a paragraph whose last line is a header, if the line is a delimiter row.
  mutating func openTable(_ paragraph: Int32, _ input: Span<UInt8>) -> Int32? {
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
    line.advanceToEnd(input)
    return paragraph
  }

  /// Adds the line to a table as a row.
  mutating func openRow(in table: Int32, _ input: Span<UInt8>) -> Int32? {
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
    line.advanceToEnd(input)
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
