internal import DecantCore

extension MarkdownRenderer {
  /// Writes or gathers the next node of a container of blocks.
  mutating func stepFlow() {
    let node = frame.cursor
    guard node != HTMLTree.none else {
      flushRun()
      return closeFrame()
    }
    switch tree[node].kind {
    case .comment where endsRun(at: node):
      flushRun()
      advance(past: node)
      writeRaw([node])
    case .element: stepElement(node)
    case .text where raw.contains(node) && isAlone(node):
      advance(past: node)
      run.append(node)
      writeRawParagraph(.run)
      run.removeAll(keepingCapacity: true)
    case .text, .comment:
      run.append(node)
      advance(past: node)
    case .root, .doctype: advance(past: node)
    }
  }

  /// Whether a text is a paragraph without other inline nodes.
  private func isAlone(_ text: HTMLTree.NodeID) -> Bool {
    let next = tree[text].next
    return run.isEmpty && !source.isBlank(text) && (next == HTMLTree.none || source.isBlock(next))
  }

  private mutating func stepElement(_ node: HTMLTree.NodeID) {
    if raw.contains(node) {
      flushRun()
      advance(past: node)
      return writeRaw([node])
    }
    if node == frame.caption {
      flushRun()
      return advance(past: node)
    }
    let isBlock = source.isBlock(node)
    guard isBlock || source.holdsBlock(node) else {
      run.append(node)
      return advance(past: node)
    }
    if source.isTransparent(node) {
      if isBlock { flushRun() }
      if tree[node].firstChild != HTMLTree.none {
        frame.cursor = tree[node].firstChild
        return
      }
      return advance(past: node)
    }
    guard isBlock else {
      run.append(node)
      return advance(past: node)
    }
    flushRun()
    advance(past: node)
    writeBlock(node)
  }

  /// Goes on behind a node: to its right, or out of what was laid out in place of an element.
  private mutating func advance(past node: HTMLTree.NodeID) {
    var current = node
    while tree[current].next == HTMLTree.none {
      current = tree[current].parent
      if current == frame.top {
        frame.cursor = HTMLTree.none
        return
      }
      if source.isBlock(current) { flushRun() }
    }
    frame.cursor = tree[current].next
  }

  /// Whether a comment stands between blocks.
  private func endsRun(at comment: HTMLTree.NodeID) -> Bool {
    guard areBlank(run) else { return false }
    guard source.isExact else { return true }
    var next = tree[comment].next
    while next != HTMLTree.none, source.isBlank(next) || tree[next].kind == .comment {
      next = tree[next].next
    }
    return next == HTMLTree.none || source.isBlock(next)
  }

  /// Writes the inline nodes that were gathered as a paragraph.
  mutating func flushRun() {
    guard !run.isEmpty else { return }
    if !areBlank(run) { writeRun() }
    run.removeAll(keepingCapacity: true)
  }

  private mutating func writeRun() {
    let isItem = frame.top != HTMLTree.root && source.role(frame.top) == .item
    if holdBlocks(run) || (source.isExact && !isItem) { return writeBareRun(run) }
    gatherer.gather(run)
    writeParagraph(.run)
  }

  private func areBlank(_ nodes: [HTMLTree.NodeID]) -> Bool {
    for node in nodes where !source.isBlank(node) { return false }
    return true
  }

  private func holdBlocks(_ nodes: [HTMLTree.NodeID]) -> Bool {
    for node in nodes where source.holdsBlock(node) { return true }
    return false
  }

  /// What a paragraph was gathered from.
  enum Origin {
    /// The inline nodes that wait for the next block.
    case run

    /// The children of an element.
    case children(HTMLTree.NodeID)
  }

  /// Writes inline nodes that stand in no paragraph, as HTML.
  private mutating func writeBareRun(_ nodes: [HTMLTree.NodeID]) {
    var html = RawHTML(source)
    if !source.isExact {
      // Without it two runs that follow one another would be read as one.
      html.append("<div>")
      for node in nodes { html.write(node) }
      html.trim()
      html.append("</div>")
      return writeRaw(html)
    }
    var rest = nodes.drop(while: source.isBlank)[...]
    if let first = rest.first, tree[first].kind == .element {
      writeRaw(rest.map { $0 })
    } else {
      // An end tag without a start is ignored in HTML, and begins an HTML block in Markdown.
      html.append("</param>")
      while let node = rest.popFirst() { html.write(node) }
      writeRaw(html)
    }
  }

  /// Writes a paragraph whose text was gathered.
  ///
  /// - Parameter origin: What it was gathered from.
  mutating func writeParagraph(_ origin: Origin) {
    guard gatherer.text.hasContent else {
      guard gatherer.text.needsHTML || source.isExact || gatherer.text.hasBreak else { return }
      return writeRawParagraph(origin)
    }
    guard !gatherer.text.needsHTML else { return writeRawParagraph(origin) }
    let isInItem = writer.isFresh && frame.top != HTMLTree.root && source.role(frame.top) == .item
    var rungs = Rungs()
    setLine(
      LineEscaper.Context(place: .paragraph, isInItem: isInItem, isExact: source.isExact), &rungs)
    switch BlockStart(of: escaper.output.span) {
    case .none: break
    case .alone where !source.isExact && !gatherer.text.hasText: break
    case .alone, .interrupting: return writeRawParagraph(origin)
    }
    beginBlock()
    writer.write(escaper.output)
    self.rungs.add(rungs)
  }

  /// Makes a line of the text that was gathered.
  mutating func setLine(_ context: LineEscaper.Context, _ rungs: inout Rungs) {
    spelling.layOut(&gatherer.text, at: context.place, &rungs)
    escaper.escape(spelling.line, context)
    rungs.inlineTags += gatherer.text.tags
  }

  private mutating func writeRawParagraph(_ origin: Origin) {
    var html = RawHTML(source)
    html.append("<p>")
    switch origin {
    case .run: for node in run { html.write(node) }
    case .children(let element): html.writeChildren(of: element)
    }
    html.trim()
    html.append("</p>")
    writeRaw(html)
  }
}

extension InlineText {
  /// Whether something is to be seen.
  var hasContent: Bool { pieces.contains { $0.kind != .lineBreak && !$0.range.isEmpty } }

  /// Whether a line ends in it.
  var hasBreak: Bool { pieces.contains { $0.kind == .lineBreak } }

  /// Whether words are to be read, or code.
  var hasText: Bool {
    pieces.contains { ($0.kind == .text || $0.kind == .code) && !$0.range.isEmpty }
  }
}
