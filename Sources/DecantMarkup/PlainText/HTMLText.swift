internal import DecantCore

/// Text as HTML.
package enum HTMLText {
  /// HTML that means a text: also in an attribute in double quotes.
  package static func escaping(_ plain: String) -> String {
    guard plain.utf8.contains(where: isMarkup) else { return plain }
    return String(decoding: escaping(Array(plain.utf8)), as: UTF8.self)
  }

  /// HTML that means a text.
  package static func escaping(_ plain: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(plain.count + plain.count / 16)
    for byte in plain {
      switch byte {
      case UInt8(ascii: "&"): output.append("&amp;")
      case UInt8(ascii: "<"): output.append("&lt;")
      case UInt8(ascii: ">"): output.append("&gt;")
      case UInt8(ascii: "\""): output.append("&quot;")
      default: output.append(byte)
      }
    }
    return output
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"")
  }
}
