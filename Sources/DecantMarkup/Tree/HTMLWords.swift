internal import DecantCore

/// Words as HTML sets them apart.
enum HTMLWords {
  /// The end of the words from a place on that have single spaces between them.
  ///
  /// The place must be that of a word's first byte.
  static func end(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var i = start
    while i < limit {
      while i &+ 17 <= limit, !mayEnd(text, i) { i &+= 16 }
      let stop = min(i &+ 16, limit)
      while i < stop {
        let byte = text[i]
        if byte <= UInt8(ascii: " "), byte.isHTMLSpace {
          guard byte == UInt8(ascii: " "), i + 1 < limit, !text[i + 1].isHTMLSpace else { return i }
        }
        i &+= 1
      }
    }
    return limit
  }

  /// Whether words may end in the sixteen bytes from a place on, by what follows each of them.
  private static func mayEnd(_ text: Span<UInt8>, _ place: Int) -> Bool {
    let space = SIMD16<UInt8>(repeating: UInt8(ascii: " "))
    let bytes = text.chunk(at: place)
    let next = text.chunk(at: place &+ 1)
    let ends = (bytes .< space) .| ((bytes .== space) .& (next .<= space))
    return !ends.isEmpty
  }
}
