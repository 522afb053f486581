/// Looks for bytes that XML doesn't take.
package enum UTF8Scan {
  /// Whether a text is UTF-8 without what XML 1.0, section 2.2, excludes, and without a carriage
  /// return.
  package static func isClean(_ bytes: Span<UInt8>) -> Bool {
    bytes.withUnsafeBytes { raw in
      var i = 0
      let count = raw.count
      while i < count {
        // Eight bytes at a time, if each is ASCII and no control character but tab or line feed.
        if i + 8 <= count,
          isPlain(raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        {
          i += 8
          continue
        }
        let byte = raw[i]
        if byte < 0x80 {
          guard byte >= 0x20 || byte == 10 || byte == 9 else { return false }
          i += 1
        } else {
          let length = sequenceLength(raw, at: i)
          guard length > 0 else { return false }
          i += length
        }
      }
      return true
    }
  }

  /// Whether eight bytes are ASCII, and none a control character but tab or line feed.
  ///
  /// Each test leaves the highest bit of the bytes it is true for, and carries nothing from one
  /// byte to the next.
  private static func isPlain(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let low = word & ~high
    let isSmall = ~(low &+ 0x6060_6060_6060_6060) & high
    if (word & high) | isSmall == 0 { return true }
    guard word & high == 0 else { return false }
    let notTab = ((low ^ 0x0909_0909_0909_0909) &+ ~high) & high
    let notLineFeed = ((low ^ 0x0A0A_0A0A_0A0A_0A0A) &+ ~high) & high
    return isSmall & notTab & notLineFeed == 0
  }

  /// The length of the sequence at a place, or 0 if it isn't a character of XML beyond ASCII.
  private static func sequenceLength(_ raw: UnsafeRawBufferPointer, at i: Int) -> Int {
    let lead = raw[i]
    let left = raw.count - i
    func continues(_ offset: Int) -> Bool { raw[i + offset] & 0xC0 == 0x80 }
    switch lead {
    case 0xC2...0xDF: return left > 1 && continues(1) ? 2 : 0
    case 0xE0...0xEF:
      guard left > 2, continues(1), continues(2) else { return 0 }
      let second = raw[i + 1]
      if lead == 0xE0 && second < 0xA0 || lead == 0xED && second >= 0xA0 { return 0 }
      if lead == 0xEF && second == 0xBF && raw[i + 2] >= 0xBE { return 0 }
      return 3
    case 0xF0...0xF4:
      guard left > 3, continues(1), continues(2), continues(3) else { return 0 }
      let second = raw[i + 1]
      return lead == 0xF0 && second < 0x90 || lead == 0xF4 && second >= 0x90 ? 0 : 4
    default: return 0
    }
  }

  /// The length of the sequence at a place, and whether it is sound.
  ///
  /// An unsound one is its maximal subpart, as Unicode, section 3.9 (D93b), defines it.
  package static func sequence(_ bytes: Span<UInt8>, at i: Int) -> (length: Int, isSound: Bool) {
    let lead = bytes[i]
    var range: ClosedRange<UInt8> = 0x80...0xBF
    let wanted: Int
    switch lead {
    case 0xC2...0xDF: wanted = 1
    case 0xE0...0xEF: wanted = 2
    case 0xF0...0xF4: wanted = 3
    default: return (1, lead < 0x80)
    }
    switch lead {
    case 0xE0: range = 0xA0...0xBF
    case 0xED: range = 0x80...0x9F
    case 0xF0: range = 0x90...0xBF
    case 0xF4: range = 0x80...0x8F
    default: break
    }
    var length = 1
    while length <= wanted, i + length < bytes.count, range ~= bytes[i + length] {
      range = 0x80...0xBF
      length += 1
    }
    return (length, length == wanted + 1)
  }

  /// The character whose halves stand at a place, each in three bytes, as CESU-8 has it (Unicode
  /// Technical Report 26), or `nil`.
  package static func surrogates(_ bytes: Span<UInt8>, at i: Int) -> UInt32? {
    guard let high = half(bytes, at: i), let low = half(bytes, at: i + 3), high < 0x400,
      low >= 0x400
    else { return nil }
    return 0x1_0000 + (high << 10) + (low - 0x400)
  }

  /// How far the half of a character at a place is from U+D800.
  private static func half(_ bytes: Span<UInt8>, at i: Int) -> UInt32? {
    guard i + 2 < bytes.count, bytes[i] == 0xED, 0xA0...0xBF ~= bytes[i + 1],
      bytes[i + 2] & 0xC0 == 0x80
    else { return nil }
    return UInt32(bytes[i + 1] & 0x1F) << 6 | UInt32(bytes[i + 2] & 0x3F)
  }
}
