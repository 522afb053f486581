/// The blocks that a line goes on with.
extension BlockReader {
  /// The last open block that the line belongs to, and whether that is all of them; `nil` if the
  /// line ended a block of code.
  mutating func matchOpenBlocks(
    _ input: Span<UInt8>
  ) -> (matched: Int32, isComplete: Bool)? {
    var container = BlockReader.root
    while true {
      let child = blocks[Int(container)].lastChild
      guard child != MarkdownBlock.none, blocks[Int(child)].isOpen else { return (container, true) }
      line.findStart(input)
      switch blocks[Int(child)].kind {
      case .quote: guard matchQuote(input) else { return (container, false) }
      case .item: guard matchItem(child, input) else { return (container, false) }
      case .code:
        guard let isMatched = matchCode(child, input) else { return nil }
        guard isMatched else { return (container, false) }
      case .html:
        guard blocks[Int(child)].level < 6 || !line.isBlank else { return (container, false) }
      case .paragraph: guard !line.isBlank else { return (container, false) }
      case .table:
        guard TableRow.hasCells(input, line.start..<line.end) else { return (container, false) }
      case .heading, .row, .cell: return (container, false)
      case .document, .list, .rule: break
      }
      container = child
    }
  }

  private mutating func matchQuote(_ input: Span<UInt8>) -> Bool {
    guard line.indent <= 3, input[line.start] == UInt8(ascii: ">") else { return false }
    line.advance(columns: line.indent + 1, input)
    if line.isAtSpace(input) { line.advance(columns: 1, input) }
    return true
  }

  private mutating func matchItem(_ item: Int32, _ input: Span<UInt8>) -> Bool {
    let width = Int(self[item].length + self[item].padding)
    if line.indent >= width {
      line.advance(columns: width, input)
      return true
    }
    guard line.isBlank, self[item].firstChild != MarkdownBlock.none else { return false }
    line.advanceToStart(input)
    return true
  }

  /// Whether the line goes on with a block of code; `nil` if it ends it.
  private mutating func matchCode(_ code: Int32, _ input: Span<UInt8>) -> Bool? {
    guard self[code].isFenced else {
      if line.indent >= 4 {
        line.advance(columns: 4, input)
        return true
      }
      guard line.isBlank else { return false }
      line.advanceToStart(input)
      return true
    }
    if line.indent <= 3, input[line.start] == self[code].mark,
      BlockScan.closingFence(input, at: line.start) >= max(1, Int(self[code].length))
    {
      current = close(code)
      return nil
    }
    var columns = self[code].padding
    while columns > 0, line.isAtSpace(input) {
      line.advance(columns: 1, input)
      columns -= 1
    }
    return true
  }
}
