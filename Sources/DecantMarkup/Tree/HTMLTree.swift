internal import DecantCore

/// A parsed piece of HTML: nodes in one array, linked by their places in it, and all text in one
/// buffer.
///
/// The node at place 0 is the root. A tree is built, read and freed without recursion, whatever
/// its depth.
package struct HTMLTree: Sendable {
  /// The place of a node, or ``none``.
  package typealias NodeID = Int32

  /// No node.
  package static let none: NodeID = -1

  /// The root.
  package static let root: NodeID = 0

  /// What a node is.
  package enum Kind: UInt8, Sendable {
    /// The document or the fragment.
    case root

    /// An element.
    case element

    /// Text, with its character references decoded.
    case text

    /// A comment; its text is what stands between `<!--` and `-->`.
    case comment

    /// A document type; its text is its name, and its identifiers are the attributes `public` and
    /// `system`.
    case doctype
  }

  /// Where an element's name comes from.
  package enum Namespace: UInt8, Sendable {
    /// HTML.
    case html

    /// Scalable Vector Graphics.
    case svg

    /// MathML.
    case math
  }

  /// A node.
  package struct Node: Sendable {
    /// What the node is.
    package var kind: Kind

    /// Where the name of an element comes from.
    package var namespace: Namespace = .html

    /// Whether the parser has the element open.
    var isOpen = false

    /// The name of an element.
    package var name: HTMLName = .none

    /// The node it is in, or ``HTMLTree/none``.
    package var parent: NodeID = none

    /// The first node in it, or ``HTMLTree/none``.
    package var firstChild: NodeID = none

    /// The last node in it, or ``HTMLTree/none``.
    package var lastChild: NodeID = none

    /// The node before it in its parent, or ``HTMLTree/none``.
    package var previous: NodeID = none

    /// The node after it in its parent, or ``HTMLTree/none``.
    package var next: NodeID = none

    /// The text of a text or a comment: a range of ``HTMLTree/buffer``.
    package var text: Range<Int32> = 0..<0

    /// The attributes of an element: a range of ``HTMLTree/attributes``.
    package var attributes: Range<Int32> = 0..<0

    package init(_ kind: Kind) { self.kind = kind }
  }

  /// An attribute of an element.
  package struct Attribute: Sendable {
    /// The name, in lower case in HTML: a range of ``HTMLTree/buffer``.
    package var name: Range<Int32>

    /// The value, with its character references decoded: a range of ``HTMLTree/buffer``.
    package var value: Range<Int32>

    package init(name: Range<Int32>, value: Range<Int32>) {
      self.name = name
      self.value = value
    }
  }

  /// The nodes; the first is the root.
  package var nodes: [Node] = [Node(.root)]

  /// The attributes of all elements.
  package var attributes: [Attribute] = []

  /// The UTF-8 text of all nodes and attributes.
  package var buffer: [UInt8] = []

  /// The names of elements that aren't known; see ``HTMLName/isKnown``.
  package var otherNames: [[UInt8]] = []

  package init() {}

  /// The node at a place.
  package subscript(id: NodeID) -> Node {
    get { nodes[Int(id)] }
    set { nodes[Int(id)] = newValue }
  }

  /// The bytes of a range of the buffer, copied.
  package func text(_ range: Range<Int32>) -> String {
    String(decoding: buffer[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }

  /// The name of an element as HTML writes it: in lower case, but for some names of SVG.
  package func name(of id: NodeID) -> String {
    let name = self[id].name
    if name.isKnown {
      let spelling = name.spelling
      let isSVG = self[id].namespace == .svg
      return String(
        decoding: isSVG ? SVGSpelling.elements[spelling] ?? spelling : spelling, as: UTF8.self)
    }
    return String(decoding: otherNames[Int(name.number) - 512], as: UTF8.self)
  }

  /// The value of an attribute: a range of ``buffer``, or `nil` if the element has none of the
  /// name.
  package func attribute(_ name: StaticString, of id: NodeID) -> Range<Int32>? {
    let range = self[id].attributes
    let bytes = buffer.span
    for i in range {
      let attribute = attributes[Int(i)]
      if attribute.name.count == name.utf8CodeUnitCount,
        bytes.hasText(name, at: Int(attribute.name.lowerBound))
      {
        return attribute.value
      }
    }
    return nil
  }

  /// The node that follows in document order, without leaving a node: down, then right, then up.
  ///
  /// - Parameter skippingChildren: Whether to go past what is in the node.
  package func following(
    _ id: NodeID, in top: NodeID = root, skippingChildren: Bool = false
  ) -> NodeID {
    if !skippingChildren, self[id].firstChild != HTMLTree.none { return self[id].firstChild }
    var current = id
    while current != top, current != HTMLTree.none {
      if self[current].next != HTMLTree.none { return self[current].next }
      current = self[current].parent
    }
    return HTMLTree.none
  }
}
