internal import DecantCore

/// The address of a link or a picture, as Markdown writes it (CommonMark 0.30, 6.3).
struct LinkDestination {
  private let address: [UInt8]

  init(_ address: [UInt8]) { self.address = address }

  /// Writes the address.
  func append(to output: inout [UInt8], hasTitle: Bool) {
    if address.isEmpty {
      if hasTitle { output.append("<>") }
      return
    }
    let needsAngles =
      address[0] == UInt8(ascii: "<") || address.contains { $0 <= UInt8(ascii: " ") || $0 == 0x7F }
    if needsAngles { output.append(UInt8(ascii: "<")) }
    let escapesParentheses = !needsAngles && !hasBalancedParentheses
    for i in address.indices {
      switch address[i] {
      case UInt8(ascii: "("), UInt8(ascii: ")"):
        if escapesParentheses { output.append(UInt8(ascii: "\\")) }
        output.append(address[i])
      case UInt8(ascii: "<"), UInt8(ascii: ">"):
        if needsAngles { output.append(UInt8(ascii: "\\")) }
        output.append(address[i])
      case UInt8(ascii: "\\"): LinkDestination.appendBackslash(address, i, to: &output)
      case UInt8(ascii: "&"): LinkDestination.appendAmpersand(address, i, to: &output)
      case 0x09, 0x0A, 0x0C, 0x0D: output.append(UInt8(ascii: " "))
      case 0..<0x20, 0x7F: LinkDestination.appendEncoded(address[i], to: &output)
      default: output.append(address[i])
      }
    }
    if needsAngles { output.append(UInt8(ascii: ">")) }
  }

  /// Writes the inside of a title in quotation marks.
  static func append(title: [UInt8], to output: inout [UInt8]) {
    for i in title.indices {
      switch title[i] {
      case UInt8(ascii: "\""): output.append("\\\"")
      case UInt8(ascii: "\\"):
        if i + 1 == title.count { output.append("\\") }
        appendBackslash(title, i, to: &output)
      case UInt8(ascii: "&"): appendAmpersand(title, i, to: &output)
      case UInt8(ascii: "\n"): output.append("&#10;")
      default: output.append(title[i])
      }
    }
  }

  private static func appendBackslash(_ text: [UInt8], _ i: Int, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\\"))
    if i + 1 < text.count, text[i + 1].isASCIIPunctuation { output.append(UInt8(ascii: "\\")) }
  }

  private static func appendAmpersand(_ text: [UInt8], _ i: Int, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "&"))
    if CharacterReference.isReference(text.span, at: i) { output.append("amp;") }
  }

  private static func appendEncoded(_ byte: UInt8, to output: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// Whether the parentheses pair, and aren't nested deeper than readers follow.
  private var hasBalancedParentheses: Bool {
    var depth = 0
    for byte in address {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 || depth > 30 { return false }
    }
    return depth == 0
  }
}
