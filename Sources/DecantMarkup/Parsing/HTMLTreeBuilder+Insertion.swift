/// Inserting nodes (13.2.6.1).
extension HTMLTreeBuilder {
  /// A place in the tree.
  struct Place {
    var parent: HTMLTree.NodeID
    var before: HTMLTree.NodeID = HTMLTree.none
  }

  /// The place for the next node in a target, or in the current node.
  func place(in target: HTMLTree.NodeID? = nil) -> Place {
    let target = target ?? stack.current.node
    guard fosters, isTablePart(target) else { return Place(parent: target) }
    let template = stack.place(of: .template)
    let table = stack.place(of: .table)
    if template > table { return Place(parent: stack.entries[template].node) }
    guard table >= 0 else { return Place(parent: stack.entries[0].node) }
    let node = stack.entries[table].node
    let parent = tree[node].parent
    if parent != HTMLTree.none { return Place(parent: parent, before: node) }
    return Place(parent: stack.entries[max(table - 1, 0)].node)
  }

  private func isTablePart(_ id: HTMLTree.NodeID) -> Bool {
    guard tree[id].namespace == .html else { return false }
    switch tree[id].name {
    case .table, .tbody, .tfoot, .thead, .tr: return true
    default: return false
    }
  }

  /// Inserts and opens the element of the token.
  mutating func insertElement(_ name: HTMLName? = nil) {
    let id = newElement(name ?? token.name, .html, token.attributes)
    link(id, place())
    open(id)
  }

  /// Inserts and opens an element without a tag.
  mutating func insertImplied(_ name: HTMLName) {
    let id = newElement(name, .html, 0..<0)
    link(id, place())
    open(id)
  }

  /// Inserts an element that has no content.
  mutating func insertVoid(_ name: HTMLName? = nil) {
    link(newElement(name ?? token.name, .html, token.attributes), place())
  }

  /// Makes an element.
  mutating func newElement(
    _ name: HTMLName, _ namespace: HTMLTree.Namespace, _ attributes: Range<Int32>
  ) -> HTMLTree.NodeID {
    var node = HTMLTree.Node(.element)
    node.name = name
    node.namespace = namespace
    node.attributes = attributes
    return add(node)
  }

  /// Puts an element on the stack.
  mutating func open(
    _ id: HTMLTree.NodeID, integration: HTMLOpenElements.Integration = .none
  ) {
    tree[id].isOpen = true
    stack.push(id, tree[id].name, tree[id].namespace, integration: integration)
  }

  /// Takes the last element from the stack.
  @discardableResult
  mutating func pop() -> HTMLOpenElements.Entry {
    let entry = stack.pop()
    tree[entry.node].isOpen = false
    return entry
  }

  /// Takes elements from the stack until a number is left.
  mutating func pop(to count: Int) {
    while stack.count > count { pop() }
  }

  /// Takes elements from the stack until one of a name is taken.
  mutating func pop(through name: HTMLName) {
    let place = stack.place(of: name)
    if place >= 0 { pop(to: max(place, 1)) }
  }

  /// Inserts text.
  mutating func insertText(_ text: Range<Int32>) {
    guard !text.isEmpty else { return }
    let place = place()
    guard context != nil || place.parent != HTMLTree.root else { return }
    let previous =
      place.before == HTMLTree.none ? tree[place.parent].lastChild : tree[place.before].previous
    if previous != HTMLTree.none, tree[previous].kind == .text {
      pieces.append(text, to: &tree.nodes[Int(previous)], previous)
      return
    }
    var node = HTMLTree.Node(.text)
    node.text = text
    link(add(node), place)
  }

  /// Inserts the comment of the token, in a node or at the current place.
  mutating func insertComment(in parent: HTMLTree.NodeID? = nil) {
    var node = HTMLTree.Node(.comment)
    node.text = token.text
    link(add(node), parent.map { Place(parent: $0) } ?? place())
  }

  /// Adds a node to the tree, linked to nothing.
  mutating func add(_ node: HTMLTree.Node) -> HTMLTree.NodeID {
    tree.nodes.append(node)
    return HTMLTree.NodeID(tree.nodes.count - 1)
  }

  /// Puts a node at a place.
  mutating func link(_ id: HTMLTree.NodeID, _ place: Place) {
    let parent = Int(place.parent)
    let node = Int(id)
    let previous: HTMLTree.NodeID
    if place.before == HTMLTree.none {
      previous = tree.nodes[parent].lastChild
      tree.nodes[parent].lastChild = id
    } else {
      previous = tree.nodes[Int(place.before)].previous
      tree.nodes[Int(place.before)].previous = id
    }
    tree.nodes[node].parent = place.parent
    tree.nodes[node].previous = previous
    tree.nodes[node].next = place.before
    if previous == HTMLTree.none {
      tree.nodes[parent].firstChild = id
    } else {
      tree.nodes[Int(previous)].next = id
    }
  }

  /// Takes a node out of its parent.
  mutating func unlink(_ id: HTMLTree.NodeID) {
    let node = tree[id]
    guard node.parent != HTMLTree.none else { return }
    if node.previous == HTMLTree.none {
      tree[node.parent].firstChild = node.next
    } else {
      tree[node.previous].next = node.next
    }
    if node.next == HTMLTree.none {
      tree[node.parent].lastChild = node.previous
    } else {
      tree[node.next].previous = node.previous
    }
    tree[id].parent = HTMLTree.none
    tree[id].previous = HTMLTree.none
    tree[id].next = HTMLTree.none
  }

  /// Moves all children of a node to the end of another, which has none.
  mutating func moveChildren(of from: HTMLTree.NodeID, to target: HTMLTree.NodeID) {
    tree[target].firstChild = tree[from].firstChild
    tree[target].lastChild = tree[from].lastChild
    tree[from].firstChild = HTMLTree.none
    tree[from].lastChild = HTMLTree.none
    var child = tree[target].firstChild
    while child != HTMLTree.none {
      tree[child].parent = target
      child = tree[child].next
      budget -= 1
    }
  }

  /// Adds the attributes of the token that an element doesn't have.
  mutating func mergeAttributes(into id: HTMLTree.NodeID) {
    let old = tree[id].attributes
    guard id != HTMLTree.root, !token.attributes.isEmpty, old.count < 256 else { return }
    let start = Int32(tokenizer.attributes.count)
    for i in old { tokenizer.attributes.append(tokenizer.attributes[Int(i)]) }
    for i in token.attributes {
      let attribute = tokenizer.attributes[Int(i)]
      if !old.contains(where: {
        tokenizer.isEqual(tokenizer.attributes[Int($0)].name, attribute.name)
      }) {
        tokenizer.attributes.append(attribute)
      }
    }
    tree[id].attributes = start..<Int32(tokenizer.attributes.count)
  }

  /// Cuts the white space off the front of the token's text, and returns it.
  mutating func cutLeadingSpace() -> Range<Int32> {
    var i = token.text.lowerBound
    while i < token.text.upperBound, tokenizer.buffer[Int(i)].isHTMLSpace { i += 1 }
    defer { token.text = i..<token.text.upperBound }
    return token.text.lowerBound..<i
  }

  /// Cuts everything up to the next white space off the front of the token's text.
  mutating func cutLeadingWord() {
    var i = token.text.lowerBound
    while i < token.text.upperBound, !tokenizer.buffer[Int(i)].isHTMLSpace { i += 1 }
    token.text = i..<token.text.upperBound
  }

  /// Whether a range of the buffer is white space only.
  func isSpace(_ range: Range<Int32>) -> Bool {
    for i in range where !tokenizer.buffer[Int(i)].isHTMLSpace { return false }
    return true
  }
}
