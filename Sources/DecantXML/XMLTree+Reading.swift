internal import DecantCore

extension XMLTree {
  /// Whether a range of the bytes is nothing but white space.
  package func isBlank(_ range: Range<Int>) -> Bool {
    for i in range where !XMLTree.isSpace(bytes[i]) { return false }
    return true
  }

  /// Whether a byte is white space of XML.
  package static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
      || byte == UInt8(ascii: "\r")
  }

  /// A range without the white space at its edges.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, XMLTree.isSpace(bytes[lower]) { lower += 1 }
    while lower < upper, XMLTree.isSpace(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// The lines of a text that aren't blank, without the white space at their edges.
  package func lines(of range: Range<Int>) -> [String] {
    bytes[range].split(separator: UInt8(ascii: "\n")).compactMap { line in
      let text = trimmed(line.startIndex..<line.endIndex)
      return text.isEmpty ? nil : string(text)
    }
  }

  /// The text of a range.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes.span.extracting(range))
  }

  /// Whether an element has child elements.
  package func hasChildren(_ node: Int) -> Bool { nodes[node].end > node + 1 }

  /// The child elements of an element.
  package func children(of node: Int) -> Children {
    Children(tree: self, place: node + 1, end: nodes[node].end)
  }

  /// The child elements of an element, in their order.
  package struct Children: Sequence, IteratorProtocol {
    fileprivate let tree: XMLTree
    fileprivate var place: Int
    fileprivate let end: Int

    /// The index of the next child.
    package mutating func next() -> Int? {
      guard place < end else { return nil }
      defer { place = tree.nodes[place].end }
      return place
    }
  }
}

extension XMLTree {
  /// Whether the local name of an element is a text.
  package func hasLocalName(_ node: Int, _ name: [UInt8]) -> Bool {
    let local = nodes[node].local
    guard nodes[node].name.upperBound - local == name.count else { return false }
    for i in name.indices where bytes[local + i] != name[i] { return false }
    return true
  }

  /// Whether the name of an attribute is a text.
  package func hasName(_ attribute: Attribute, _ name: StaticString) -> Bool {
    attribute.name.count == name.utf8CodeUnitCount
      && bytes.span.hasText(name, at: attribute.name.lowerBound)
  }

  /// The local name of an element.
  package func localName(_ node: Int) -> String {
    string(nodes[node].local..<nodes[node].name.upperBound)
  }

  /// The prefix of an element, or nothing.
  package func prefix(_ node: Int) -> String {
    let name = nodes[node].name
    return name.lowerBound == nodes[node].local
      ? "" : string(name.lowerBound..<(nodes[node].local - 1))
  }

  /// Whether an element has a prefix that isn't declared.
  package func hasUndeclaredPrefix(_ node: Int) -> Bool {
    nodes[node].namespace == 0 && nodes[node].local > nodes[node].name.lowerBound
  }

  /// The text of an element before its first child.
  ///
  /// White space at the edges of a text that isn't from a CDATA section is formatting, unless it
  /// is kept.
  package func text(_ node: Int, keepingSpace: Bool = false) -> String {
    let range = nodes[node].text
    return string(keepingSpace || nodes[node].hasCDATA ? range : trimmed(range))
  }

  /// The text of an element before its first child, without lines at its edges that are nothing
  /// but white space; spaces within a line are part of the text.
  package func lines(_ node: Int) -> String {
    let range = nodes[node].text
    let inner = trimmed(range)
    guard !nodes[node].hasCDATA, inner != range else { return string(range) }
    let before = range.lowerBound..<inner.lowerBound
    let after = inner.upperBound..<range.upperBound
    let lower = bytes[before].contains(10) ? inner.lowerBound : range.lowerBound
    let upper = bytes[after].contains(10) ? inner.upperBound : range.upperBound
    return inner.isEmpty ? "" : string(lower..<upper)
  }
}
