/// The bytes that can't stand in a JSON string as they are: quotation marks, backslashes and
/// control characters.
package enum JSONSpecial {
  /// Whether a byte is one.
  @inline(__always)
  package static func contains(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// The high bits of the bytes of a word that are special, the first byte being the lowest.
  ///
  /// The lowest bit that is set is a true one; those above it may be false. Flipping the bit of 2
  /// puts the quotation mark next to the control characters, so that one comparison finds both.
  @inline(__always)
  package static func mask(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let low = word ^ (ones &* 2)
    let backslash = word ^ (ones &* 0x5C)
    return (((low &- ones &* 0x21) & ~low) | ((backslash &- ones) & ~backslash)) & highs
  }
}
