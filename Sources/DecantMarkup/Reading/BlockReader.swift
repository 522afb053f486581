internal import DecantCore

/// Reads the blocks of a Markdown text line by line (CommonMark 0.29, appendix, phase 1), with the
/// tables of GitHub.
///
/// It decides as libcmark-gfm does, also where the specification leaves room.
struct BlockReader {
  /// The place of the document.
  static let root: Int32 = 0

  /// The blocks; the first is the document.
  private(set) var blocks: [MarkdownBlock] = [MarkdownBlock(.document)]

  /// The lines of all blocks, without the marks of the blocks that they are in.
  var text: [UInt8] = []

  /// The definitions of links.
  var references = LinkReferences()

  /// The block that the last line belongs to.
  private var current = root

  private var line = MarkdownLine(0, 0)
  private var lineNumber: Int32 = 0

  /// The place before which the line is known to be no thematic break.
  private var ruleFailure = 0

  /// Reads a text in which every line ends with a line feed.
  init(_ input: Span<UInt8>) {
    text.reserveCapacity(input.count + 64)
    blocks.reserveCapacity(16 + input.count / 64)
    var start = 0
    while let end = input.firstIndex(of: UInt8(ascii: "\n"), from: start) {
      line = MarkdownLine(start, end)
      lineNumber += 1
      ruleFailure = start
      readLine(input)
      start = end + 1
    }
    while current != BlockReader.root { current = close(current) }
    references.allow(input.count)
  }

  /// The block at a place.
  subscript(id: Int32) -> MarkdownBlock {
    get { blocks[Int(id)] }
    set { blocks[Int(id)] = newValue }
  }

  private mutating func readLine(_ input: Span<UInt8>) {
    guard let (matched, isComplete) = matchOpenBlocks(input) else { return }
    let container = openBlocks(in: matched, isComplete: isComplete, input)
    addText(to: container, lastMatched: matched, input)
  }
}

extension BlockReader {
  /// The last open block that the line belongs to, and whether that is all of them; `nil` if the
  /// line ended a block of code.
  private mutating func matchOpenBlocks(
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

extension BlockReader {
  /// Opens the blocks that the line begins; the one that its text belongs to.
  private mutating func openBlocks(
    in matched: Int32, isComplete: Bool, _ input: Span<UInt8>
  ) -> Int32 {
    var container = matched
    var mayBeLazy = self[current].kind == .paragraph
    while self[container].kind != .code, self[container].kind != .html {
      line.findStart(input)
      guard
        let opened = openBlock(
          in: container, isComplete: isComplete, mayBeLazy: mayBeLazy, input)
      else { return container }
      container = opened
      let kind = self[container].kind
      if self[container].acceptsLines || kind == .table || kind == .row { return container }
      mayBeLazy = false
    }
    return container
  }

  /// Opens the block that begins here; `nil` if none does.
  private mutating func openBlock(
    in container: Int32, isComplete: Bool, mayBeLazy: Bool, _ input: Span<UInt8>
  ) -> Int32? {
    let kind = self[container].kind
    let inParagraph = kind == .paragraph
    guard line.indent < 4 else {
      return mayBeLazy || line.isBlank ? nil : openIndentedCode(in: container, input)
    }
    switch input[line.start] {
    case UInt8(ascii: ">"): return openQuote(in: container, input)
    case UInt8(ascii: "#"):
      if let opened = openHeading(in: container, input) { return opened }
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      if let opened = openFence(in: container, input) { return opened }
    case UInt8(ascii: "<"):
      let level = BlockScan.html(
        input, at: line.start, end: line.end, inParagraph: inParagraph)
      if level > 0 {
        let html = add(.html, to: container)
        self[html].level = UInt8(level)
        return html
      }
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      if let opened = openByLine(in: container, isComplete: isComplete, input) { return opened }
    default: break
    }
    if inParagraph { return openTable(container, input) }
    return kind == .table ? openRow(in: container, input) : nil
  }

  /// Opens what only the whole line shows: headings by underlines, thematic breaks and items.
  private mutating func openByLine(
    in container: Int32, isComplete: Bool, _ input: Span<UInt8>
  ) -> Int32? {
    let inParagraph = self[container].kind == .paragraph
    if inParagraph {
      let level = BlockScan.underline(input, at: line.start)
      if level > 0 {
        guard resolveReferences(container) else { return container }
        self[container].kind = .heading
        self[container].level = UInt8(level)
        line.advanceToEnd(input)
        return container
      }
    }
    if isComplete || !inParagraph, ruleFailure <= line.start {
      guard let failure = BlockScan.failureOfRule(input, at: line.start) else {
        let rule = add(.rule, to: container)
        line.advanceToEnd(input)
        return rule
      }
      ruleFailure = failure
    }
    guard let marker = ListMarker(input, at: line.start, inParagraph: inParagraph) else {
      return nil
    }
    return openItem(marker, in: container, input)
  }

  private mutating func openIndentedCode(in container: Int32, _ input: Span<UInt8>) -> Int32 {
    line.advance(columns: 4, input)
    return add(.code, to: container)
  }

  private mutating func openQuote(in container: Int32, _ input: Span<UInt8>) -> Int32 {
    line.advance(line.start + 1 - line.offset, input)
    if line.isAtSpace(input) { line.advance(columns: 1, input) }
    return add(.quote, to: container)
  }

  private mutating func openHeading(in container: Int32, _ input: Span<UInt8>) -> Int32? {
    guard let (length, level) = BlockScan.heading(input, at: line.start) else { return nil }
    line.advance(line.start + length - line.offset, input)
    let heading = add(.heading, to: container)
    self[heading].level = UInt8(level)
    // A heading by an underline is a paragraph before, and has no mark.
    self[heading].mark = UInt8(ascii: "#")
    return heading
  }

  private mutating func openFence(in container: Int32, _ input: Span<UInt8>) -> Int32? {
    let length = BlockScan.openingFence(input, at: line.start)
    guard length > 0 else { return nil }
    let code = add(.code, to: container)
    self[code].isFenced = true
    self[code].mark = input[line.start]
    self[code].length = Int32(min(length, 255))
    self[code].padding = Int32(line.start - line.offset)
    line.advance(line.start + length - line.offset, input)
    return code
  }

  private mutating func openItem(
    _ marker: ListMarker, in container: Int32, _ input: Span<UInt8>
  ) -> Int32 {
    let indent = line.indent
    line.advance(line.start + marker.length - line.offset, input)
    let behindMarker = line
    while line.column - behindMarker.column <= 5, line.isAtSpace(input) {
      line.advance(columns: 1, input)
    }
    var width = line.column - behindMarker.column
    if width >= 5 || width < 1 || line.offset == line.end {
      line.rewind(to: behindMarker)
      if width > 0 { line.advance(columns: 1, input) }
      width = 1
    }
    var list = container
    if self[container].kind != .list || self[container].mark != marker.mark {
      list = add(.list, to: container)
      self[list].mark = marker.mark
      self[list].number = Int32(marker.number)
    }
    let item = add(.item, to: list)
    self[item].line = lineNumber
    self[item].length = Int32(indent)
    self[item].padding = Int32(marker.length + width)
    return item
  }
}

extension BlockReader {
  /// Adds what is left of the line to a block.
  private mutating func addText(
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

extension BlockReader {
  /// Closes a block, and returns the one around it.
  private mutating func close(_ id: Int32) -> Int32 {
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
  private mutating func resolveReferences(_ id: Int32) -> Bool {
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

  /// The line that is read.
  var currentLine: MarkdownLine { line }

  /// Says that the whole line is read.
  mutating func endLine(_ input: Span<UInt8>) { line.advanceToEnd(input) }
}
