internal import DecantCore

/// Finds the elements in which WordPress's text is a program's: `pre`, `script`, `style`,
/// `textarea`; places are asked for in order.
struct VerbatimElements {
  private struct Search {
    let opening: StaticString
    let closing: StaticString
    var start = -1
    var end = -1
  }

  private var searches = [
    Search(opening: "<pre", closing: "</pre>"),
    Search(opening: "<script", closing: "</script>"),
    Search(opening: "<style", closing: "</style>"),
    Search(opening: "<textarea", closing: "</textarea>"),
  ]

  /// Whether a place is in one of them.
  mutating func contains(_ place: Int, _ bytes: Span<UInt8>) -> Bool {
    var isInside = false
    for i in searches.indices {
      while searches[i].end < place, searches[i].start < bytes.count {
        let from = max(searches[i].end, 0)
        searches[i].start =
          bytes.firstIndex(of: searches[i].opening, from: from) ?? bytes.count
        searches[i].end =
          bytes.firstIndex(of: searches[i].closing, from: searches[i].start) ?? bytes.count
      }
      isInside = isInside || (searches[i].start < place && place < searches[i].end)
    }
    return isInside
  }
}
