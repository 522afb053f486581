/// Percent-encoding, as RFC 3986, section 2.1 describes it.
package enum PercentCoding {
  /// Decodes `%XX`, or returns `nil` if the result isn't UTF-8 or holds a control character.
  ///
  /// A percent sign without two hexadecimal digits stays.
  package static func decoded(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let source = Array(text.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var i = 0
    while i < source.count {
      if source[i] == UInt8(ascii: "%"), i + 2 < source.count,
        let high = hexadecimal(source[i + 1]), let low = hexadecimal(source[i + 2])
      {
        bytes.append(high << 4 | low)
        i += 3
      } else {
        bytes.append(source[i])
        i += 1
      }
    }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The value of a hexadecimal digit.
  package static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
