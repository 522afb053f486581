internal import DecantCore

/// The bytes of a file as UTF-8.
struct MarkdownText {
  /// UTF-8.
  var bytes: [UInt8]

  /// What the bytes were, if not UTF-8: `UTF-16` or `Windows-1252`.
  var encoding: String?

  /// The first byte that wasn't UTF-8.
  var offset = 0

  /// How the file can be written as it was, if it isn't UTF-8.
  var spelling: FileEncoding?

  /// Whether the file can be text at all.
  var isText = true

  /// Decodes the bytes of a file.
  static func decode(_ bytes: [UInt8]) -> MarkdownText {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, isLittleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, isLittleEndian: false) }
    // What git calls binary too, if within a smaller part.
    if let zero = bytes.span.firstIndex(of: UInt8(0)), zero < 512 {
      return MarkdownText(bytes: bytes, isText: false)
    }
    guard let first = bytes.span.firstInvalidUTF8 else { return MarkdownText(bytes: bytes) }
    let (text, replaced) = repaired(bytes)
    return MarkdownText(
      bytes: text, encoding: "Windows-1252", offset: first,
      spelling: FileEncoding(of: bytes, read: text, replaced: replaced))
  }

  private static func utf16(_ bytes: [UInt8], isLittleEndian: Bool) -> MarkdownText {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for i in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
      units.append(isLittleEndian ? second << 8 | first : first << 8 | second)
    }
    let text = Array(String(decoding: units, as: UTF16.self).utf8)
    return MarkdownText(
      bytes: text, encoding: "UTF-16", spelling: FileEncoding(of: bytes, read: text, replaced: []))
  }

  /// Takes the bytes that aren't UTF-8 one by one for Windows-1252; all others stay.
  private static func repaired(
    _ bytes: [UInt8]
  ) -> (text: [UInt8], replaced: [(place: Int, byte: UInt8)]) {
    var result: [UInt8] = []
    var replaced: [(place: Int, byte: UInt8)] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var i = 0
    while i < bytes.count {
      let length = validLength(bytes, at: i)
      if length > 0 {
        result += bytes[i..<i + length]
        i += length
      } else {
        replaced.append((result.count, bytes[i]))
        result += Array(String(scalar(windows1252: bytes[i])).utf8)
        i += 1
      }
    }
    return (result, replaced)
  }

  /// The length of the character at a place, or 0 if it isn't UTF-8.
  private static func validLength(_ bytes: [UInt8], at i: Int) -> Int {
    let length =
      switch bytes[i] {
      case 0..<0x80: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 1 else { return length }
    guard i + length <= bytes.count else { return 0 }
    return String(validating: bytes[i..<i + length], as: UTF8.self) == nil ? 0 : length
  }

  private static func scalar(windows1252 byte: UInt8) -> Unicode.Scalar {
    guard 0x80...0x9F ~= byte else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(windows1252[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  /// The byte of a character, or `nil` if it has none.
  static func byte(windows1252 scalar: Unicode.Scalar) -> UInt8? {
    if scalar.isASCII || 0xA0...0xFF ~= scalar.value { return UInt8(scalar.value) }
    guard scalar.value != 0xFFFD, scalar.value <= 0xFFFF,
      let place = windows1252.firstIndex(of: UInt16(scalar.value))
    else { return nil }
    return UInt8(0x80 + place)
  }

  /// The characters of 0x80 to 0x9F; five are free.
  private static let windows1252: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
