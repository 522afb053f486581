internal import DecantCore

/// The places that links within a text lead to.
extension HTMLTree {
  /// The tree with the names of such places in empty `span` elements, where the element of a place
  /// has no tag in Markdown that could carry its name.
  ///
  /// - Parameter source: The tree, as it is rendered.
  func markingTargets(_ source: RenderSource) -> HTMLTree {
    var tree = self
    for id in nodes.indices where nodes[id].kind == .element {
      let node = NodeID(id)
      guard source.losesName(node), let name = attribute("id", of: node), source.isTarget(name)
      else { continue }
      tree.move(name, of: node, before: source.start(of: node))
    }
    return tree
  }

  private mutating func move(_ name: Range<Int32>, of node: NodeID, before place: NodeID) {
    let span = makeElement(.span)
    insert(span, before: place)
    setAttribute(Array("id".utf8), Array(bytes(name)), of: span)
    removeAttribute("id", of: node)
  }

  private mutating func removeAttribute(_ name: StaticString, of node: NodeID) {
    let start = Int32(attributes.count)
    for place in self[node].attributes {
      let attribute = attributes[Int(place)]
      let isOther = !(name ~= buffer.span.extracting(attribute.name.places))
      if isOther { attributes.append(attribute) }
    }
    self[node].attributes = start..<Int32(attributes.count)
  }
}

extension RenderSource {
  /// Whether an element has no tag in Markdown, or none that carries attributes.
  fileprivate func losesName(_ node: HTMLTree.NodeID) -> Bool {
    switch role(node) {
    case .heading, .keptInline: false
    case .keptBlock: RenderSource.partsOfTables.contains(tree[node].name)
    case .link: isMarkdownLink(node)
    case .paragraph, .rule, .preformatted, .quote, .list, .item, .table, .figure, .wrapper,
      .emphasis, .strong, .strike, .code, .image, .lineBreak, .span:
      true
    }
  }

  /// The node before which the text of an element begins: one that may stand beside text.
  fileprivate func start(of node: HTMLTree.NodeID) -> HTMLTree.NodeID {
    var place = node
    while holdsText(place), let first = firstContent(of: place) { place = first }
    while isStructure(tree[place].parent) { place = tree[place].parent }
    return place
  }

  /// Whether what is shown of an element begins with text or an element in it.
  private func holdsText(_ node: HTMLTree.NodeID) -> Bool {
    guard tree[node].kind == .element else { return false }
    return switch role(node) {
    case .paragraph, .heading, .quote, .item, .figure, .wrapper: true
    default: isStructure(node) || RenderSource.cells.contains(tree[node].name)
    }
  }

  /// Whether an element holds rows or items, and no text beside them.
  private func isStructure(_ node: HTMLTree.NodeID) -> Bool {
    switch role(node) {
    case .list, .table: true
    default:
      RenderSource.partsOfTables.contains(tree[node].name)
        && !RenderSource.cells.contains(tree[node].name)
    }
  }

  private func firstContent(of node: HTMLTree.NodeID) -> HTMLTree.NodeID? {
    var child = tree[node].firstChild
    while child != HTMLTree.none, isBlank(child) || tree[child].kind == .comment {
      child = tree[child].next
    }
    return child == HTMLTree.none ? nil : child
  }

  private static let cells: Set<HTMLName> = [.td, .th]
  private static let partsOfTables: Set<HTMLName> = [.td, .th, .tr, .thead, .tbody, .tfoot]
}
