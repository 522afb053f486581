internal import DecantCore

/// What is decided when a block ends.
extension BlockReader {
  /// Closes a block, and returns the one around it.
  mutating func close(_ id: Int32) -> Int32 {
    let block = self[id]
    blocks[Int(id)].isOpen = false
    switch block.kind {
    case .paragraph: if !resolveReferences(id) { remove(id) }
    case .code: if !block.isFenced { cutBlankLines(id) }
    case .list: blocks[Int(id)].isTight = isTight(id)
    case .document, .quote, .item, .heading, .html, .rule, .table, .row, .cell: break
    }
    return block.parent
  }

  /// Takes the definitions of links off the start of a paragraph; whether something is left.
  mutating func resolveReferences(_ id: Int32) -> Bool {
    let range = self[id].text.places
    guard !range.isEmpty else { return false }
    guard text[range.lowerBound] == UInt8(ascii: "[") else { return !isBlank(range) }
    let lines = text
    let bytes = lines.span
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] == UInt8(ascii: "["),
      let after = references.add(bytes, start..<range.upperBound)
    {
      start = after
    }
    self[id].text = (start..<range.upperBound).short
    return !isBlank(start..<range.upperBound)
  }

  /// Whether the first line in a range of the text is blank.
  private func isBlank(_ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound, text[i].isSpaceOrTab { i += 1 }
    return i == range.upperBound || text[i] == UInt8(ascii: "\n")
  }

  /// Takes the last child of a block out of it.
  private mutating func remove(_ id: Int32) {
    let block = self[id]
    self[block.parent].lastChild = block.previous
    if block.previous == MarkdownBlock.none {
      self[block.parent].firstChild = MarkdownBlock.none
    } else {
      self[block.previous].next = MarkdownBlock.none
    }
  }

  private mutating func cutBlankLines(_ id: Int32) {
    let range = self[id].text.places
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1].isSpaceOrTab || text[end - 1] == 0x0A { end -= 1 }
    while end < range.upperBound, text[end] != UInt8(ascii: "\n") { end += 1 }
    self[id].text = (range.lowerBound..<min(end + 1, range.upperBound)).short
  }

  /// Whether no blank line is between the items of a list, nor between the blocks in them.
  private mutating func isTight(_ list: Int32) -> Bool {
    var item = self[list].firstChild
    while item != MarkdownBlock.none {
      let isLast = self[item].next == MarkdownBlock.none
      if self[item].endsBlank, !isLast { return false }
      var child = self[item].firstChild
      while child != MarkdownBlock.none {
        if !isLast || self[child].next != MarkdownBlock.none, endsBlank(child) { return false }
        child = self[child].next
      }
      item = self[item].next
    }
    return true
  }

  /// Whether a blank line ends a block, or the last block in it.
  private mutating func endsBlank(_ id: Int32) -> Bool {
    var block = id
    while true {
      let isChecked = self[block].isChecked
      self[block].isChecked = true
      let last = self[block].lastChild
      guard !isChecked, self[block].kind == .list || self[block].kind == .item,
        last != MarkdownBlock.none
      else { return self[block].endsBlank }
      block = last
    }
  }

  /// Puts a closed paragraph before a block.
  mutating func insertParagraph(_ range: Range<Int>, before id: Int32) {
    let place = Int32(blocks.count)
    let next = self[id]
    var block = MarkdownBlock(.paragraph)
    block.isOpen = false
    block.text = range.short
    block.parent = next.parent
    block.previous = next.previous
    block.next = id
    blocks.append(block)
    if next.previous == MarkdownBlock.none {
      self[next.parent].firstChild = place
    } else {
      self[next.previous].next = place
    }
    self[id].previous = place
  }
}
