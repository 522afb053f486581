internal import DecantCore

extension LocatedValue {
  /// The value of a JSON text whose first byte stands at a position, or `nil` if it isn't JSON.
  init?(_ tree: JSONTree, in text: Span<UInt8>, at origin: SourcePosition) {
    let lines = LineTable(text, startingAt: origin)
    var values: [LocatedValue?] = Array(repeating: nil, count: tree.nodes.count)
    for node in tree.nodes.indices.reversed() {
      let position = lines.position(of: tree.nodes[node].offset, in: text)
      switch tree.nodes[node].kind {
      case .beginArray:
        let items = tree.children(of: node).compactMap { values[$0] }
        values[node] = LocatedValue(items: items, at: position)
      case .beginObject:
        let members = tree.members(of: node).compactMap { member in
          values[member.value].map { value in
            // A name that was spelled with backslashes has no place of its own in the text.
            let isPlain = member.name.upperBound < text.count
            let name = isPlain ? lines.position(of: member.name.lowerBound - 1, in: text) : nil
            return Member(tree.name(member.name), at: name ?? value.position, value)
          }
        }
        values[node] = LocatedValue(members: members, at: position)
      default: values[node] = LocatedValue(tree.value(node), at: position)
      }
      for child in tree.children(of: node) { values[child] = nil }
    }
    guard let root = values.first ?? nil else { return nil }
    self = root
  }
}
