internal import DecantCore

/// Walks through a tree and writes its canonical form.
struct CanonicalWalk: ~Copyable {
  private let source: RenderSource
  private var writer: CanonicalWriter

  /// How many elements are open whose content doesn't count.
  private var skipping = 0

  /// Where each child of the root begins in the form.
  private(set) var children: [(start: Int, node: HTMLTree.NodeID)] = []

  init(_ source: RenderSource) {
    self.source = source
    writer = CanonicalWriter(
      source.isExact ? .full : .skeleton, size: source.tree.buffer.count)
  }

  /// Walks through the whole tree, and returns its form.
  mutating func run() -> [UInt8] {
    let tree = source.tree
    let (nodes, text) = (tree.nodes, tree.buffer.span)
    var id = HTMLTree.root
    while true {
      if nodes[Int(id)].parent == HTMLTree.root { children.append((writer.output.count, id)) }
      enter(id, nodes, text)
      if nodes[Int(id)].firstChild != HTMLTree.none {
        id = nodes[Int(id)].firstChild
        continue
      }
      leave(id, nodes)
      while id != HTMLTree.root, nodes[Int(id)].next == HTMLTree.none {
        id = nodes[Int(id)].parent
        leave(id, nodes)
      }
      if id == HTMLTree.root { return writer.finish() }
      id = nodes[Int(id)].next
    }
  }

  private mutating func enter(
    _ id: HTMLTree.NodeID, _ nodes: [HTMLTree.Node], _ text: Span<UInt8>
  ) {
    let node = nodes[Int(id)]
    if skipping > 0 {
      if node.kind == .element { skipping += 1 }
      return
    }
    switch node.kind {
    case .text:
      if isVerbatim(nodes[Int(node.parent)]) {
        writer.add(verbatim: text, node.text.places)
      } else {
        writer.add(text: text, node.text.places)
      }
    case .comment: if source.isExact { addComment(text, node.text.places) }
    case .element: enterElement(id, node, text)
    case .root, .doctype: break
    }
  }

  private func isVerbatim(_ parent: HTMLTree.Node) -> Bool {
    parent.kind == .element && CanonicalTraits(of: parent).contains(.isVerbatim)
  }

  /// Adds a comment, of which blank lines don't count: in the middle of raw HTML they would end
  /// the HTML, and nobody sees them.
  private mutating func addComment(_ text: Span<UInt8>, _ range: Range<Int>) {
    let comment = Array(copying: text.extracting(range))[...].withoutBlankLines
    writer.add(comment: comment.span)
  }

  private mutating func enterElement(
    _ id: HTMLTree.NodeID, _ node: HTMLTree.Node, _ text: Span<UInt8>
  ) {
    let traits = CanonicalTraits(of: node)
    if !source.isExact, traits.contains(.isHidden) {
      skipping = 1
      return
    }
    let counts = counts(id, node, traits)
    writer.prepare(node.name, traits, counts: counts)
    if counts {
      let spelling = node.name.isKnown ? [] : Array(source.tree.name(of: id).utf8)
      writer.begin(node.name, traits, spelling: spelling)
      if source.isExact { addAttributes(node, text) } else { addCompared(id, node.name, text) }
      writer.beginContent()
    }
    if node.name == .pre, !source.isExact, let language = CodeLanguage.find(id, source) {
      writer.add(language: language.span)
    }
  }

  private mutating func leave(_ id: HTMLTree.NodeID, _ nodes: [HTMLTree.Node]) {
    guard nodes[Int(id)].kind == .element else { return }
    if skipping > 0 {
      skipping -= 1
      return
    }
    let node = nodes[Int(id)]
    let traits = CanonicalTraits(of: node)
    writer.leave(node.name, traits, counts: counts(id, node, traits))
  }

  /// Whether an element counts.
  private func counts(
    _ id: HTMLTree.NodeID, _ node: HTMLTree.Node, _ traits: CanonicalTraits
  ) -> Bool {
    guard writer.counts(node.name, traits) else { return false }
    guard !source.isExact else { return true }
    return node.namespace == .html && (node.name != .p || !source.holdsBlock(id))
  }
}

/// The attributes that count.
extension CanonicalWalk {
  /// Adds all attributes.
  private mutating func addAttributes(_ node: HTMLTree.Node, _ text: Span<UInt8>) {
    guard !node.attributes.isEmpty else { return }
    var attributes = node.attributes.map { source.tree.attributes[Int($0)] }
    if attributes.count > 1 {
      attributes.sort { source.bytes($0.name).lexicographicallyPrecedes(source.bytes($1.name)) }
    }
    for attribute in attributes {
      writer.add(
        key: text.extracting(attribute.name.places), text, attribute.value.places)
    }
  }

  /// Adds the attributes that Markdown has a form for.
  private mutating func addCompared(
    _ id: HTMLTree.NodeID, _ name: HTMLName, _ text: Span<UInt8>
  ) {
    if name == .td || name == .th, let side = source.alignment(of: id) { writer.add(side) }
    for (key, kind) in CanonicalWriter.compared(name) {
      guard let value = source.tree.attribute(key, of: id) else { continue }
      writer.add(kind, key, text, value.places)
    }
  }
}
