internal import DecantCore

extension YAMLScalar {
  /// Adds a text in double quotes: YAML 1.2, section 7.3.1.
  ///
  /// Only what YAML doesn't allow as it is, and what it takes for a line break, is escaped.
  static func appendQuoted(_ text: String, to output: inout [UInt8]) {
    let bytes = text.utf8.span
    output.append("\"")
    var run = 0
    var i = 0
    while i < bytes.count {
      let length = isQuoteOrBackslash(bytes[i]) ? 1 : escapedLength(bytes, at: i)
      guard length > 0 else {
        i += 1
        continue
      }
      output.append(copying: bytes.extracting(run..<i))
      appendEscape(bytes, i..<i + length, to: &output)
      i += length
      run = i
    }
    output.append(copying: bytes.extracting(run..<bytes.count))
    output.append("\"")
  }

  /// The number of bytes at a place that must be escaped together, or 0.
  ///
  /// Control characters, U+007F to U+009F, U+2028, U+2029, U+FEFF, U+FFFE and U+FFFF: YAML 1.2,
  /// section 5.1, and the line breaks of YAML 1.1.
  static func escapedLength(_ bytes: Span<UInt8>, at i: Int) -> Int {
    switch bytes[i] {
    case 0..<0x20, 0x7F: return 1
    case 0xC2:
      return i + 1 < bytes.count && bytes[i + 1] < 0xA0 ? 2 : 0
    case 0xE2:
      guard i + 2 < bytes.count, bytes[i + 1] == 0x80 else { return 0 }
      return bytes[i + 2] == 0xA8 || bytes[i + 2] == 0xA9 ? 3 : 0
    case 0xEF:
      guard i + 2 < bytes.count else { return 0 }
      let isMark = bytes[i + 1] == 0xBB && bytes[i + 2] == 0xBF
      return isMark || (bytes[i + 1] == 0xBF && bytes[i + 2] >= 0xBE) ? 3 : 0
    default: return 0
    }
  }

  private static func isQuoteOrBackslash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func appendEscape(
    _ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]
  ) {
    let first = bytes[range.lowerBound]
    output.append("\\")
    switch (range.count, first) {
    case (1, UInt8(ascii: "\n")): output.append("n")
    case (1, UInt8(ascii: "\t")): output.append("t")
    case (1, UInt8(ascii: "\r")): output.append("r")
    case (1, UInt8(ascii: "\"")), (1, UInt8(ascii: "\\")): output.append(first)
    case (1, _): appendHexadecimal(UInt32(first), "x", digits: 2, to: &output)
    case (2, _):
      appendHexadecimal(UInt32(bytes[range.lowerBound + 1]), "x", digits: 2, to: &output)
    default:
      let high = UInt32(first & 0x0F) << 12 | UInt32(bytes[range.lowerBound + 1] & 0x3F) << 6
      let scalar = high | UInt32(bytes[range.lowerBound + 2] & 0x3F)
      appendHexadecimal(scalar, "u", digits: 4, to: &output)
    }
  }

  private static func appendHexadecimal(
    _ number: UInt32, _ mark: StaticString, digits: Int, to output: inout [UInt8]
  ) {
    output.append(mark)
    for place in stride(from: digits - 1, through: 0, by: -1) {
      let digit = UInt8(number >> UInt32(place * 4) & 0xF)
      output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}
