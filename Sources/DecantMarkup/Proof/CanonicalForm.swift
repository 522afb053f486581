internal import DecantCore

/// A document as bytes that are equal for documents that mean the same.
///
/// White space is as a browser shows it, the order of attributes doesn't count, and at the level
/// of ``Level/skeleton`` nothing counts that only serves the looks.
package struct CanonicalForm {
  /// What must be equal.
  package enum Level: Sendable {
    /// What Markdown has a form for: blocks, emphasis, links, pictures, tables, code and text.
    case skeleton

    /// Every element, attribute and comment.
    case full
  }

  /// The form.
  package let bytes: [UInt8]

  /// Where each child of the root begins in the form.
  private let children: [(start: Int, node: HTMLTree.NodeID)]

  /// Makes the form of a tree.
  package init(_ tree: HTMLTree, _ level: Level) {
    self.init(RenderSource(tree, isExact: level == .full))
  }

  /// Makes the form of a tree that is rendered: the full one if every element must come back.
  init(_ source: RenderSource) {
    var walk = CanonicalWalk(source)
    bytes = walk.run()
    children = walk.children
  }

  /// Takes over a form that is finished.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    children = []
  }

  /// The child of the root in which two forms begin to differ, or `nil` if they are equal.
  package func firstDifference(from other: CanonicalForm) -> HTMLTree.NodeID? {
    guard !bytes.span.elementsEqual(other.bytes.span) else { return nil }
    var place = 0
    let count = min(bytes.count, other.bytes.count)
    while place < count, bytes[place] == other.bytes[place] { place += 1 }
    return children.last { $0.start <= place }?.node ?? HTMLTree.none
  }
}
