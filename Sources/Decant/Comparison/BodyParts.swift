internal import DecantCore
internal import DecantMarkup

/// What a reader finds in a body: its blocks of text, its links, its pictures.
struct BodyParts {
  /// Text that stands apart.
  struct Block: Hashable {
    /// What it is, such as `paragraph`.
    var label: String

    /// Its text, white space folded but in code.
    var text: String

    static func == (lhs: Self, rhs: Self) -> Bool {
      lhs.label == rhs.label && ExactText(lhs.text) == ExactText(rhs.text)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(ExactText(text)) }
  }

  private(set) var blocks: [Block] = []

  /// The addresses of links and pictures, as lists to compare.
  private(set) var addresses: [NamedValue] = []

  private let tree: HTMLTree
  private var text: [UInt8] = []
  private var labels: [String] = ["paragraph"]
  private var needsSpace = false
  private var preformatted = 0

  init(_ tree: HTMLTree) {
    self.tree = tree
    read()
    endBlock()
  }

  private mutating func read() {
    var node = tree[HTMLTree.root].firstChild
    while node != HTMLTree.none {
      if enter(node), tree[node].firstChild != HTMLTree.none {
        node = tree[node].firstChild
        continue
      }
      leave(node)
      while tree[node].next == HTMLTree.none, tree[node].parent != HTMLTree.root {
        node = tree[node].parent
        leave(node)
      }
      node = tree[node].next
    }
  }

  /// Takes a node in; returns whether what is in it counts.
  private mutating func enter(_ node: HTMLTree.NodeID) -> Bool {
    switch tree[node].kind {
    case .text: append(tree[node].text)
    case .element:
      let name = tree[node].name
      if name == .script || name == .style { return false }
      if name == .br { preformatted > 0 ? text.append(UInt8(ascii: "\n")) : (needsSpace = true) }
      if name == .a { note("body: link", tree.attribute("href", of: node)) }
      if name == .img { note("body: picture", tree.attribute("src", of: node)) }
      if name == .pre { preformatted += 1 }
      if name.isBlock {
        endBlock()
        labels.append(label(of: name))
      }
      return true
    case .root, .comment, .doctype: break
    }
    return false
  }

  private mutating func leave(_ node: HTMLTree.NodeID) {
    guard tree[node].kind == .element else { return }
    let name = tree[node].name
    guard name != .script, name != .style else { return }
    if name == .pre { preformatted -= 1 }
    guard name.isBlock else { return }
    endBlock()
    labels.removeLast()
  }

  private func label(of name: HTMLName) -> String {
    switch name {
    case .p: ["list item", "quote"].first { $0 == labels.last } ?? "paragraph"
    case .h1, .h2, .h3, .h4, .h5, .h6: "heading"
    case .li, .dt, .dd: "list item"
    case .pre: "code"
    case .td, .th: "table cell"
    case .blockquote: "quote"
    case .figcaption, .caption: "caption"
    default: labels.last ?? "paragraph"
    }
  }

  private mutating func endBlock() {
    needsSpace = false
    // The end of the last line of code says nothing; Markdown always has one.
    if labels.last == "code", text.last == UInt8(ascii: "\n") { text.removeLast() }
    guard !text.isEmpty else { return }
    blocks.append(
      Block(label: labels.last ?? "paragraph", text: String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ range: Range<Int32>) {
    let bytes = tree.buffer[Int(range.lowerBound)..<Int(range.upperBound)]
    guard preformatted == 0 else { return text += bytes }
    for byte in bytes {
      if BodyParts.isSpace(byte) {
        needsSpace = true
      } else {
        if needsSpace, !text.isEmpty { text.append(UInt8(ascii: " ")) }
        needsSpace = false
        text.append(byte)
      }
    }
  }

  /// The white space that HTML folds.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || 0x09...0x0A ~= byte || 0x0C...0x0D ~= byte
  }

  private mutating func note(_ name: String, _ range: Range<Int32>?) {
    guard let range else { return }
    let address = tree.text(range)
    addresses.append(NamedValue(name, PercentCoding.decoded(address) ?? address))
  }
}
