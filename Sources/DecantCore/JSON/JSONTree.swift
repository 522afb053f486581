/// A JSON value, taken apart into nodes that know where they stand.
///
/// The nodes lie in one array in the order of the text; a node is followed by the nodes in it. An
/// object's nodes are names and values in turn. Texts are decoded when they are asked for.
package struct JSONTree: Sendable {
  /// One value, or one name of an object.
  package struct Node: Sendable {
    /// The token that begins the value.
    package var kind: JSONTokenizer.Kind

    var hasEscapes: Bool
    var start: UInt32
    var end: UInt32

    /// The node after this one and those in it.
    var next: UInt32

    /// The place of the value in the text: of a string without its quotation marks.
    package var range: Range<Int> { Int(start)..<Int(end) }

    /// The place of the value's first byte: for a string, of its quotation mark.
    package var offset: Int { kind == .string ? Int(start) - 1 : Int(start) }
  }

  /// The text, and after it the names that were spelled with backslashes, decoded.
  package let bytes: [UInt8]

  /// The nodes; the first is the whole value.
  package let nodes: [Node]

  /// What is wrong with the text and could be repaired, by place.
  package let faults: [JSONFault]

  /// Why the text can't be read; there are no nodes then.
  package let failure: JSONFault?

  /// The place past the value.
  package let end: Int

  /// Reads the first value of a text.
  ///
  /// Linear in time. What is nested deeper than allowed becomes `null`.
  package init(_ bytes: [UInt8], depth: Int = 512) {
    var builder = JSONTreeBuilder(bytes, depth: depth)
    builder.build()
    self.bytes = builder.bytes
    nodes = builder.failure == nil ? builder.nodes : []
    faults = builder.faults
    failure = builder.failure
    end = builder.end
  }

  /// The values of an array or, in turn, the names and values of an object.
  package func children(of node: Int) -> Children {
    Children(nodes: nodes, position: node + 1, end: Int(nodes[node].next))
  }

  /// The names and values of an object; nothing for others.
  package func members(of node: Int) -> Members {
    let isObject = nodes[node].kind == .beginObject
    return Members(nodes: nodes, position: node + 1, end: isObject ? Int(nodes[node].next) : 0)
  }

  /// The nodes in an array.
  package struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var position: Int
    fileprivate let end: Int

    package mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = Int(nodes[position].next) }
      return position
    }
  }

  /// The names of an object, by their place in ``JSONTree/bytes``, and their values.
  package struct Members: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var position: Int
    fileprivate let end: Int

    package mutating func next() -> (name: Range<Int>, value: Int)? {
      guard position < end else { return nil }
      let name = nodes[position].range
      let value = position + 1
      position = Int(nodes[value].next)
      return (name, value)
    }
  }
}
