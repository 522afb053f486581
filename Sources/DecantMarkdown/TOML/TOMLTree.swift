internal import DecantCore

/// The tables and values of a TOML file, and how each came to be.
///
/// A parent stands before its children, so that no walk needs recursion.
struct TOMLTree {
  /// How a node was written, which decides what may be added to it.
  enum Kind: Hashable {
    /// A value, or a list of values.
    case value

    /// A table that only a longer header implies: `[a.b]` for `a`.
    case implied

    /// A table with a header of its own.
    case header

    /// A table that a dotted key makes: `a.b = 1` for `a`.
    case dotted

    /// A table in braces.
    case inline

    /// A list of tables with headers in two brackets.
    case tables
  }

  /// A member of a table, or an item of a list, which has no name.
  private struct Child {
    var name: String
    var node: Int
  }

  private struct Node {
    var kind: Kind
    var offset: Int
    var nameOffset: Int
    var value: MetadataValue?
    var children: [Child] = []
    var places: [[UInt8]: Int] = [:]
  }

  private var nodes = [Node(kind: .header, offset: 0, nameOffset: 0)]

  /// The table at the top.
  static let root = 0

  func kind(of node: Int) -> Kind { nodes[node].kind }

  mutating func setKind(_ kind: Kind, of node: Int) { nodes[node].kind = kind }

  /// The member of a name.
  func child(_ name: String, of node: Int) -> Int? {
    nodes[node].places[Array(name.utf8)].map { nodes[node].children[$0].node }
  }

  /// The last item of a list.
  func lastItem(of node: Int) -> Int? { nodes[node].children.last?.node }

  /// Adds a node: a scalar with a value, or a collection without one.
  mutating func add(
    _ kind: Kind, _ value: MetadataValue? = nil, at offset: Int, to parent: Int,
    as name: (text: String, offset: Int)? = nil
  ) -> Int {
    nodes.append(
      Node(kind: kind, offset: offset, nameOffset: name?.offset ?? offset, value: value))
    let node = nodes.count - 1
    if let name { nodes[parent].places[Array(name.text.utf8)] = nodes[parent].children.count }
    nodes[parent].children.append(Child(name: name?.text ?? "", node: node))
    return node
  }

  /// The whole tree as a value.
  func value(_ text: Span<UInt8>, origin: SourcePosition) -> LocatedValue {
    let positions = LineTable(text, startingAt: origin)
    let places = nodes.map { node in
      (
        name: positions.position(of: node.nameOffset, in: text),
        value: positions.position(of: node.offset, in: text)
      )
    }
    var values: [LocatedValue?] = Array(repeating: nil, count: nodes.count)
    for i in nodes.indices.reversed() {
      let node = nodes[i]
      if let value = node.value {
        values[i] = LocatedValue(value, at: places[i].value)
      } else if node.kind == .value || node.kind == .tables {
        values[i] = LocatedValue(
          items: node.children.compactMap { values[$0.node] }, at: places[i].value)
      } else {
        let members = node.children.compactMap { child in
          values[child.node].map { value in
            LocatedValue.Member(child.name, at: places[child.node].name, value)
          }
        }
        values[i] = LocatedValue(members: members, at: places[i].value)
      }
      for child in node.children { values[child.node] = nil }
    }
    return values[TOMLTree.root] ?? LocatedValue(.null, at: origin)
  }
}
