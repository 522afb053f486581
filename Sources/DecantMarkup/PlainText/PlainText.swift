internal import DecantCore

/// The text of HTML, without its markup: for titles, names and summaries.
package struct PlainText {
  /// How blocks are kept apart.
  package enum Separator: Sendable {
    /// By a space.
    case space

    /// By a line feed; a `br` is one too.
    case lineFeed
  }

  private let tree: HTMLTree
  private let separator: UInt8
  private var output: [UInt8] = []

  /// What must stand between the text so far and the next.
  private var gap: UInt8?

  /// The text of a piece of HTML: tags left out, references decoded, white space folded.
  ///
  /// White space is what HTML folds; a no-break space stays. Scripts, styles and comments have no
  /// text.
  package static func from(html: String, separator: Separator = .space) -> String {
    if isPlain(html) { return html }
    var text = PlainText(HTMLTree(parsing: Array(html.utf8)), separator)
    text.read()
    return String(decoding: text.output, as: UTF8.self)
  }

  private init(_ tree: HTMLTree, _ separator: Separator) {
    self.tree = tree
    self.separator =
      switch separator {
      case .space: UInt8(ascii: " ")
      case .lineFeed: UInt8(ascii: "\n")
      }
  }

  /// Whether HTML is its own text: no markup, and single spaces between words.
  private static func isPlain(_ html: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in html.utf8 {
      if byte < 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { return false }
      if byte == UInt8(ascii: " "), last == byte { return false }
      last = byte
    }
    return last != UInt8(ascii: " ") || html.isEmpty
  }

  private mutating func read() {
    var id = tree[HTMLTree.root].firstChild
    while id != HTMLTree.none {
      if enter(id), tree[id].firstChild != HTMLTree.none {
        id = tree[id].firstChild
      } else {
        id = next(after: id)
      }
    }
  }

  /// Reads a node; returns whether its children have text.
  private mutating func enter(_ id: HTMLTree.NodeID) -> Bool {
    let node = tree[id]
    switch node.kind {
    case .text: append(node.text)
    case .element:
      if node.name.isBlock || node.name == .br { gap = separator }
      return node.name != .script && node.name != .style
    case .root, .comment, .doctype: break
    }
    return false
  }

  /// The node after one and all in it; ends the blocks that end there.
  private mutating func next(after id: HTMLTree.NodeID) -> HTMLTree.NodeID {
    var id = id
    while id != HTMLTree.root, id != HTMLTree.none {
      if tree[id].name.isBlock { gap = separator }
      if tree[id].next != HTMLTree.none { return tree[id].next }
      id = tree[id].parent
    }
    return HTMLTree.none
  }

  private mutating func append(_ text: Range<Int32>) {
    for i in Int(text.lowerBound)..<Int(text.upperBound) {
      let byte = tree.buffer[i]
      if byte.isHTMLSpace {
        if gap == nil { gap = UInt8(ascii: " ") }
      } else {
        if let gap, !output.isEmpty { output.append(gap) }
        gap = nil
        output.append(byte)
      }
    }
  }
}
