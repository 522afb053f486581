extension CanonicalDecoder {
  /// Reads what only one format knows, a bag a space.
  mutating func extensions(_ node: Int) -> Extensions {
    var extensions = Extensions()
    guard isObject(node) else { return extensions }
    for (name, value) in tree.members(of: node) {
      for member in members(value) {
        extensions[Extensions.Space(rawValue: tree.name(name))].append(member.name, member.value)
      }
    }
    return extensions
  }

  /// Reads named values from an array of pairs.
  mutating func members(_ node: Int) -> [MetadataBag.Element] {
    list(node) { decoder, pair in
      guard let (name, value) = decoder.pair(pair) else { return nil }
      return MetadataBag.Element(name, decoder.value(value))
    }
  }

  /// Reads a name and the node of its value; anything else is noted.
  private mutating func pair(_ node: Int) -> (name: String, value: Int)? {
    if tree.nodes[node].kind == .beginArray {
      var parts = tree.children(of: node)
      if let first = parts.next(), let name = tree.string(first), let value = parts.next(),
        parts.next() == nil
      {
        return (name, value)
      }
    }
    noteWrong(node)
    return nil
  }

  /// Reads a value and those in it.
  mutating func value(_ node: Int) -> MetadataValue {
    var open: [Level] = []
    var current = form(node)
    while true {
      switch current {
      case .list(let list): open.append(Level(tree.children(of: list), isObject: false))
      case .members(let list): open.append(Level(tree.children(of: list), isObject: true))
      case .scalar(let value):
        guard let last = open.indices.last else { return value }
        open[last].add(value)
      }
      guard let next = next(&open) else { return open[0].value }
      current = next
    }
  }

  /// Returns the next value of the innermost list that has one, closing those that don't; `nil`
  /// when the outermost is complete.
  private mutating func next(_ open: inout [Level]) -> Form? {
    while let last = open.indices.last {
      if let child = open[last].children.next() {
        guard open[last].isObject else { return form(child) }
        guard let (name, value) = pair(child) else { continue }
        open[last].name = name
        return form(value)
      }
      guard last > 0 else { return nil }
      let value = open.removeLast().value
      open[last - 1].add(value)
    }
    return nil
  }

  /// What a node stands for.
  private enum Form {
    case scalar(MetadataValue)
    case list(Int)
    case members(Int)
  }

  private mutating func form(_ node: Int) -> Form {
    switch tree.nodes[node].kind {
    case .beginArray: return .list(node)
    case .beginObject: return taggedForm(node)
    case .true: return .scalar(.bool(true))
    case .false: return .scalar(.bool(false))
    case .string, .word: return .scalar(.string(tree.text(node)))
    case .number: return .scalar(.number(tree.text(node)))
    default: return .scalar(.null)
    }
  }

  /// Reads `{"number":"1.10"}`, `{"timestamp":"..."}` or `{"object":[...]}`.
  private mutating func taggedForm(_ node: Int) -> Form {
    if let member = tree.member("object", of: node), tree.nodes[member].kind == .beginArray {
      return .members(member)
    }
    if let text = tree.member("number", of: node).flatMap({ tree.string($0) }) {
      return .scalar(.number(text))
    }
    if let time = tree.member("timestamp", of: node).flatMap({ self.time($0) }) {
      return .scalar(.timestamp(time))
    }
    noteWrong(node)
    return .scalar(.null)
  }

  /// A list or object whose values are being read.
  private struct Level {
    var children: JSONTree.Children
    let isObject: Bool
    var name = ""
    private var items: [MetadataValue] = []
    private var members: [MetadataBag.Element] = []

    init(_ children: JSONTree.Children, isObject: Bool) {
      self.children = children
      self.isObject = isObject
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
