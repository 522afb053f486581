internal import DecantCore
internal import DecantXML

/// The places of values of an item.
///
/// Looking up an element by its ordinal costs a pass over the item's markup, which most items don't
/// need. A value behind a text that occurs once in an item is found faster.
struct ValuePlaces {
  private let slice: ParsedSlice
  private var known: [Int: SourcePosition] = [:]

  /// Looks up the values of elements; 1 stands for the item itself.
  init(_ slice: ParsedSlice, _ nodes: [Int]) {
    self.slice = slice
    let wanted = nodes.filter { $0 != 1 }
    guard !wanted.isEmpty else { return }
    let places = slice.positions(ofValues: wanted.map { slice.tree.nodes[$0].ordinal })
    for (node, place) in zip(wanted, places) { known[node] = place }
  }

  /// The place of a value that was looked up; that of the item for the item itself.
  func place(_ node: Int) -> SourcePosition { known[node] ?? slice.position }

  /// The place of a value behind a mark.
  func place(_ node: Int, of mark: StaticString) -> SourcePosition {
    guard node != 1 else { return slice.position }
    if let place = known[node] { return place }
    if slice.repaired == nil, let offset = offset(behind: mark) {
      return slice.position(at: offset)
    }
    return slice.positions(ofValues: [slice.tree.nodes[node].ordinal]).first ?? slice.position
  }

  /// Where the value behind a text begins, if the text occurs once in the item.
  private func offset(behind mark: StaticString) -> Int? {
    let span = slice.source.span
    guard let first = span.firstIndex(of: mark),
      span.firstIndex(of: mark, from: first + 1) == nil
    else { return nil }
    let isElement = span[first] == UInt8(ascii: "<")
    guard let tag = isElement ? first : span.firstIndex(of: "<wp:meta_value", from: first),
      let end = span.firstIndex(of: UInt8(ascii: ">"), from: tag)
    else { return nil }
    var place = end + 1
    while place < span.count, XMLTree.isSpace(span[place]) { place += 1 }
    return span.hasText("<![CDATA[", at: place) ? place + 9 : place
  }
}
