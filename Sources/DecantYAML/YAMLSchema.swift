internal import DecantCore

/// What plain scalars mean: the core schema of YAML 1.2, section 10.3.2.
///
/// Numbers keep their spelling, and words that only YAML 1.1 knows are texts. Infinity and "not a
/// number" are texts too, since no format but TOML has them.
enum YAMLSchema {
  /// The value of a plain scalar.
  static func value(ofPlain text: String) -> MetadataValue {
    let bytes = text.utf8.span
    guard !bytes.isEmpty else { return .null }
    switch bytes[0] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return isNumber(bytes) ? .number(text) : .string(text)
    case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"),
      UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
      return word(bytes) ?? .string(text)
    default: return .string(text)
    }
  }

  /// The value of a word that is no text.
  private static func word(_ bytes: Span<UInt8>) -> MetadataValue? {
    switch bytes {
    case "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .bool(true)
    case "false", "False", "FALSE": .bool(false)
    default: nil
    }
  }

  private static func isNumber(_ bytes: Span<UInt8>) -> Bool {
    if bytes.hasText("0x", at: 0) { return isWhole(bytes, from: 2, radix: 16) }
    if bytes.hasText("0o", at: 0) { return isWhole(bytes, from: 2, radix: 8) }
    var i = bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") ? 1 : 0
    var digits = skipDigits(bytes, &i)
    if i < bytes.count, bytes[i] == UInt8(ascii: ".") {
      i += 1
      digits += skipDigits(bytes, &i)
    }
    guard digits > 0 else { return false }
    if i < bytes.count, bytes[i] | 0x20 == UInt8(ascii: "e") {
      i += 1
      if i < bytes.count, bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: "+") { i += 1 }
      guard skipDigits(bytes, &i) > 0 else { return false }
    }
    return i == bytes.count
  }

  private static func isWhole(_ bytes: Span<UInt8>, from start: Int, radix: UInt8) -> Bool {
    guard start < bytes.count else { return false }
    for i in start..<bytes.count {
      guard let digit = PercentCoding.hexadecimal(bytes[i]), digit < radix else { return false }
    }
    return true
  }

  private static func skipDigits(_ bytes: Span<UInt8>, _ i: inout Int) -> Int {
    let start = i
    while i < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[i] { i += 1 }
    return i - start
  }
}
