internal import DecantCore

/// The address of a link or a picture, as Markdown writes it (CommonMark 0.30, 6.3).
struct LinkDestination {
  private let address: ArraySlice<UInt8>

  init(_ address: ArraySlice<UInt8>) { self.address = address }

  /// Writes the address.
  ///
  /// A space is written as browsers send it, percent-encoded: few readers follow an address in
  /// angle brackets.
  func append(to output: inout [UInt8], hasTitle: Bool) {
    guard let first = address.first else {
      if hasTitle { output.append("<>") }
      return
    }
    if first != UInt8(ascii: "<"), address.allSatisfy(LinkDestination.isPlain) {
      return output.append(contentsOf: address)
    }
    let needsAngles = first == UInt8(ascii: "<")
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
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20: output.append("%20")
      case 0..<0x20, 0x7F: LinkDestination.appendEncoded(address[i], to: &output)
      default: output.append(address[i])
      }
    }
    if needsAngles { output.append(UInt8(ascii: ">")) }
  }

  /// Whether a byte of an address is written as it stands, whatever is beside it.
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "&"):
      false
    default: true
    }
  }

  /// Writes the inside of a title in quotation marks.
  static func append(title: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for i in title.indices {
      switch title[i] {
      case UInt8(ascii: "\""): output.append("\\\"")
      case UInt8(ascii: "\\"):
        if i + 1 == title.endIndex { output.append("\\") }
        appendBackslash(title, i, to: &output)
      case UInt8(ascii: "&"): appendAmpersand(title, i, to: &output)
      case UInt8(ascii: "\n"): output.append("&#10;")
      default: output.append(title[i])
      }
    }
  }

  private static func appendBackslash(
    _ text: ArraySlice<UInt8>, _ i: Int, to output: inout [UInt8]
  ) {
    output.append(UInt8(ascii: "\\"))
    if i + 1 < text.endIndex, text[i + 1].isASCIIPunctuation { output.append(UInt8(ascii: "\\")) }
  }

  private static func appendAmpersand(
    _ text: ArraySlice<UInt8>, _ i: Int, to output: inout [UInt8]
  ) {
    output.append(UInt8(ascii: "&"))
    let isReference = CharacterReference.isReference(text.span, at: i - text.startIndex)
    if isReference { output.append("amp;") }
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
