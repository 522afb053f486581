internal import DecantCore

/// The text of a line, and the blocks that it is added to.
extension BlockReader {
  /// Adds what is left of the line to a block.
  mutating func addText(
    to opened: Int32, lastMatched: Int32, _ input: Span<UInt8>
  ) {
    line.findStart(input)
    noteBlank(opened)
    if current != lastMatched, opened == lastMatched, !line.isBlank,
      self[current].kind == .paragraph
    {
      return append(to: current, input, upTo: line.end)
    }
    while current != lastMatched { current = close(current) }
    var container = opened
    switch self[container].kind {
    case .code: append(to: container, input, upTo: line.end)
    case .html:
      append(to: container, input, upTo: line.end)
      if BlockScan.endsHTML(self[container].level, input, line.start..<line.end) {
        container = close(container)
      }
    case .heading where self[container].mark == UInt8(ascii: "#"):
      if !line.isBlank {
        line.advanceToStart(input)
        append(to: container, input, upTo: headingEnd(input))
      }
    case .paragraph, .heading:
      if !line.isBlank {
        line.advanceToStart(input)
        append(to: container, input, upTo: line.end)
      }
    case .document, .quote, .list, .item, .rule, .table, .row, .cell:
      if !line.isBlank {
        container = add(.paragraph, to: container)
        line.advanceToStart(input)
        append(to: container, input, upTo: line.end)
      }
    }
    current = container
  }

  /// Notes whether the line leaves a blank line at the end of blocks: lists are loose by it.
  private mutating func noteBlank(_ container: Int32) {
    let last = self[container].lastChild
    if line.isBlank, last != MarkdownBlock.none { blocks[Int(last)].endsBlank = true }
    let block = self[container]
    let isBlank =
      switch block.kind {
      case .quote, .heading, .rule: false
      case .code: line.isBlank && !block.isFenced
      case .item:
        line.isBlank && (block.firstChild != MarkdownBlock.none || block.line != lineNumber)
      case .document, .list, .paragraph, .html, .table, .row, .cell: line.isBlank
      }
    blocks[Int(container)].endsBlank = isBlank
    var parent = block.parent
    while parent != MarkdownBlock.none {
      blocks[Int(parent)].endsBlank = false
      parent = blocks[Int(parent)].parent
    }
  }

  /// The end of the text of a heading: before the `#` at the end of the line.
  private func headingEnd(_ input: Span<UInt8>) -> Int {
    var end = line.end
    while end > line.offset, input[end - 1].isMarkdownSpace { end -= 1 }
    var hashes = end
    while hashes > line.offset, input[hashes - 1] == UInt8(ascii: "#") { hashes -= 1 }
    guard hashes < end, input[hashes - 1].isSpaceOrTab else { return end }
    end = hashes - 1
    while end > line.offset, input[end - 1].isMarkdownSpace { end -= 1 }
    return end
  }

  private mutating func append(to block: Int32, _ input: Span<UInt8>, upTo end: Int) {
    if text.count != Int(blocks[Int(block)].text.upperBound) {
      let start = Int32(text.count)
      blocks[Int(block)].text = start..<start
    }
    if line.isInTab {
      line.offset += 1
      for _ in 0..<(4 - line.column % 4) { text.append(UInt8(ascii: " ")) }
    }
    if line.offset < end { text.append(copying: input.extracting(line.offset..<end)) }
    if end == line.end { text.append(UInt8(ascii: "\n")) }
    blocks[Int(block)].text =
      blocks[Int(block)].text.lowerBound..<Int32(text.count)
  }

  /// Adds a block to another, or to the next around it that can hold it.
  mutating func add(_ kind: MarkdownBlock.Kind, to container: Int32) -> Int32 {
    var parent = container
    while !self[parent].canHold(kind) { parent = close(parent) }
    let id = Int32(blocks.count)
    let previous = self[parent].lastChild
    var block = MarkdownBlock(kind)
    block.parent = parent
    block.previous = previous
    block.text = Int32(text.count)..<Int32(text.count)
    blocks.append(block)
    if previous == MarkdownBlock.none {
      blocks[Int(parent)].firstChild = id
    } else {
      blocks[Int(previous)].next = id
    }
    blocks[Int(parent)].lastChild = id
    return id
  }
}
