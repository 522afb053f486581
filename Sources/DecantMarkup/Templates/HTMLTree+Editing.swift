internal import DecantCore

extension HTMLTree {
  /// Takes a node out of its parent.
  mutating func detach(_ node: NodeID) {
    let (parent, previous, next) = (self[node].parent, self[node].previous, self[node].next)
    if previous != HTMLTree.none { self[previous].next = next }
    if next != HTMLTree.none { self[next].previous = previous }
    if parent != HTMLTree.none {
      if self[parent].firstChild == node { self[parent].firstChild = next }
      if self[parent].lastChild == node { self[parent].lastChild = previous }
    }
    self[node].parent = HTMLTree.none
    self[node].previous = HTMLTree.none
    self[node].next = HTMLTree.none
  }

  /// Adds a node after the children of an element.
  mutating func append(_ node: NodeID, to parent: NodeID) {
    let last = self[parent].lastChild
    self[node].parent = parent
    self[node].previous = last
    if last != HTMLTree.none { self[last].next = node } else { self[parent].firstChild = node }
    self[parent].lastChild = node
  }

  /// Adds a node before a sibling.
  mutating func insert(_ node: NodeID, before sibling: NodeID) {
    let (parent, previous) = (self[sibling].parent, self[sibling].previous)
    self[node].parent = parent
    self[node].previous = previous
    self[node].next = sibling
    self[sibling].previous = node
    if previous != HTMLTree.none {
      self[previous].next = node
    } else if parent != HTMLTree.none {
      self[parent].firstChild = node
    }
  }

  /// Makes an element.
  mutating func makeElement(_ name: HTMLName) -> NodeID {
    var node = Node(.element)
    node.name = name
    nodes.append(node)
    return NodeID(nodes.count - 1)
  }

  /// Makes a text of a part of the buffer.
  mutating func makeText(_ range: Range<Int32>) -> NodeID {
    var node = Node(.text)
    node.text = range
    nodes.append(node)
    return NodeID(nodes.count - 1)
  }

  /// Adds bytes to the buffer.
  mutating func store(_ bytes: [UInt8]) -> Range<Int32> {
    let start = Int32(buffer.count)
    buffer += bytes
    return start..<Int32(buffer.count)
  }

  /// Gives an element an attribute; a class is added to those it has.
  mutating func setAttribute(_ name: [UInt8], _ value: [UInt8], of node: NodeID) {
    var value = value
    let start = Int32(attributes.count)
    for place in self[node].attributes {
      let attribute = attributes[Int(place)]
      let spelled = bytes(attribute.name)
      if !spelled.elementsEqual(name) {
        attributes.append(attribute)
      } else if name.elementsEqual("class".utf8), !attribute.value.isEmpty {
        value = Array(bytes(attribute.value)) + [UInt8(ascii: " ")] + value
      }
    }
    attributes.append(Attribute(name: store(name), value: store(value)))
    self[node].attributes = start..<Int32(attributes.count)
  }

  /// The bytes of a range of the buffer.
  func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    buffer[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The sibling before or after a node that isn't white space.
  func sibling(of node: NodeID, isBefore: Bool) -> NodeID {
    var next = isBefore ? self[node].previous : self[node].next
    while next != HTMLTree.none, self[next].kind == .text,
      bytes(self[next].text).allSatisfy(\.isHTMLSpace)
    {
      next = isBefore ? self[next].previous : self[next].next
    }
    return next
  }
}
