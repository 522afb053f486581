internal import DecantCore

/// The tree that is rendered, and what is asked of it again and again.
///
/// It is shared by all who render parts of the tree.
final class RenderSource: Sendable {
  let tree: HTMLTree

  /// Whether every element and every attribute must come back.
  let isExact: Bool

  /// Whether line breaks within the tags of an inline element are tags too.
  let spellsBreaksInTags: Bool

  /// Whether an element is in each node that sets itself apart from the text around it.
  private let holdsBlock: [Bool]

  /// The fragments that links in the tree point to, as they are and decoded (HTML, 7.4.2.4.3).
  private let fragments: Set<[UInt8]>

  init(_ tree: HTMLTree, isExact: Bool, spellsBreaksInTags: Bool = false) {
    self.tree = tree
    self.isExact = isExact
    self.spellsBreaksInTags = spellsBreaksInTags
    (holdsBlock, fragments) = RenderSource.look(through: tree)
  }

  private static func look(through tree: HTMLTree) -> ([Bool], Set<[UInt8]>) {
    let nodes = tree.nodes
    var holdsBlock = Array(repeating: false, count: nodes.count)
    var fragments: Set<[UInt8]> = []
    for id in nodes.indices where nodes[id].kind == .element {
      if ElementRole(of: nodes[id]).isBlock {
        var parent = nodes[id].parent
        while parent != HTMLTree.none, !holdsBlock[Int(parent)] {
          holdsBlock[Int(parent)] = true
          parent = nodes[Int(parent)].parent
        }
      }
      if nodes[id].name == .a, let address = tree.attribute("href", of: HTMLTree.NodeID(id)),
        address.count > 1, tree.buffer[Int(address.lowerBound)] == UInt8(ascii: "#")
      {
        let fragment = Array(tree.buffer[address.dropFirst().places])
        fragments.insert(fragment)
        if let name = PercentCoding.decoded(String(decoding: fragment, as: UTF8.self)) {
          fragments.insert(Array(name.utf8))
        }
      }
    }
    return (holdsBlock, fragments)
  }

  /// The role of an element.
  func role(_ node: HTMLTree.NodeID) -> ElementRole { ElementRole(of: tree[node]) }

  /// Whether a node is an element or a part of the layout that stands apart.
  func isBlock(_ node: HTMLTree.NodeID) -> Bool {
    tree[node].kind == .element && role(node).isBlock
  }

  /// Whether a block is somewhere in a node.
  func holdsBlock(_ node: HTMLTree.NodeID) -> Bool { holdsBlock[Int(node)] }

  /// Whether a node is left out of the layout, and what is in it is laid out in its place.
  func isTransparent(_ node: HTMLTree.NodeID) -> Bool {
    guard !isExact, tree[node].kind == .element else { return false }
    return switch role(node) {
    case .wrapper, .span: true
    case .figure: caption(of: node) == nil
    case .paragraph: holdsBlock(node)
    default: false
    }
  }

  /// The caption that closes a figure, or `nil`.
  func caption(of figure: HTMLTree.NodeID) -> HTMLTree.NodeID? {
    var child = tree[figure].lastChild
    while child != HTMLTree.none, isBlank(child) { child = tree[child].previous }
    guard child != HTMLTree.none, tree[child].kind == .element, tree[child].name == .figcaption,
      !holdsBlock(child), tree[child].firstChild != HTMLTree.none
    else { return nil }
    return child
  }

  /// Whether a node is text of nothing but white space of HTML.
  func isBlank(_ node: HTMLTree.NodeID) -> Bool {
    guard tree[node].kind == .text else { return false }
    for place in tree[node].text where !byte(place).isHTMLSpace { return false }
    return true
  }

  /// Whether an element has no attributes.
  func isBare(_ node: HTMLTree.NodeID) -> Bool { tree[node].attributes.isEmpty }

  /// Whether an element has no attributes but those named.
  func hasOnly(_ names: [StaticString], _ node: HTMLTree.NodeID) -> Bool {
    var known = 0
    for name in names where tree.attribute(name, of: node) != nil { known += 1 }
    return known == tree[node].attributes.count
  }

  /// The bytes of a range of the buffer.
  func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    tree.buffer[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The byte at a place of the buffer.
  func byte(_ place: Int32) -> UInt8 { tree.buffer[Int(place)] }

  /// Whether links in the tree point to places in it.
  var hasTargets: Bool { !fragments.isEmpty }

  /// Whether an element only serves the looks.
  func isSpan(_ node: HTMLTree.NodeID) -> Bool {
    guard role(node) == .span else { return false }
    return !(tree.attribute("id", of: node).map(isTarget) ?? false)
  }

  /// Whether a link in the tree points to an element.
  func isTarget(_ id: Range<Int32>) -> Bool {
    !fragments.isEmpty && fragments.contains(Array(bytes(id)))
  }
}
