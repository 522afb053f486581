/// The text of nodes that lies in several ranges of the buffer, joined at the end.
///
/// Joining at once would copy the text again for each piece.
struct HTMLTextPieces {
  private struct Piece {
    var range: Range<Int32>
    var next: Int32 = -1
  }

  private var pieces: [Piece] = []
  private var nodes: [HTMLTree.NodeID] = []

  /// Adds a range of the buffer to the text of a node.
  ///
  /// Meanwhile the attributes of the node are the first and the last of its pieces.
  mutating func append(_ range: Range<Int32>, to node: inout HTMLTree.Node, _ id: HTMLTree.NodeID) {
    if node.attributes.isEmpty {
      if node.text.upperBound == range.lowerBound {
        node.text = node.text.lowerBound..<range.upperBound
        return
      }
      nodes.append(id)
      let first = add(node.text)
      node.attributes = first..<first + 1
    }
    let last = Int(node.attributes.upperBound) - 1
    if pieces[last].range.upperBound == range.lowerBound {
      pieces[last].range = pieces[last].range.lowerBound..<range.upperBound
    } else {
      pieces[last].next = add(range)
      node.attributes = node.attributes.lowerBound..<pieces[last].next + 1
    }
  }

  /// Joins all pieces behind the end of the buffer.
  mutating func join(_ tree: inout HTMLTree, _ buffer: inout [UInt8]) {
    for id in nodes {
      let start = Int32(buffer.count)
      var i = tree[id].attributes.lowerBound
      while i >= 0 {
        let piece = pieces[Int(i)]
        let range = Int(piece.range.lowerBound)..<Int(piece.range.upperBound)
        buffer.append(contentsOf: buffer[range])
        i = piece.next
      }
      tree[id].text = start..<Int32(buffer.count)
      tree[id].attributes = 0..<0
    }
  }

  private mutating func add(_ range: Range<Int32>) -> Int32 {
    pieces.append(Piece(range: range))
    return Int32(pieces.count - 1)
  }
}
