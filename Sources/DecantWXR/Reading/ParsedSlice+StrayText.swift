internal import DecantCore
internal import DecantXML

extension ParsedSlice {
  /// Reports text between the elements of an item, where it stands, and returns its lines.
  func strayText(of item: Int, entry: Entry.ID, _ diagnostics: inout Diagnostics) -> [String] {
    var texts: [Range<Int>] = []
    if !tree.isBlank(tree.nodes[item].text) { texts.append(tree.nodes[item].text) }
    for node in tree.children(of: item) where !tree.isBlank(tree.nodes[node].tail) {
      texts.append(tree.nodes[node].tail)
    }
    guard !texts.isEmpty else { return [] }
    let positions = positionsOfStrayText()
    for (place, range) in texts.enumerated() {
      let text = tree.string(tree.trimmed(range))
      diagnostics.report(
        .wxrStrayText, "the text \(text.quoted) between the elements belongs to none of them",
        at: place < positions.count ? positions[place] : position, entry: entry)
    }
    return texts.flatMap { tree.lines(of: $0) }
  }

  /// The position of the first text in each gap between the tags of the outermost element.
  private func positionsOfStrayText() -> [SourcePosition] {
    let bytes = repaired?.bytes ?? source
    let pieces = XMLPieces(bytes.span)
    var depth = 0
    var isInGap = false
    var positions: [SourcePosition] = []
    for (place, piece) in pieces.pieces.enumerated() {
      let range = pieces.range(place)
      switch piece.kind {
      case .startTag:
        if !bytes[range].dropLast().hasSuffix("/") { depth += 1 }
        isInGap = false
      case .endTag:
        depth -= 1
        isInGap = false
      case .aside: break
      case .text, .strayText, .section:
        guard depth == 1, !isInGap, let first = ParsedSlice.firstText(in: range, of: bytes) else {
          continue
        }
        isInGap = true
        positions.append(position(at: repaired?.sourceOffset(first) ?? first))
      }
    }
    return positions
  }

  /// The place of the first byte of a text that isn't space.
  private static func firstText(in range: Range<Int>, of bytes: [UInt8]) -> Int? {
    let start = range.lowerBound + (bytes.span.hasText("<![CDATA[", at: range.lowerBound) ? 9 : 0)
    guard start < range.upperBound else { return nil }
    return bytes[start..<range.upperBound].firstIndex { !XMLTree.isSpace($0) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes end with a byte.
  fileprivate func hasSuffix(_ scalar: Unicode.Scalar) -> Bool { last == UInt8(ascii: scalar) }
}
