internal import DecantCore

/// Bytes that mean nothing in the text of a block of Markdown.
enum MarkdownBytes {
  /// Goes past bytes that mean nothing, sixteen at a time, and returns the place behind them.
  ///
  /// It stops before control characters, what is from `[` to `` ` `` and from `|` to `~`, and
  /// before `!`, `&`, `*` and `<`.
  static func skipPlain(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var i = range.lowerBound
    while i &+ 16 <= range.upperBound, isPlain(text.chunk(at: i)) { i &+= 16 }
    return i
  }

  private static func isPlain(_ bytes: SIMD16<UInt8>) -> Bool {
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
    return ((brackets .| bars) .| (others .| starts) .| (bytes .< space)).isEmpty
  }
}
