internal import DecantCore

/// A reference to a character, `&#10;`, or an entity, `&amp;`.
package struct XMLReference: Sendable {
  /// What a reference stands for.
  package enum Meaning: Sendable {
    /// A character by its number; `nil` if the number is beyond all measure.
    case character(UInt32?)

    /// An entity by its name.
    case entity(Range<Int>)
  }

  /// What it stands for.
  package var meaning: Meaning

  /// The place past its semicolon.
  package var end: Int

  /// Reads the reference that begins with the `&` at a place, or returns `nil` if it doesn't.
  package init?(_ bytes: Span<UInt8>, at ampersand: Int) {
    var i = ampersand + 1
    if i < bytes.count, bytes[i] == UInt8(ascii: "#") {
      guard let (value, end) = XMLReference.number(bytes, from: i + 1) else { return nil }
      i = end
      meaning = .character(value)
    } else {
      let start = i
      i = XMLName.end(in: bytes, from: start)
      guard i > start, i - start <= 64 else { return nil }
      meaning = .entity(start..<i)
    }
    guard i < bytes.count, bytes[i] == UInt8(ascii: ";") else { return nil }
    end = i + 1
  }

  private static func number(_ bytes: Span<UInt8>, from start: Int) -> (UInt32?, Int)? {
    var i = start
    let isHexadecimal = i < bytes.count && bytes[i] == UInt8(ascii: "x")
    if isHexadecimal { i += 1 }
    let first = i
    var value: UInt32? = 0
    while i < bytes.count, let digit = digit(bytes[i], isHexadecimal: isHexadecimal) {
      value = value.flatMap { $0 > 0x10FFFF ? nil : $0 * (isHexadecimal ? 16 : 10) + digit }
      i += 1
    }
    return i == first ? nil : (value, i)
  }

  private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal:
      UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal:
      UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// Whether XML 1.0, section 2.2, takes a character.
  package static func isCharacter(_ value: UInt32) -> Bool {
    switch value {
    case 9, 10, 13, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// The character of one of the five entities of XML.
  package static func predefined(_ name: Span<UInt8>) -> UInt8? {
    switch name {
    case "amp": UInt8(ascii: "&")
    case "lt": UInt8(ascii: "<")
    case "gt": UInt8(ascii: ">")
    case "quot": UInt8(ascii: "\"")
    case "apos": UInt8(ascii: "'")
    default: nil
    }
  }
}
