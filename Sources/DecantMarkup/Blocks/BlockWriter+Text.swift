internal import DecantCore

extension BlockWriter {
  /// Writes a paragraph, or what stands alone in it.
  mutating func writeParagraph(_ node: HTMLTree.NodeID) -> Bool {
    let look = BlockLook(node, source)
    guard !look.hasOthers else { return false }
    if tree[node].attributes.isEmpty, parts(node) {
      enterTransparent(node)
      return true
    }
    if let only = onlyChild(of: node), look.isPlain, writeSingle(only) { return true }
    var text = RichText(source, footnotes, takesAnchor: look.id == nil)
    guard text.write(contentOf: node), !text.output.isEmpty || text.anchor == nil else {
      return false
    }
    if text.output.isEmpty, look.isPlain { return true }
    writeParagraph(text, look)
    return true
  }

  /// Writes a paragraph.
  mutating func writeParagraph(_ text: RichText, _ look: BlockLook) {
    guard !text.output.isEmpty || !look.isPlain else { return }
    var attributes = BlockAttributes()
    if let side = look.textAlign { attributes.add("align", Array(side.rawValue.utf8)) }
    attributes.add(classes: look.classes)
    open("paragraph", attributes)
    output.text += BlockWriter.tag("p", classes: look.textClasses, id: look.id ?? text.anchor)
    append(text)
    output.text.append("</p>")
    close("paragraph")
  }

  /// Writes text with formats.
  mutating func append(_ text: RichText) {
    output.text += text.output
    references += text.references
  }

  /// Whether a comment in a paragraph ends the teaser or a page.
  private func parts(_ node: HTMLTree.NodeID) -> Bool {
    var child = tree[node].firstChild
    while child != HTMLTree.none {
      if tree[child].kind == .comment, PageMark(source.bytes(tree[child].text)) != nil {
        return true
      }
      child = tree[child].next
    }
    return false
  }

  /// The only child that isn't white space.
  func onlyChild(of node: HTMLTree.NodeID) -> HTMLTree.NodeID? {
    var first = tree[node].firstChild
    while first != HTMLTree.none, source.isBlank(first) { first = tree[first].next }
    guard first != HTMLTree.none else { return nil }
    var after = tree[first].next
    while after != HTMLTree.none, source.isBlank(after) { after = tree[after].next }
    return after == HTMLTree.none ? first : nil
  }

  /// Writes a heading.
  mutating func writeHeading(_ node: HTMLTree.NodeID) -> Bool {
    let look = BlockLook(node, source, own: ["wp-block-heading"])
    var text = RichText(source, footnotes, takesAnchor: look.id == nil)
    guard !look.hasOthers, let level = tree[node].name.headingLevel, text.write(contentOf: node)
    else { return false }
    var attributes = BlockAttributes()
    if let side = look.textAlign { attributes.add("textAlign", Array(side.rawValue.utf8)) }
    if level != 2 { attributes.add("level", level) }
    attributes.add(classes: look.classes)
    open("heading", attributes)
    output.text += BlockWriter.tag(
      "h\(level)", classes: [Array("wp-block-heading".utf8)] + look.textClasses,
      id: look.id ?? text.anchor)
    append(text)
    output.text.append(text: "</h\(level)>")
    close("heading")
    return true
  }

  /// Writes a line between two parts.
  mutating func writeSeparator(_ node: HTMLTree.NodeID) -> Bool {
    let look = BlockLook(
      node, source,
      own: ["wp-block-separator", "has-alpha-channel-opacity", "has-css-opacity"])
    guard !look.hasOthers, look.textAlign == nil else { return false }
    var attributes = BlockAttributes()
    attributes.add(classes: look.classes)
    open("separator", attributes)
    let own = [Array("wp-block-separator".utf8), Array("has-alpha-channel-opacity".utf8)]
    output.text += BlockWriter.tag("hr", classes: own + look.classes, id: look.id).dropLast()
    output.text.append("/>")
    close("separator")
    return true
  }
}

extension BlockLook {
  /// Nothing.
  static let none = BlockLook()

  private init() {}

  /// Whether there is nothing that the block would have to show.
  var isPlain: Bool {
    classes.isEmpty && id == nil && textAlign == nil && align == nil && size == nil && !hasOthers
  }
}
