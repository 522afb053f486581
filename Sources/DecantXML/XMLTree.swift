internal import DecantCore

/// The elements of a piece of XML, in document order, in one arena.
///
/// The tree is flat: an element's descendants follow it, up to ``Node/end``. No depth of nesting
/// costs stack.
package struct XMLTree: Sendable {
  /// An element.
  package struct Node: Sendable {
    /// The name as spelled, with its prefix.
    package var name: Range<Int>

    /// Where the local name begins.
    package var local: Int

    /// The index of the namespace in ``XMLTree/namespaces``.
    package var namespace: Int

    /// The attributes, in ``XMLTree/attributes``, without declarations of namespaces.
    package var attributes: Range<Int>

    /// The text before the first child.
    package var text: Range<Int>

    /// The text between the end of the element and the next tag.
    package var tail: Range<Int>

    /// The index past the last descendant.
    package var end: Int

    /// Whether ``text`` comes from a CDATA section; then white space around the section isn't in
    /// it.
    package var hasCDATA: Bool

    /// The number of elements before this one in the piece, skipped ones included; negative for
    /// the elements around the piece.
    package var ordinal: Int
  }

  /// An attribute.
  package struct Attribute: Sendable {
    /// The name as spelled, with its prefix.
    package var name: Range<Int>

    /// The index of the namespace in ``XMLTree/namespaces``.
    package var namespace: Int

    /// The value.
    package var value: Range<Int>
  }

  /// The elements.
  package private(set) var nodes: [Node] = []

  /// The attributes of all elements.
  package private(set) var attributes: [Attribute] = []

  /// The bytes of all names and texts.
  package private(set) var bytes: [UInt8] = []

  /// The namespaces; the first is none.
  package private(set) var namespaces: [[UInt8]] = [[]]

  /// The ordinal of the first element that was skipped for its depth, and the number of them.
  package private(set) var skipped: (first: Int, count: Int)?

  private let depthLimit: Int
  private var open: [Int] = []
  private var lastClosed = -1
  private var runStart = -1
  private var skipDepth = 0
  private var ordinal: Int

  /// Creates an empty tree.
  ///
  /// - Parameter wrappers: The number of elements around the piece.
  package init(depthLimit: Int, wrappers: Int = 0) {
    self.depthLimit = depthLimit
    ordinal = -wrappers
  }

  /// The number of elements that are open while the tree is being built.
  package var depth: Int { open.count + skipDepth }

  /// Makes room for a piece of a size.
  package mutating func reserve(_ byteCount: Int) {
    bytes.reserveCapacity(byteCount)
    nodes.reserveCapacity(byteCount / 64 + 16)
  }

  /// The index of a namespace, which is added if it is new.
  package mutating func namespace(_ name: Span<UInt8>) -> Int {
    if name.isEmpty { return 0 }
    var i = namespaces.count - 1
    while i > 0 {
      let known = namespaces[i]
      if known.span.elementsEqual(name) { return i }
      i -= 1
    }
    namespaces.append([UInt8](copying: name))
    return namespaces.count - 1
  }

  /// Begins an element.
  ///
  /// - Parameter prefixLength: The bytes of the prefix and its colon.
  package mutating func begin(_ name: Span<UInt8>, prefixLength: Int, namespace: Int) {
    defer { ordinal += 1 }
    endRun()
    guard skipDepth == 0, open.count < depthLimit else {
      skipDepth += 1
      skipped = (skipped?.first ?? ordinal, (skipped?.count ?? 0) + 1)
      return
    }
    closeText()
    let start = bytes.count
    bytes.append(copying: name)
    open.append(nodes.count)
    nodes.append(
      Node(
        name: start..<bytes.count, local: start + prefixLength, namespace: namespace,
        attributes: attributes.count..<attributes.count, text: bytes.count..<bytes.count,
        tail: bytes.count..<bytes.count, end: nodes.count + 1, hasCDATA: false, ordinal: ordinal))
    lastClosed = -1
  }

  /// Adds an attribute to the element that was just begun.
  package mutating func add(attribute name: Span<UInt8>, namespace: Int, value: Span<UInt8>) {
    guard skipDepth == 0, let node = open.last else { return }
    let start = bytes.count
    bytes.append(copying: name)
    let middle = bytes.count
    bytes.append(copying: value)
    attributes.append(
      Attribute(name: start..<middle, namespace: namespace, value: middle..<bytes.count))
    nodes[node].attributes = nodes[node].attributes.lowerBound..<attributes.count
    nodes[node].text = bytes.count..<bytes.count
  }

  /// Adds text outside CDATA sections.
  package mutating func add(text: Span<UInt8>) {
    guard skipDepth == 0, !open.isEmpty else { return }
    if runStart < 0 { runStart = bytes.count }
    bytes.append(copying: text)
  }

  /// Adds one byte of text outside CDATA sections.
  package mutating func add(byte: UInt8) {
    guard skipDepth == 0, !open.isEmpty else { return }
    if runStart < 0 { runStart = bytes.count }
    bytes.append(byte)
  }

  /// Adds the text of a CDATA section.
  package mutating func add(section: Span<UInt8>) {
    guard skipDepth == 0, let node = open.last else { return }
    if lastClosed < 0 { nodes[node].hasCDATA = true }
    endRun()
    bytes.append(copying: section)
  }

  /// Ends the innermost element.
  package mutating func end() {
    endRun()
    guard skipDepth == 0 else { return skipDepth -= 1 }
    closeText()
    guard let node = open.popLast() else { return }
    nodes[node].end = nodes.count
    nodes[node].tail = bytes.count..<bytes.count
    lastClosed = node
  }

  /// Ends the elements that the source leaves open.
  package mutating func endAll() { while depth > 0 { end() } }

  /// Drops the white space around a CDATA section.
  private mutating func endRun() {
    guard runStart >= 0 else { return }
    if lastClosed < 0, let node = open.last, nodes[node].hasCDATA, isBlank(runStart..<bytes.count) {
      bytes.removeLast(bytes.count - runStart)
    }
    runStart = -1
  }

  private mutating func closeText() {
    guard let node = open.last else { return }
    if lastClosed >= 0 {
      nodes[lastClosed].tail = nodes[lastClosed].tail.lowerBound..<bytes.count
    } else {
      nodes[node].text = nodes[node].text.lowerBound..<bytes.count
    }
  }
}
