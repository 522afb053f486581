/// A backslash in a JSON string and what belongs to it.
package struct JSONEscape: Sendable {
  /// The character, or `nil` if the text is kept as spelled.
  package var scalar: Unicode.Scalar?

  /// The place past the sequence.
  package var end: Int

  /// What is wrong with it.
  package var fault: JSONFault.Kind?

  /// Reads the sequence that begins with a backslash at a place.
  ///
  /// Two sequences that make one character of UTF-16 are read together.
  package init(in text: Span<UInt8>, at start: Int) {
    guard start + 1 < text.count else {
      self.init(nil, end: start + 1, .badEscape)
      return
    }
    let end = start + 2
    switch text[start + 1] {
    case UInt8(ascii: "\""): self.init("\"", end: end)
    case UInt8(ascii: "\\"): self.init("\\", end: end)
    case UInt8(ascii: "/"): self.init("/", end: end)
    case UInt8(ascii: "n"): self.init("\n", end: end)
    case UInt8(ascii: "t"): self.init("\t", end: end)
    case UInt8(ascii: "r"): self.init("\r", end: end)
    case UInt8(ascii: "b"): self.init("\u{8}", end: end)
    case UInt8(ascii: "f"): self.init("\u{C}", end: end)
    case UInt8(ascii: "u"): self.init(unicode: text, at: start)
    default: self.init(nil, end: start + 1, .badEscape)
    }
  }

  private init(_ scalar: Unicode.Scalar?, end: Int, _ fault: JSONFault.Kind? = nil) {
    self.scalar = scalar
    self.end = end
    self.fault = fault
  }

  /// Reads `\u00e9`, or `\ud83d\ude00`.
  private init(unicode text: Span<UInt8>, at start: Int) {
    guard let unit = JSONEscape.unit(text, at: start) else {
      self.init(nil, end: start + 1, .badEscape)
      return
    }
    if let scalar = Unicode.Scalar(unit) {
      self.init(scalar, end: start + 6)
    } else if unit < 0xDC00, let low = JSONEscape.unit(text, at: start + 6),
      0xDC00...0xDFFF ~= low
    {
      let value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
      self.init(Unicode.Scalar(value), end: start + 12)
    } else {
      self.init("\u{FFFD}", end: start + 6, .loneSurrogate)
    }
  }

  private static func unit(_ text: Span<UInt8>, at start: Int) -> UInt16? {
    guard start + 6 <= text.count, text.hasText("\\u", at: start) else { return nil }
    var unit: UInt16 = 0
    for i in start + 2..<start + 6 {
      guard let digit = PercentCoding.hexadecimal(text[i]) else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}

extension [UInt8] {
  /// Adds the bytes that the inside of a JSON string stands for.
  package mutating func append(jsonUnescaping text: Span<UInt8>) {
    var run = 0
    while let backslash = text.firstIndex(of: UInt8(ascii: "\\"), from: run) {
      append(copying: text.extracting(run..<backslash))
      let escape = JSONEscape(in: text, at: backslash)
      if let scalar = escape.scalar {
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        append(UInt8(ascii: "\\"))
      }
      run = escape.end
    }
    append(copying: text.extracting(run..<text.count))
  }
}
