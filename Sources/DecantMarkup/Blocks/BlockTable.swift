internal import DecantCore

/// A table as the editor saves it: sections of rows of cells with a line of text each.
struct BlockTable {
  private(set) var html: [UInt8] = []

  /// Whether its columns are equally wide.
  let isFixed: Bool

  private let source: RenderSource
  private let footnotes: BlockFootnotes?
  private var references: [Int] = []
  private var sections: [HTMLName] = []

  /// Returns `nil` if there is something in the table that the editor has no place for.
  init?(_ node: HTMLTree.NodeID, _ source: RenderSource, _ footnotes: BlockFootnotes?) {
    self.source = source
    self.footnotes = footnotes
    let words = source.tree.attribute("class", of: node)
      .map { source.bytes($0).split(whereSeparator: \.isHTMLSpace) }
    isFixed = (words ?? []).contains { $0.elementsEqual("has-fixed-layout".utf8) }
    html.append(isFixed ? "<table class=\"has-fixed-layout\">" : "<table>")
    var child = source.tree[node].firstChild
    while child != HTMLTree.none {
      if !source.isBlank(child) { guard writeSection(child) else { return nil } }
      child = source.tree[child].next
    }
    guard !sections.isEmpty else { return nil }
    html.append("</table>")
  }

  /// Returns the footnotes that cells refer to.
  mutating func takeReferences() -> [Int] {
    defer { references = [] }
    return references
  }

  private static let order: [HTMLName] = [.thead, .tbody, .tfoot]

  private mutating func writeSection(_ node: HTMLTree.NodeID) -> Bool {
    let name = source.tree[node].name
    guard source.tree[node].kind == .element, source.isBare(node),
      let place = BlockTable.order.firstIndex(of: name),
      sections.allSatisfy({ (BlockTable.order.firstIndex(of: $0) ?? 0) < place })
    else { return false }
    let start = html.count
    html.append(text: "<\(source.tree.name(of: node))>")
    let content = html.count
    var child = source.tree[node].firstChild
    while child != HTMLTree.none {
      if !source.isBlank(child) { guard writeRow(child) else { return false } }
      child = source.tree[child].next
    }
    guard html.count > content else {
      html.removeSubrange(start...)
      return true
    }
    sections.append(name)
    html.append(text: "</\(source.tree.name(of: node))>")
    return true
  }

  private mutating func writeRow(_ node: HTMLTree.NodeID) -> Bool {
    guard source.tree[node].kind == .element, source.tree[node].name == .tr, source.isBare(node)
    else { return false }
    html.append("<tr>")
    var child = source.tree[node].firstChild
    while child != HTMLTree.none {
      if !source.isBlank(child) { guard writeCell(child) else { return false } }
      child = source.tree[child].next
    }
    html.append("</tr>")
    return true
  }

  private mutating func writeCell(_ node: HTMLTree.NodeID) -> Bool {
    guard source.tree[node].kind == .element else { return false }
    let name = source.tree[node].name == .th ? "th" : "td"
    let look = BlockLook(
      node, source, ignoring: ["colspan", "rowspan", "scope", "data-align"])
    var text = RichText(source, footnotes)
    guard !look.hasOthers, look.classes.isEmpty, look.id == nil, !source.holdsBlock(node),
      text.write(contentOf: node)
    else { return false }
    html.append(text: "<\(name)")
    if let side = look.textAlign {
      html.append(
        text: " class=\"has-text-align-\(side.rawValue)\" data-align=\"\(side.rawValue)\"")
    }
    if name == "th" { append("scope", node) }
    append("colspan", node)
    append("rowspan", node)
    html.append(UInt8(ascii: ">"))
    html += text.output
    references += text.references
    html.append(text: "</\(name)>")
    return true
  }

  private mutating func append(_ name: StaticString, _ node: HTMLTree.NodeID) {
    guard let value = source.tree.attribute(name, of: node) else { return }
    BlockHTML.append(name, Array(source.bytes(value)), to: &html)
  }
}
