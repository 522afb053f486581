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

  /// Writes the address in a range, behind which sixteen bytes stand.
  static func append(
    _ text: Span<UInt8>, _ range: Range<Int>, hasTitle: Bool, to output: inout [UInt8]
  ) {
    if !range.isEmpty, isPlain(text, range) {
      return output.append(copying: text.extracting(range))
    }
    let address = Array(copying: text.extracting(range))
    LinkDestination(address[...]).append(to: &output, hasTitle: hasTitle)
  }

  /// The place of the first byte that isn't always written as it stands; sixteen bytes must stand
  /// behind those that are looked at.
  static func specialPlace(_ text: Span<UInt8>, from start: Int) -> Int {
    text.firstPlace(from: start) { bytes in
      let space = SIMD16<UInt8>(repeating: UInt8(ascii: " "))
      let delete = SIMD16<UInt8>(repeating: 0x7F)
      let parenthesis = SIMD16<UInt8>(repeating: UInt8(ascii: ")"))
      let greater = SIMD16<UInt8>(repeating: UInt8(ascii: ">"))
      let backslash = SIMD16<UInt8>(repeating: UInt8(ascii: "\\"))
      let ampersand = SIMD16<UInt8>(repeating: UInt8(ascii: "&"))
      let one = SIMD16<UInt8>(repeating: 1)
      let two = SIMD16<UInt8>(repeating: 2)
      // `(` and `)`, and `<` and `>`, differ in one bit.
      let pairs = ((bytes | one) .== parenthesis) .| ((bytes | two) .== greater)
      let others = (bytes .== backslash) .| (bytes .== ampersand)
      return (bytes .<= space) .| (bytes .== delete) .| (pairs .| others)
    }
  }

  /// Whether the address in a range is written as it stands; sixteen bytes must stand behind it.
  static func isPlain(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      i = specialPlace(text, from: i)
      guard i < range.upperBound else { break }
      guard text[i] == UInt8(ascii: "&"), !CharacterReference.isReference(text, at: i) else {
        return false
      }
      i &+= 1
    }
    return true
  }

  /// Whether a byte of an address is written as it stands, whatever is beside it.
  private static func isPlain(_ byte: UInt8) -> Bool {
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
