extension JSONTree {
  /// The text of a string or bare word, or `nil` for other values.
  ///
  /// What isn't UTF-8, and half characters of UTF-16, become U+FFFD.
  package func string(_ node: Int) -> String? {
    switch nodes[node].kind {
    case .string, .word: text(node)
    default: nil
    }
  }

  /// The text of a string without its quotation marks, or a scalar as it is spelled.
  package func text(_ node: Int) -> String {
    let inside = bytes.span.extracting(nodes[node].range)
    guard nodes[node].hasEscapes else { return String(decoding: inside) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(inside.count)
    decoded.append(jsonUnescaping: inside)
    return String(decoding: decoded.span)
  }

  /// The text of a name.
  package func name(_ name: Range<Int>) -> String {
    String(decoding: bytes.span.extracting(name))
  }

  /// The last value of a name in an object, as other JSON readers choose it.
  package func member(_ name: StaticString, of node: Int) -> Int? {
    var found: Int?
    for member in members(of: node) where name ~= bytes.span.extracting(member.name) {
      found = member.value
    }
    return found
  }

  /// The value of a node and those in it: objects with their names in order, repeated ones
  /// included, and numbers as spelled.
  package func value(_ node: Int) -> MetadataValue {
    if let scalar = scalar(node) { return scalar }
    var open = [Level(self, node)]
    while true {
      let last = open.count - 1
      guard let child = open[last].next() else {
        let value = open.removeLast().value
        guard let parent = open.indices.last else { return value }
        open[parent].add(value)
        continue
      }
      if let scalar = scalar(child) {
        open[last].add(scalar)
      } else {
        open.append(Level(self, child))
      }
    }
  }

  private func scalar(_ node: Int) -> MetadataValue? {
    switch nodes[node].kind {
    case .string, .word: .string(text(node))
    case .number: .number(text(node))
    case .true: .bool(true)
    case .false: .bool(false)
    case .beginObject, .beginArray: nil
    default: .null
    }
  }

  /// An object or array whose values are being read.
  private struct Level {
    private let tree: JSONTree
    private let isObject: Bool
    private var children: Children
    private var name = ""
    private var items: [MetadataValue] = []
    private var members: [MetadataBag.Element] = []

    init(_ tree: JSONTree, _ node: Int) {
      self.tree = tree
      isObject = tree.nodes[node].kind == .beginObject
      children = tree.children(of: node)
    }

    /// The next value in it.
    mutating func next() -> Int? {
      guard let child = children.next() else { return nil }
      guard isObject else { return child }
      name = tree.text(child)
      return children.next()
    }

    mutating func add(_ value: MetadataValue) {
      if isObject {
        members.append(MetadataBag.Element(name, value))
      } else {
        items.append(value)
      }
    }

    var value: MetadataValue { isObject ? .object(MetadataBag(members)) : .array(items) }
  }
}
