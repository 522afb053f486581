/// The grammar of numbers that every language of front matter agrees on: RFC 8259, section 6.
enum JSONNumber {
  /// Whether a text is a number.
  static func isValid(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var i = 0
    if i < bytes.count, bytes[i] == UInt8(ascii: "-") { i += 1 }
    let start = i
    skipDigits(bytes, &i)
    guard i > start, bytes[start] != UInt8(ascii: "0") || i == start + 1 else { return false }
    if i < bytes.count, bytes[i] == UInt8(ascii: ".") {
      i += 1
      guard skipDigits(bytes, &i) else { return false }
    }
    if i < bytes.count, bytes[i] | 0x20 == UInt8(ascii: "e") {
      i += 1
      if i < bytes.count, bytes[i] == UInt8(ascii: "+") || bytes[i] == UInt8(ascii: "-") { i += 1 }
      guard skipDigits(bytes, &i) else { return false }
    }
    return i == bytes.count
  }

  /// Passes digits and returns whether there was one.
  @discardableResult
  private static func skipDigits(_ bytes: Span<UInt8>, _ i: inout Int) -> Bool {
    let start = i
    while i < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[i] { i += 1 }
    return i > start
  }
}
