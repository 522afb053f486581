internal import DecantCore

/// The tree of a Markdown text, with what Kramdown or Goldmark add to CommonMark.
///
/// What they write as text within a paragraph is text for the reader of CommonMark too, so that it
/// is found in the tree: attributes in braces, and definitions behind colons.
struct DialectTree {
  private(set) var tree: HTMLTree
  private let isKramdown: Bool

  /// Whether anything was changed.
  private(set) var isChanged = false

  /// The tables of contents that were written.
  private(set) var contentsTables: [HTMLTree.NodeID] = []

  /// The lists in whose place the table of contents goes.
  private var contents: [HTMLTree.NodeID] = []

  /// The headings that aren't in it.
  private var hidden: Set<HTMLTree.NodeID> = []

  init(_ tree: HTMLTree, isKramdown: Bool) {
    self.tree = tree
    self.isKramdown = isKramdown
  }

  /// Makes the changes; time is linear.
  mutating func apply() {
    for node in elements() {
      switch tree[node].name {
      case .h1, .h2, .h3, .h4, .h5, .h6: takeHeading(node)
      case .p: if isKramdown { takeParagraph(node) }
      case .li: if isKramdown { takeItem(node) }
      case .table: if isKramdown { takeTable(node) }
      default: break
      }
    }
    if isKramdown { takeSpans() }
    var definitions = DefinitionLists(tree)
    definitions.apply()
    if definitions.isChanged {
      tree = definitions.tree
      isChanged = true
    }
    guard !contents.isEmpty else { return }
    var table = ContentsTable(tree, without: hidden)
    contentsTables = table.write(inPlaceOf: contents)
    tree = table.tree
  }

  private func elements() -> [HTMLTree.NodeID] {
    var nodes: [HTMLTree.NodeID] = []
    var node = tree.following(HTMLTree.root)
    while node != HTMLTree.none {
      if tree[node].kind == .element { nodes.append(node) }
      node = tree.following(node)
    }
    return nodes
  }

  private static let colon = [UInt8(ascii: ":")]
  private static let names = [UInt8(ascii: "#"), UInt8(ascii: ".")]

  /// `## Title {#id}`.
  private mutating func takeHeading(_ node: HTMLTree.NodeID) {
    let last = tree[node].lastChild
    guard last != HTMLTree.none, tree[last].kind == .text,
      let found = PlacedAttributes(
        atEndOf: tree[last].text, of: tree, marks: DialectTree.names + DialectTree.colon)
    else { return }
    cut(last, found.rest)
    apply(found.list, to: node)
  }

  /// Attributes on the last or the first line of a paragraph, or on a line of their own.
  private mutating func takeParagraph(_ node: HTMLTree.NodeID) {
    let (first, last) = (tree[node].firstChild, tree[node].lastChild)
    guard last != HTMLTree.none else { return }
    if tree[last].kind == .text,
      let found = PlacedAttributes(atEndOf: tree[last].text, of: tree, marks: DialectTree.colon),
      found.isAlone, first != last || !found.rest.isEmpty || tree[last].previous == HTMLTree.none
    {
      if first == last, found.rest.isEmpty { return moveUp(found.list, from: node) }
      // Directly behind a link or a picture, they are those of the link.
      if found.rest.isEmpty, tree.bytes(tree[last].text).first != UInt8(ascii: "\n") { return }
      cut(last, found.rest)
      return apply(found.list, to: quote(closedBy: node) ?? node)
    }
    guard tree[first].kind == .text,
      let found = PlacedAttributes(atStartOf: tree[first].text, of: tree), found.isAlone,
      !found.rest.isEmpty
    else { return }
    cut(first, found.rest)
    apply(found.list, to: node)
  }

  /// The quote that a paragraph is the last of.
  private func quote(closedBy node: HTMLTree.NodeID) -> HTMLTree.NodeID? {
    let parent = tree[node].parent
    guard tree[parent].kind == .element, tree[parent].name == .blockquote,
      tree.sibling(of: node, isBefore: false) == HTMLTree.none
    else { return nil }
    return parent
  }

  /// A paragraph of attributes alone gives them to the block before it, or else after it.
  private mutating func moveUp(_ list: AttributeList, from node: HTMLTree.NodeID) {
    let before = tree.sibling(of: node, isBefore: true)
    let target = before != HTMLTree.none ? before : tree.sibling(of: node, isBefore: false)
    guard target != HTMLTree.none, tree[target].kind == .element else { return }
    tree.detach(node)
    apply(list, to: target)
  }

  /// The line behind a tight list is part of its last item to CommonMark.
  private mutating func takeItem(_ node: HTMLTree.NodeID) {
    let last = tree[node].lastChild
    guard last != HTMLTree.none, tree[last].kind == .text,
      let found = PlacedAttributes(atEndOf: tree[last].text, of: tree, marks: DialectTree.colon),
      found.isAlone
    else { return }
    cut(last, found.rest)
    let isLast = tree.sibling(of: node, isBefore: false) == HTMLTree.none
    apply(found.list, to: isLast ? tree[node].parent : node)
  }

  /// The line behind a table is a row of it to CommonMark.
  private mutating func takeTable(_ node: HTMLTree.NodeID) {
    var body = tree[node].lastChild
    while body != HTMLTree.none, tree[body].kind != .element { body = tree[body].previous }
    guard body != HTMLTree.none else { return }
    var row = tree[body].lastChild
    while row != HTMLTree.none, tree[row].kind != .element { row = tree[row].previous }
    guard row != HTMLTree.none, tree[row].name == .tr else { return }
    var cell = tree[row].firstChild
    while cell != HTMLTree.none, tree[cell].kind != .element { cell = tree[cell].next }
    guard cell != HTMLTree.none, tree[cell].firstChild == tree[cell].lastChild,
      tree[cell].firstChild != HTMLTree.none, tree[tree[cell].firstChild].kind == .text,
      let found = PlacedAttributes(
        atEndOf: tree[tree[cell].firstChild].text, of: tree, marks: DialectTree.colon),
      found.rest.isEmpty
    else { return }
    tree.detach(row)
    apply(found.list, to: node)
  }

  /// Attributes directly behind a link, a picture or emphasis.
  private mutating func takeSpans() {
    for node in tree.nodes.indices.map({ HTMLTree.NodeID($0) }) where tree[node].kind == .text {
      while tree[node].previous != HTMLTree.none, tree[tree[node].previous].kind == .element,
        !tree[tree[node].previous].name.isBlock,
        let found = PlacedAttributes(atStartOf: tree[node].text, of: tree)
      {
        apply(found.list, to: tree[node].previous)
        tree[node].text = found.rest
      }
    }
  }

  private mutating func cut(_ text: HTMLTree.NodeID, _ rest: Range<Int32>) {
    if rest.isEmpty { tree.detach(text) } else { tree[text].text = rest }
  }

  private mutating func apply(_ list: AttributeList, to node: HTMLTree.NodeID) {
    isChanged = true
    list.apply(to: node, of: &tree)
    if list.isHidden { hidden.insert(node) }
    if list.isContents, tree[node].name == .ul || tree[node].name == .ol { contents.append(node) }
  }
}
