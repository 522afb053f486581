/// The blocks that a line begins.
extension BlockReader {
  /// Opens the blocks that the line begins; the one that its text belongs to.
  mutating func openBlocks(
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
