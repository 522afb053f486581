internal import DecantCore

extension YAMLScalar {
  /// Whether a text has several lines and nothing that must be escaped.
  ///
  /// A text of line breaks only would lose them in some readers.
  static func fitsBlock(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard bytes.firstIndex(of: UInt8(ascii: "\n")) != nil else { return false }
    var hasText = false
    for i in bytes.indices {
      switch bytes[i] {
      case UInt8(ascii: "\n"): break
      case UInt8(ascii: "\t"): hasText = true
      default:
        if escapedLength(bytes, at: i) > 0 { return false }
        hasText = true
      }
    }
    return hasText
  }

  /// Adds a literal block without its last line break: YAML 1.2, section 8.1.2.
  static func appendBlock(_ text: String, indent: Int, to output: inout [UInt8]) {
    let bytes = text.utf8.span
    output.append("|")
    // The first line with text tells the indentation, unless it begins with white space itself.
    switch bytes[0] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"): output.append("2")
    default: break
    }
    let breaks = trailingBreaks(bytes)
    if breaks == 0 { output.append("-") } else if breaks > 1 { output.append("+") }
    var start = 0
    while start < bytes.count {
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? bytes.count
      output.append("\n")
      if end > start {
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
        output.append(copying: bytes.extracting(start..<end))
      }
      start = end + 1
    }
  }

  private static func trailingBreaks(_ bytes: Span<UInt8>) -> Int {
    var count = 0
    while count < bytes.count, bytes[bytes.count - 1 - count] == UInt8(ascii: "\n") { count += 1 }
    return count
  }
}
