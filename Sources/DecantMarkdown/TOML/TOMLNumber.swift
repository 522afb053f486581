internal import DecantCore

/// The grammar of numbers in TOML 1.0.
enum TOMLNumber {
  /// Whether a text is a whole number of 64 bits, or a number with a fraction or an exponent.
  static func isValid(_ bytes: Span<UInt8>) -> Bool {
    if let radix = radix(bytes) { return isWhole(bytes, radix: radix) }
    var i = bytes.count > 0 && isSign(bytes[0]) ? 1 : 0
    switch bytes.extracting(i..<bytes.count) {
    case "inf", "nan": return true
    default: break
    }
    let start = i
    guard skipDigits(bytes, &i), bytes[start] != UInt8(ascii: "0") || i == start + 1 else {
      return false
    }
    if i == bytes.count { return fits(bytes) }
    if bytes[i] == UInt8(ascii: ".") {
      i += 1
      guard skipDigits(bytes, &i) else { return false }
    }
    if i < bytes.count, bytes[i] | 0x20 == UInt8(ascii: "e") {
      i += 1
      if i < bytes.count, isSign(bytes[i]) { i += 1 }
      guard skipDigits(bytes, &i) else { return false }
    }
    return i == bytes.count
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  private static func radix(_ bytes: Span<UInt8>) -> UInt64? {
    guard bytes.count > 2, bytes[0] == UInt8(ascii: "0") else { return nil }
    return switch bytes[1] {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  private static func isWhole(_ bytes: Span<UInt8>, radix: UInt64) -> Bool {
    var value: UInt64 = 0
    var wasDigit = false
    for i in 2..<bytes.count {
      if bytes[i] == UInt8(ascii: "_") {
        guard wasDigit else { return false }
        wasDigit = false
        continue
      }
      guard let digit = PercentCoding.hexadecimal(bytes[i]), digit < radix else { return false }
      let (product, isTooBig) = value.multipliedReportingOverflow(by: radix)
      guard !isTooBig else { return false }
      value = product + UInt64(digit)
      wasDigit = true
    }
    return wasDigit && value <= UInt64(Int64.max)
  }

  /// Whether a decimal whole number has at most 64 bits.
  private static func fits(_ bytes: Span<UInt8>) -> Bool {
    var digits: [UInt8] = []
    for i in bytes.indices where bytes[i] != UInt8(ascii: "_") { digits.append(bytes[i]) }
    return Int64(String(decoding: digits, as: UTF8.self)) != nil
  }

  /// Passes digits with single underscores between them, and returns whether there was one.
  private static func skipDigits(_ bytes: Span<UInt8>, _ i: inout Int) -> Bool {
    let start = i
    var wasDigit = false
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): wasDigit = true
      case UInt8(ascii: "_"):
        guard wasDigit else { return false }
        wasDigit = false
      default: return i > start && wasDigit
      }
      i += 1
    }
    return i > start && wasDigit
  }
}
