internal import DecantCore

/// Character references (13.2.5.72 to 13.2.5.80).
extension HTMLTokenizer {
  /// A range of the input with its references decoded: the input itself where it has none.
  mutating func decoded(
    _ input: Span<UInt8>, _ source: Range<Int>, inAttribute: Bool, replacingNull: Bool = true
  ) -> Range<Int32> {
    var ampersand = place(of: UInt8(ascii: "&"), input, source)
    let replacingNull = replacingNull && hasNull
    if ampersand == nil, !replacingNull || place(of: 0, input, source) == nil {
      return range(source.lowerBound, source.upperBound)
    }
    let start = buffer.count
    var run = source.lowerBound
    while let i = ampersand {
      append(input, run..<i, replacingNull: replacingNull)
      run = appendReference(input, at: i, before: source.upperBound, inAttribute: inAttribute)
      ampersand = place(of: UInt8(ascii: "&"), input, run..<source.upperBound)
    }
    append(input, run..<source.upperBound, replacingNull: replacingNull)
    return range(start, buffer.count)
  }

  /// Adds a run of the input to the buffer.
  mutating func append(_ input: Span<UInt8>, _ source: Range<Int>, replacingNull: Bool) {
    var run = source.lowerBound
    while replacingNull, let i = place(of: 0, input, run..<source.upperBound) {
      buffer.append(copying: input.extracting(run..<i))
      buffer.append("\u{FFFD}")
      run = i + 1
    }
    buffer.append(copying: input.extracting(run..<source.upperBound))
  }

  /// Adds what the reference at a place means, and returns the place after it.
  private mutating func appendReference(
    _ input: Span<UInt8>, at ampersand: Int, before end: Int, inAttribute: Bool
  ) -> Int {
    let start = ampersand + 1
    if start < end, input[start] == UInt8(ascii: "#") {
      if let after = appendNumeric(input, at: start + 1, before: end) { return after }
    } else if start < end, input[start].isLetter {
      let text = input.extracting(0..<end)
      if let match = NamedReferences.standard.match(text, at: start) {
        let after = start + match.length
        if match.hasSemicolon || !inAttribute || !continuesName(text, at: after) {
          buffer.append(contentsOf: NamedReferences.standard.bytes[match.value])
          return after
        }
      }
    }
    buffer.append(UInt8(ascii: "&"))
    return start
  }

  /// Whether a reference without a semicolon is part of an address, as `&copy=1` is.
  private func continuesName(_ text: Span<UInt8>, at place: Int) -> Bool {
    guard place < text.count else { return false }
    return text[place] == UInt8(ascii: "=") || text[place].isLetter || text[place].isDigit
  }

  /// Adds the character of a number, and returns the place after the reference; `nil` if it has no
  /// digit.
  private mutating func appendNumeric(
    _ input: Span<UInt8>, at start: Int, before end: Int
  ) -> Int? {
    var i = start
    let isHexadecimal = i < end && input[i] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { i += 1 }
    let first = i
    var number: UInt32 = 0
    while i < end, let digit = PercentCoding.hexadecimal(input[i]), isHexadecimal || digit < 10 {
      number = min(number * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x110000)
      i += 1
    }
    guard i > first else { return nil }
    buffer.append(contentsOf: String(CharacterReference.scalar(of: number)).utf8)
    return i < end && input[i] == UInt8(ascii: ";") ? i + 1 : i
  }
}
