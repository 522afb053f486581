internal import DecantCore

extension TOMLScanner {
  /// Reads a string in one of its four forms; keys have two of them.
  mutating func readString(isKey: Bool) throws(TOMLFault) -> String {
    let start = offset
    let isLiteral = next == UInt8(ascii: "'")
    let isLong = skip(isLiteral ? "'''" : "\"\"\"")
    guard isLong else {
      offset += 1
      return try readString(isLiteral: isLiteral, isLong: false, from: start)
    }
    guard !isKey else { throw TOMLFault(message: "a key has one line", offset: start) }
    _ = skip("\n") || skip("\r\n")
    return try readString(isLiteral: isLiteral, isLong: true, from: start)
  }

  private mutating func readString(
    isLiteral: Bool, isLong: Bool, from start: Int
  ) throws(TOMLFault) -> String {
    let quote = isLiteral ? UInt8(ascii: "'") : UInt8(ascii: "\"")
    var result: [UInt8] = []
    while let byte = next {
      switch byte {
      case quote:
        guard let count = closingQuotes(quote, isLong: isLong) else {
          result.append(byte)
          offset += 1
          continue
        }
        // Up to two quotes may stand before the three that end the text.
        result.append(contentsOf: repeatElement(quote, count: isLong ? count - 3 : 0))
        offset += count
        return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\") where !isLiteral: try readEscape(isLong: isLong, into: &result)
      case UInt8(ascii: "\n") where isLong:
        result.append(byte)
        offset += 1
      case UInt8(ascii: "\r") where isLong && text.span.hasText("\r\n", at: offset):
        result.append("\r\n")
        offset += 2
      default:
        try checkControl(byte)
        result.append(byte)
        offset += 1
      }
    }
    throw TOMLFault(message: "the text isn't closed", offset: start)
  }

  /// How many quotes come next if they end the text.
  private func closingQuotes(_ quote: UInt8, isLong: Bool) -> Int? {
    guard isLong else { return 1 }
    var count = 0
    while offset + count < text.count, count < 5, text[offset + count] == quote { count += 1 }
    return count >= 3 ? count : nil
  }

  private mutating func readEscape(
    isLong: Bool, into result: inout [UInt8]
  ) throws(TOMLFault) {
    let start = offset
    offset += 1
    guard let byte = next else { throw TOMLFault(message: "the text isn't closed", offset: start) }
    if isLong, try skipEscapedBreak() { return }
    offset += 1
    switch byte {
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "t"): result.append("\t")
    case UInt8(ascii: "n"): result.append("\n")
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "r"): result.append("\r")
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): result.append(byte)
    case UInt8(ascii: "u"): try readScalarValue(digits: 4, into: &result)
    case UInt8(ascii: "U"): try readScalarValue(digits: 8, into: &result)
    default: throw TOMLFault(message: "the text has an unknown escape", offset: start)
    }
  }

  /// Skips white space from a backslash at the end of a line to the next text.
  private mutating func skipEscapedBreak() throws(TOMLFault) -> Bool {
    let start = offset
    skipBlanks()
    guard text.span.hasText("\n", at: offset) || text.span.hasText("\r\n", at: offset) else {
      offset = start
      return false
    }
    while true {
      skipBlanks()
      guard skip("\n") || skip("\r\n") else { return true }
    }
  }

  private mutating func readScalarValue(
    digits: Int, into result: inout [UInt8]
  ) throws(TOMLFault) {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let byte = next, let digit = PercentCoding.hexadecimal(byte) else {
        throw fault("an escape has \(digits) hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw fault("an escape names no character of Unicode")
    }
    result.append(contentsOf: String(scalar).utf8)
  }
}
