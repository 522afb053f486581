internal import DecantCore

extension MarkdownRenderer {
  /// Writes a block, or begins it.
  mutating func writeBlock(_ node: HTMLTree.NodeID) {
    switch source.role(node) {
    case .paragraph: writeParagraph(node)
    case .heading: writeHeading(node)
    case .rule: writeRule(node)
    case .preformatted: writePreformatted(node)
    case .quote: writeQuote(node)
    case .list: writeList(node)
    case .table: writeTable(node)
    case .figure: writeFigure(node)
    case .wrapper: writeWrapper(node)
    case .keptBlock: writeKeptBlock(node)
    case .item, .emphasis, .strong, .strike, .code, .link, .image, .lineBreak, .span, .keptInline:
      writeRaw([node])
    }
  }

  private mutating func writeParagraph(_ node: HTMLTree.NodeID) {
    guard !source.isExact || (source.isBare(node) && !source.holdsBlock(node)) else {
      return writeRaw([node])
    }
    gatherer.gather(childrenOf: node)
    writeParagraph(.children(node))
  }

  /// The children of a node.
  func children(of node: HTMLTree.NodeID) -> [HTMLTree.NodeID] {
    var children: [HTMLTree.NodeID] = []
    var child = tree[node].firstChild
    while child != HTMLTree.none {
      children.append(child)
      child = tree[child].next
    }
    return children
  }

  private mutating func writeHeading(_ node: HTMLTree.NodeID) {
    let isLinkedTo = tree.attribute("id", of: node).map(source.isTarget) ?? false
    guard source.isExact ? source.isBare(node) : !isLinkedTo, !source.holdsBlock(node),
      let level = tree[node].name.headingLevel
    else { return writeRaw([node]) }
    gatherer.gather(childrenOf: node)
    guard !gatherer.text.needsHTML else { return writeRaw([node]) }
    if !source.isExact, gatherer.text.isEmpty { return }
    var rungs = Rungs()
    setLine(LineEscaper.Context(place: .heading, isExact: source.isExact), &rungs)
    self.rungs.add(rungs)
    beginBlock()
    for _ in 0..<level { writer.write("#") }
    guard !escaper.output.isEmpty else { return }
    writer.write(" ")
    writer.write(escaper.output)
  }

  private mutating func writeRule(_ node: HTMLTree.NodeID) {
    guard !source.isExact || source.isBare(node) else { return writeRaw([node]) }
    // Behind the bullet `*`, asterisks would make a rule of the whole line.
    let isBehindStar = writer.openMarker == UInt8(ascii: "*")
    beginBlock()
    writer.write(isBehindStar ? "___" : "***")
  }

  private mutating func writeQuote(_ node: HTMLTree.NodeID) {
    if source.isExact {
      guard source.isBare(node), holdsOnlyBlocks(node) else { return writeWrapper(node) }
    }
    open([UInt8(ascii: ">")], continuation: Array("> ".utf8))
    var quote = Frame(kind: .flow, top: node, cursor: tree[node].firstChild)
    quote.hasMarker = true
    push(quote)
  }

  /// Whether nothing but blocks is in an element.
  func holdsOnlyBlocks(_ node: HTMLTree.NodeID) -> Bool {
    children(of: node).allSatisfy {
      source.isBlank($0) || source.isBlock($0) || tree[$0].kind == .comment
    }
  }

  /// Writes the tags of an element as HTML and what is in it as Markdown.
  private mutating func writeWrapper(_ node: HTMLTree.NodeID) {
    guard !frame.isTight, beginsMarkdownBlock(node), holdsOnlyBlocks(node),
      children(of: node).contains(where: source.isBlock)
    else { return writeRaw([node]) }
    var tag: [UInt8] = []
    source.appendStartTag(of: node, to: &tag)
    begin(node, tag)
    source.appendEndTag(of: node, to: &frame.ending)
  }

  private func beginsMarkdownBlock(_ node: HTMLTree.NodeID) -> Bool {
    tree[node].namespace == .html && tree[node].name.isMarkdownBlock
  }

  private mutating func begin(_ node: HTMLTree.NodeID, _ opening: [UInt8]) {
    beginBlock()
    writer.write(opening)
    rungs.rawBlocks += 1
    push(Frame(kind: .flow, top: node, cursor: tree[node].firstChild))
  }

  /// Writes a picture, or what a figure holds, between the tags of the figure, so that its
  /// caption stays with it.
  private mutating func writeFigure(_ node: HTMLTree.NodeID) {
    guard !source.isExact, let caption = source.caption(of: node), !frame.isTight else {
      return source.isExact ? writeWrapper(node) : writeRaw([node])
    }
    begin(node, Array("<figure>".utf8))
    frame.caption = caption
    if holdsMarkup(caption) {
      frame.captionFollows = true
      frame.ending = Array("</figure>".utf8)
      return
    }
    var html = RawHTML(source)
    html.write(caption)
    frame.ending = html.output + Array("\n</figure>".utf8)
  }

  private func holdsMarkup(_ caption: HTMLTree.NodeID) -> Bool {
    var node = tree.following(caption, in: caption)
    while node != HTMLTree.none {
      if tree[node].kind == .element, source.role(node) != .span { return true }
      node = tree.following(node, in: caption)
    }
    return false
  }

  /// Begins the caption of the figure at work, whose text is written as Markdown.
  mutating func openCaption() {
    frame.captionFollows = false
    beginBlock()
    writer.write("<figcaption>")
    var caption = Frame(kind: .flow, top: frame.caption, cursor: tree[frame.caption].firstChild)
    caption.ending = Array("</figcaption>".utf8)
    push(caption)
  }

  private mutating func writeKeptBlock(_ node: HTMLTree.NodeID) {
    if tree[node].name == .form || tree[node].name == .fieldset { return writeWrapper(node) }
    guard tree[node].name == .details, !frame.isTight, let first = firstContent(of: node),
      tree[first].name == .summary, !source.holdsBlock(first),
      !source.isExact || holdsOnlyBlocks(node)
    else { return writeRaw([node]) }
    var html = RawHTML(source)
    html.write(first)
    var opening: [UInt8] = []
    source.appendStartTag(of: node, to: &opening)
    begin(node, opening + Array("\n".utf8) + html.output)
    frame.caption = first
    frame.ending = Array("</details>".utf8)
  }

  private func firstContent(of node: HTMLTree.NodeID) -> HTMLTree.NodeID? {
    children(of: node).first { !source.isBlank($0) }
  }
}
