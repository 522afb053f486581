internal import DecantCore

/// Gathers the text of a block from the tree, and of the next block in the same memory.
struct InlineGatherer {
  struct Open {
    let node: HTMLTree.NodeID
    let role: Role
    let place: Int

    /// Whether it is a tag, or in one.
    let isInTag: Bool
  }

  enum Role {
    case emphasis
    case code
    case link
    case tag
    case replaced
    case nothing
  }

  let source: RenderSource
  private(set) var open: [Open] = []

  /// How many emphases of each style are open.
  private var nesting = SIMD4<Int32>()

  /// What was gathered.
  var text = InlineText()

  init(_ source: RenderSource) { self.source = source }

  /// Gathers the text of what is in an element.
  mutating func gather(childrenOf element: HTMLTree.NodeID) {
    begin()
    var child = source.tree[element].firstChild
    while child != HTMLTree.none {
      add(child)
      child = source.tree[child].next
    }
    text.trim()
  }

  /// Gathers the text of nodes that follow one another.
  mutating func gather(_ nodes: [HTMLTree.NodeID]) {
    begin()
    for node in nodes { add(node) }
    text.trim()
  }

  private mutating func begin() {
    text.removeAll()
    open.removeAll(keepingCapacity: true)
    nesting = SIMD4()
  }

  private mutating func add(_ top: HTMLTree.NodeID) {
    var node = top
    while true {
      if enter(node), source.tree[node].firstChild != HTMLTree.none {
        node = source.tree[node].firstChild
        continue
      }
      leave(node)
      while node != top, source.tree[node].next == HTMLTree.none {
        node = source.tree[node].parent
        leave(node)
      }
      if node == top { return }
      node = source.tree[node].next
    }
  }

  /// Writes the start of a node; whether what is in it follows.
  private mutating func enter(_ node: HTMLTree.NodeID) -> Bool {
    switch source.tree[node].kind {
    case .text: addText(source.tree[node].text)
    case .comment: addComment(node)
    case .element: return enterElement(node)
    case .root, .doctype: break
    }
    return false
  }

  /// Notes an element whose end is still to be written.
  mutating func begin(_ node: HTMLTree.NodeID, _ role: Role, at place: Int) {
    let isInTag = role == .tag || open.last?.isInTag ?? false
    open.append(Open(node: node, role: role, place: place, isInTag: isInTag))
  }

  private mutating func addText(_ range: Range<Int32>) {
    let buffer = source.tree.buffer
    text.add(words: buffer.span, range.places)
  }

  private mutating func enterElement(_ node: HTMLTree.NodeID) -> Bool {
    let role = source.role(node)
    switch role {
    case .emphasis: return enterEmphasis(node, .emphasis)
    case .strong: return enterEmphasis(node, .strong)
    case .strike: return enterEmphasis(node, .strike)
    case .code: return enterCode(node)
    case .link: return enterLink(node)
    case .image: addImage(node)
    case .lineBreak: addBreak(node)
    case .span:
      return source.isExact || !source.isSpan(node) ? enterTag(node) : true
    case .wrapper, .figure:
      return source.isExact ? enterTag(node) : true
    case .keptInline: return enterTag(node)
    case .paragraph, .heading, .rule, .preformatted, .quote, .list, .item, .table, .keptBlock:
      text.needsHTML = true
    }
    return false
  }

  private mutating func enterEmphasis(
    _ node: HTMLTree.NodeID, _ style: InlinePiece.Style
  ) -> Bool {
    if source.isExact, !source.isBare(node) || !isExactEmphasis(node) { return enterTag(node) }
    let depth = nesting[Int(style.rawValue)]
    nesting[Int(style.rawValue)] += 1
    // Some readers show strong text in strong text once only.
    let other: InlinePiece.Spelling = style == .emphasis && depth == 1 ? .underscore : .tag
    let place = text.open(style, depth == 0 ? .usual : other)
    begin(node, .emphasis, at: place)
    return true
  }

  private func isExactEmphasis(_ node: HTMLTree.NodeID) -> Bool {
    let name = source.tree[node].name
    return name == .em || name == .strong || name == .del
  }

  private mutating func enterCode(_ node: HTMLTree.NodeID) -> Bool {
    guard source.isExact ? source.isBare(node) : true, holdsOnlyText(node) else {
      return enterTag(node)
    }
    begin(node, .code, at: text.pieces.count)
    return true
  }

  /// Whether nothing but text is in an element, and elements that are left out.
  private func holdsOnlyText(_ node: HTMLTree.NodeID) -> Bool {
    let tree = source.tree
    var hasText = false
    var child = tree.following(node, in: node)
    while child != HTMLTree.none {
      switch tree[child].kind {
      case .text: hasText = true
      case .element where !source.isExact && source.role(child) == .span: break
      default: return false
      }
      child = tree.following(child, in: node)
    }
    return hasText || !source.isExact
  }

  private mutating func leave(_ node: HTMLTree.NodeID) {
    guard let last = open.last, last.node == node else { return }
    open.removeLast()
    switch last.role {
    case .emphasis: leaveEmphasis(last.place)
    case .code:
      text.makeCode(from: last.place)
      if source.isExact, text.pieces.count == last.place { text.needsHTML = true }
    case .link:
      text.brackets -= 1
      text.add(syntax: { source.appendLinkEnd(node, to: &$0) })
    case .tag: text.addTag { source.appendEndTag(of: node, to: &$0) }
    case .replaced:
      text.addTag { source.appendEndTag(of: node, to: &$0) }
      text.addReplaced()
    case .nothing: break
    }
  }

  private mutating func leaveEmphasis(_ place: Int) {
    nesting[Int(text.pieces[place].style.rawValue)] -= 1
    if place == text.pieces.count - 1 {
      if !source.isExact {
        text.pieces.removeLast()
        return
      }
      text.pieces[place].spelling = .tag
    }
    text.close(place)
  }
}
