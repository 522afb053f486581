internal import DecantCore

/// Words as HTML sets them apart.
enum HTMLWords {
  /// The end of the words from a place on that have single spaces between them.
  ///
  /// The place must be that of a word's first byte.
  static func end(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var i = start
    while i < limit {
      let byte = text[i]
      if byte <= UInt8(ascii: " "), byte.isHTMLSpace {
        guard byte == UInt8(ascii: " "), i + 1 < limit, !text[i + 1].isHTMLSpace else { return i }
      }
      i += 1
    }
    return limit
  }
}
