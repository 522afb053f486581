internal import DecantCore

/// Bytes that mean nothing in the text of a block of Markdown.
enum MarkdownBytes {
  /// The place of the first byte in a range that has an entry in a table, or the range's end.
  ///
  /// - Parameter table: 256 entries, set for none but control characters, what is from `[` to
  ///   `` ` `` and from `|` to `~`, and `!`, `&`, `*` and `<`.
  static func place(
    ofAnyIn table: [Bool], _ text: Span<UInt8>, _ range: Range<Int>
  ) -> Int {
    var i = range.lowerBound
    while i < range.upperBound {
      i = skipPlain(text, i..<range.upperBound)
      let stop = min(i + 16, range.upperBound)
      while i < stop {
        if table[Int(text[i])] { return i }
        i += 1
      }
    }
    return i
  }

  /// Goes past bytes that no table has an entry for, sixteen at a time.
  private static func skipPlain(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var i = range.lowerBound
    while i &+ 16 <= range.upperBound, marks(in: text.chunk(at: i)).isEmpty { i &+= 16 }
    return i
  }

  /// Which of sixteen bytes may mean something: those that tables may have entries for.
  @inline(__always)
  static func marks(in bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    let space = SIMD16<UInt8>(repeating: UInt8(ascii: " "))
    let open = SIMD16<UInt8>(repeating: UInt8(ascii: "["))
    let tick = SIMD16<UInt8>(repeating: UInt8(ascii: "`"))
    let bar = SIMD16<UInt8>(repeating: UInt8(ascii: "|"))
    let tilde = SIMD16<UInt8>(repeating: UInt8(ascii: "~"))
    let exclamation = SIMD16<UInt8>(repeating: UInt8(ascii: "!"))
    let ampersand = SIMD16<UInt8>(repeating: UInt8(ascii: "&"))
    let star = SIMD16<UInt8>(repeating: UInt8(ascii: "*"))
    let less = SIMD16<UInt8>(repeating: UInt8(ascii: "<"))
    let brackets = (bytes .>= open) .& (bytes .<= tick)
    let bars = (bytes .>= bar) .& (bytes .<= tilde)
    let others = (bytes .== ampersand) .| (bytes .== star)
    let starts = (bytes .== exclamation) .| (bytes .== less)
    return (brackets .| bars) .| (others .| starts) .| (bytes .< space)
  }
}
