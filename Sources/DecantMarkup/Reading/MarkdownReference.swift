internal import DecantCore

/// Character references in Markdown (CommonMark 0.29, 6.2): the semicolon is needed, and numbers
/// mean themselves.
enum MarkdownReference {
  /// The length of the reference at an ampersand, or 0.
  static func length(_ text: Span<UInt8>, at place: Int, end: Int) -> Int {
    guard place + 2 < end else { return 0 }
    if text[place + 1] == UInt8(ascii: "#") { return number(text, place + 2, end)?.length ?? 0 }
    guard CharacterReference.mayBeName(text, at: place + 1, end: end) else { return 0 }
    guard
      let match = NamedReferences.standard.match(text.extracting(0..<end), at: place + 1),
      match.hasSemicolon
    else { return 0 }
    return match.length + 1
  }

  /// Adds what the reference at an ampersand means.
  static func append(_ text: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
    let start = range.lowerBound
    if text[start + 1] == UInt8(ascii: "#") {
      guard let (value, _) = number(text, start + 2, range.upperBound) else { return }
      let scalar = value == 0 ? nil : Unicode.Scalar(value)
      output.append(contentsOf: String(scalar ?? "\u{FFFD}").utf8)
    } else if let match = NamedReferences.standard.match(
      text.extracting(0..<range.upperBound), at: start + 1)
    {
      output.append(contentsOf: NamedReferences.standard.bytes[match.value])
    }
  }

  /// The most digits of a number, as libcmark-gfm has it.
  private static let mostDigits = 8

  private static func number(
    _ text: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (value: UInt32, length: Int)? {
    let isHexadecimal = text[start] | 0x20 == UInt8(ascii: "x")
    let first = isHexadecimal ? start + 1 : start
    var i = first
    var value: UInt32 = 0
    while i < end, i - first <= mostDigits, let digit = PercentCoding.hexadecimal(text[i]),
      isHexadecimal || digit < 10
    {
      value = value &* (isHexadecimal ? 16 : 10) &+ UInt32(digit)
      i += 1
    }
    guard i > first, i - first <= mostDigits, i < end, text[i] == UInt8(ascii: ";") else {
      return nil
    }
    return (value, i - start + 3)
  }
}
