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
  private var run = 0..<0
  private var text = 0..<0
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
    reserveNodes(byteCount / 64 + 16)
  }

  /// Makes room for elements.
  package mutating func reserveNodes(_ count: Int) { nodes.reserveCapacity(count) }

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

  /// The tree of a source whose bytes names and texts are ranges of, as long as they can be.
  package mutating func adopt(_ source: [UInt8]) { bytes = source }

  /// Begins an element whose name is in ``bytes``.
  ///
  /// - Parameter prefixLength: The bytes of the prefix and its colon.
  package mutating func begin(_ name: Range<Int>, prefixLength: Int, namespace: Int) {
    defer { ordinal += 1 }
    endText()
    guard skipDepth == 0, open.count < depthLimit else {
      skipDepth += 1
      guard open.count >= depthLimit else { return }
      skipped = (skipped?.first ?? ordinal, (skipped?.count ?? 0) + 1)
      return
    }
    open.append(nodes.count)
    nodes.append(
      Node(
        name: name, local: name.lowerBound + prefixLength, namespace: namespace,
        attributes: attributes.count..<attributes.count, text: 0..<0, tail: 0..<0,
        end: nodes.count + 1, hasCDATA: false, ordinal: ordinal))
    lastClosed = -1
  }

  /// Begins an element that is left out with its descendants, since nobody wants it.
  package mutating func beginUnwanted() {
    endText()
    ordinal += 1
    skipDepth += 1
  }

  /// Begins an element.
  package mutating func begin(_ name: Span<UInt8>, prefixLength: Int, namespace: Int) {
    endText()
    begin(keep(name), prefixLength: prefixLength, namespace: namespace)
  }

  /// Adds an attribute, whose name and value are in ``bytes``, to the element just begun.
  package mutating func add(attribute name: Range<Int>, namespace: Int, value: Range<Int>) {
    guard skipDepth == 0, let node = open.last else { return }
    attributes.append(Attribute(name: name, namespace: namespace, value: value))
    nodes[node].attributes = nodes[node].attributes.lowerBound..<attributes.count
  }

  /// Adds an attribute to the element just begun.
  package mutating func add(attribute name: Span<UInt8>, namespace: Int, value: Span<UInt8>) {
    guard skipDepth == 0 else { return }
    add(attribute: keep(name), namespace: namespace, value: keep(value))
  }

  /// Adds text outside CDATA sections, which is in ``bytes``.
  package mutating func add(text range: Range<Int>) {
    guard skipDepth == 0, !open.isEmpty else { return }
    run = join(run, range)
  }

  /// Adds text outside CDATA sections.
  package mutating func add(text: Span<UInt8>) {
    guard skipDepth == 0, !open.isEmpty else { return }
    run = join(run, keep(text))
  }

  /// Adds the text of a CDATA section, which is in ``bytes``.
  package mutating func add(section range: Range<Int>) {
    guard skipDepth == 0, let node = open.last else { return }
    if lastClosed < 0 { nodes[node].hasCDATA = true }
    endRun()
    text = join(text, range)
  }

  /// Adds the text of a CDATA section.
  package mutating func add(section: Span<UInt8>) {
    guard skipDepth == 0 else { return }
    add(section: keep(section))
  }

  /// Ends the innermost element.
  package mutating func end() {
    endText()
    guard skipDepth == 0 else { return skipDepth -= 1 }
    guard let node = open.popLast() else { return }
    nodes[node].end = nodes.count
    lastClosed = node
  }

  /// Ends the elements that the source leaves open.
  package mutating func endAll() { while depth > 0 { end() } }

  private mutating func keep(_ span: Span<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes.append(copying: span)
    return start..<bytes.count
  }

  /// Two texts as one range: a new one, if the second doesn't follow the first.
  private mutating func join(_ first: Range<Int>, _ second: Range<Int>) -> Range<Int> {
    if first.isEmpty { return second }
    if second.isEmpty { return first }
    if first.upperBound == second.lowerBound { return first.lowerBound..<second.upperBound }
    let start: Int
    if first.upperBound == bytes.count {
      start = first.lowerBound
    } else {
      start = bytes.count
      bytes += bytes[first]
    }
    bytes += bytes[second]
    return start..<bytes.count
  }

  /// Ends a text outside CDATA sections; white space beside a section is dropped.
  private mutating func endRun() {
    guard !run.isEmpty else { return }
    if lastClosed < 0, let node = open.last, nodes[node].hasCDATA, isBlank(run) {
      // White space before the section is no text either.
    } else {
      text = join(text, run)
    }
    run = 0..<0
  }

  /// Gives the text up to a tag to the element it belongs to.
  private mutating func endText() {
    endRun()
    if !text.isEmpty, let node = open.last {
      if lastClosed >= 0 { nodes[lastClosed].tail = text } else { nodes[node].text = text }
    }
    text = 0..<0
  }
}
