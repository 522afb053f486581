internal import DecantCore

extension BlockWriter {
  /// Goes into a quote.
  mutating func writeQuote(_ node: HTMLTree.NodeID) -> Bool {
    let look = BlockLook(node, source, own: ["wp-block-quote"])
    guard !look.hasOthers, frames.count < BlockWriter.maximumDepth else { return false }
    var closing: [UInt8] = []
    let cite = citation(of: node)
    if let cite {
      var text = RichText(source, footnotes)
      guard text.write(contentOf: cite) else { return false }
      references += text.references
      closing.append("<cite>")
      closing += text.output
      closing.append("</cite>")
    }
    closing.append("</blockquote>")
    closing += BlockWriter.closing("quote")
    var attributes = BlockAttributes()
    if let side = look.textAlign { attributes.add("textAlign", Array(side.rawValue.utf8)) }
    attributes.add(classes: look.classes)
    open("quote", attributes)
    output.text += BlockWriter.tag(
      "blockquote", classes: [Array("wp-block-quote".utf8)] + look.textClasses, id: look.id)
    frames.append(
      Frame(
        kind: .flow, next: tree[node].firstChild, end: cite ?? HTMLTree.none, closing: closing))
    return true
  }

  /// The name of who is quoted, if it closes the quote.
  private func citation(of node: HTMLTree.NodeID) -> HTMLTree.NodeID? {
    var last = tree[node].lastChild
    while last != HTMLTree.none, source.isBlank(last) { last = tree[last].previous }
    guard last != HTMLTree.none, tree[last].kind == .element, tree[last].name == .cite,
      source.isBare(last), tree[last].firstChild != HTMLTree.none, !source.holdsBlock(last)
    else { return nil }
    var before = tree[last].previous
    while before != HTMLTree.none, source.isBlank(before) { before = tree[before].previous }
    let isApart = before != HTMLTree.none && source.isBlock(before)
    return isApart ? last : nil
  }

  /// Goes into a part that can be opened.
  mutating func writeDetails(_ node: HTMLTree.NodeID) -> Bool {
    let look = BlockLook(node, source, ignoring: ["open"], own: ["wp-block-details"])
    guard look.isClassed, frames.count < BlockWriter.maximumDepth else { return false }
    var summary = tree[node].firstChild
    while summary != HTMLTree.none, source.isBlank(summary) { summary = tree[summary].next }
    guard summary != HTMLTree.none, tree[summary].kind == .element, tree[summary].name == .summary,
      source.isBare(summary), !source.holdsBlock(summary)
    else { return false }
    var text = RichText(source, footnotes)
    guard text.write(contentOf: summary), !text.output.isEmpty else { return false }
    let isOpen = tree.attribute("open", of: node) != nil
    var attributes = BlockAttributes()
    if isOpen { attributes.add("showContent", true) }
    attributes.add(classes: look.classes)
    open("details", attributes)
    let classes = [Array("wp-block-details".utf8)] + look.classes
    output.text += BlockWriter.tag("details", classes: classes).dropLast()
    output.text.append(isOpen ? " open><summary>" : "><summary>")
    append(text)
    output.text.append("</summary>")
    var closing = Array("</details>".utf8)
    closing += BlockWriter.closing("details")
    frames.append(Frame(kind: .flow, next: tree[summary].next, closing: closing))
    return true
  }

  /// Goes into an element that only groups others.
  mutating func writeGroup(_ node: HTMLTree.NodeID) -> Bool {
    if let footnotes, node == footnotes.section {
      beginBlock()
      output.text.append("<!-- wp:footnotes /-->")
      return true
    }
    if tree[node].attributes.isEmpty, tree[node].name == .div {
      enterTransparent(node)
      return true
    }
    if let only = onlyChild(of: node), tree[only].kind == .element, tree[only].name == .iframe,
      writeSingle(only)
    {
      return true
    }
    let look = BlockLook(
      node, source,
      own: ["wp-block-group", "is-layout-flow", "wp-block-group-is-layout-flow"], isPlaced: true)
    let isForeign = look.classes.contains { $0.starts(with: "wp-block-".utf8) }
    guard !look.hasOthers, look.textAlign == nil, look.size == nil, !isForeign,
      frames.count < BlockWriter.maximumDepth
    else { return false }
    let name = tree.name(of: node)
    var attributes = BlockAttributes()
    if tree[node].name != .div { attributes.add("tagName", Array(name.utf8)) }
    var own = [Array("wp-block-group".utf8)]
    if let align = look.align {
      attributes.add("align", align)
      own.append(Array("align".utf8) + align)
    }
    attributes.add(classes: look.classes)
    open("group", attributes)
    output.text += BlockWriter.tag(name, classes: own + look.classes, id: look.id)
    var closing = Array("</\(name)>".utf8)
    closing += BlockWriter.closing("group")
    frames.append(Frame(kind: .flow, next: tree[node].firstChild, closing: closing))
    return true
  }
}
