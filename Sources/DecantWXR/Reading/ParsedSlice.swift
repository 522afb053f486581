internal import DecantCore
internal import DecantXML

/// A slice as a tree, and what had to be done for it.
struct ParsedSlice {
  let tree: XMLTree
  let source: [UInt8]
  var repaired: XMLRepairedText?

  /// What is wrong even after the repairs, so that a part may be missing.
  var error: String?

  /// Where the slice begins.
  let position: SourcePosition

  /// The position of a place in the source.
  func position(at offset: Int) -> SourcePosition {
    position.advanced(over: source.span, to: min(offset, source.count))
  }

  /// The positions of the values of elements, by the elements' ordinals.
  ///
  /// Diagnostics are rare, so that places aren't remembered but looked for, in one pass. A value
  /// begins after white space and the beginning of a CDATA section.
  func positions(ofValues ordinals: [Int]) -> [SourcePosition] {
    positions(of: ordinals) { bytes, tag in
      var place = tag.upperBound
      while place < bytes.count, XMLTree.isSpace(bytes[place]) { place += 1 }
      return bytes.span.hasText("<![CDATA[", at: place) ? place + 9 : place
    }
  }

  /// The positions of the start tags of elements, by the elements' ordinals.
  func positions(ofTags ordinals: [Int]) -> [SourcePosition] {
    positions(of: ordinals) { _, tag in tag.lowerBound }
  }

  private func positions(
    of ordinals: [Int], place: (_ bytes: [UInt8], _ tag: Range<Int>) -> Int
  ) -> [SourcePosition] {
    let bytes = repaired?.bytes ?? source
    let pieces = XMLPieces(bytes.span)
    let tags = pieces.pieces.indices.filter { pieces.pieces[$0].kind == .startTag }
    var offset = 0
    var last = position
    return ordinals.map { ordinal in
      guard tags.indices.contains(ordinal) else { return position }
      let found = place(bytes, pieces.range(tags[ordinal]))
      let start = min(repaired?.sourceOffset(found) ?? found, source.count)
      if start < offset {
        offset = 0
        last = position
      }
      last = last.advanced(over: source.span.extracting(offset..<source.count), to: start - offset)
      offset = start
      return last
    }
  }
}
