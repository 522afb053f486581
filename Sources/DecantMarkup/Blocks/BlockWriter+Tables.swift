internal import DecantCore

extension BlockWriter {
  /// Writes a table of plain rows.
  mutating func writeTable(
    _ node: HTMLTree.NodeID, figure: HTMLTree.NodeID?, caption: RichText?
  ) -> Bool {
    let own: [StaticString] = ["wp-block-table"]
    var look = BlockLook(figure ?? node, source, own: own, isPlaced: true)
    if figure != nil {
      let inner = BlockLook(node, source, own: ["has-fixed-layout"])
      guard inner.classes.isEmpty, inner.isClassed else { return false }
    }
    guard !look.hasOthers, look.textAlign == nil, var table = BlockTable(node, source, footnotes)
    else { return false }
    var attributes = BlockAttributes()
    // A table is as wide as its text in Markdown. The editor's default changed, so both are said.
    attributes.add("hasFixedLayout", table.isFixed)
    if let align = look.align { attributes.add("align", align) }
    look.classes.removeAll { $0 == Array("has-fixed-layout".utf8) }
    attributes.add(classes: look.classes)
    open("table", attributes)
    let classes = placed("wp-block-table", look)
    output.text += BlockWriter.tag("figure", classes: classes, id: look.id)
    output.text += table.html
    references += table.takeReferences()
    append(caption: caption)
    output.text.append("</figure>")
    close("table")
    return true
  }

  /// The classes of a block that has a place of its own.
  func placed(_ name: StaticString, _ look: BlockLook, _ more: [[UInt8]] = []) -> [[UInt8]] {
    var own: [UInt8] = []
    own.append(name)
    let align = look.align.map { [Array("align".utf8) + $0] } ?? []
    return [own] + align + more + look.classes
  }

  /// Writes what stands under a picture, a player or a table.
  mutating func append(caption: RichText?) {
    guard let caption, !caption.output.isEmpty else { return }
    output.text.append("<figcaption class=\"wp-element-caption\">")
    append(caption)
    output.text.append("</figcaption>")
  }
}
