internal import DecantCore

/// Finds the tags that WordPress's paragraphs are about, as its expressions do.
///
/// Remembers the last `>` it looked for and where a search was in vain, so that a pass is linear.
struct WordPressTags {
  private var lastClose = -1
  private var lastFailure = -1

  /// The place after the name of a block at a place, if white space, `/` or `>` follows.
  static func exactName(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    var key: UInt64 = 0
    var i = start
    while i < bytes.count, i - start <= 10, bytes[i] &- 0x61 < 26 || bytes[i].isDigit {
      key = HTMLNameIndex.key(key, bytes[i])
      i += 1
    }
    guard i < bytes.count,
      bytes[i].isPHPSpace || bytes[i] == UInt8(ascii: "/") || bytes[i] == UInt8(ascii: ">"),
      let name = HTMLNameIndex.standard.name(key, bytes, start..<i),
      name.traits.contains(.wordPressBlock)
    else { return nil }
    return i
  }

  /// The place after a tag at a place whose name begins with the name of a block.
  mutating func tag(_ bytes: Span<UInt8>, at place: Int) -> Int? {
    var i = place + 1
    if i < bytes.count, bytes[i] == UInt8(ascii: "/") { i += 1 }
    guard WordPressTags.begins(bytes, at: i, WordPressTags.blocks) else { return nil }
    return close(bytes, from: i)
  }

  /// The place after the next `>` at a place or after it.
  mutating func close(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    if lastClose < start {
      lastClose = bytes.firstIndex(of: UInt8(ascii: ">"), from: start) ?? bytes.count
    }
    return lastClose < bytes.count ? lastClose + 1 : nil
  }

  /// The place after a text that follows a tag's end, white space between them allowed.
  mutating func follow(_ text: StaticString, _ bytes: Span<UInt8>, after end: Int) -> Int? {
    guard end != lastFailure else { return nil }
    let i = bytes.skipSpace(end)
    if bytes.hasText(text, at: i) { return i + text.utf8CodeUnitCount }
    lastFailure = end
    return nil
  }

  /// Whether a name of a table stands at a place, whatever follows.
  static func begins(_ bytes: Span<UInt8>, at place: Int, _ table: [[[UInt8]]]) -> Bool {
    guard place < bytes.count, bytes[place] &- 0x61 < 26 else { return false }
    for name in table[Int(bytes[place] - 0x61)] where has(name, bytes, at: place) { return true }
    return false
  }

  private static func has(_ name: [UInt8], _ bytes: Span<UInt8>, at place: Int) -> Bool {
    guard bytes.count - place >= name.count else { return false }
    for i in name.indices where bytes[place + i] != name[i] { return false }
    return true
  }

  /// The names of all blocks, by their first letter.
  static let blocks = table(
    """
    table th tfoot caption col tbody tr td div dl dd dt ul ol li p form map area blockquote \
    address math style h1 h2 h3 h4 h5 h6 hr fieldset legend section article aside hgroup header \
    footer nav figure figcaption details menu summary
    """)

  /// The names of the blocks before which no line breaks, by their first letter.
  static let breakless = table("p li div dl dd dt th td ul ol")

  private static func table(_ names: StaticString) -> [[[UInt8]]] {
    var bytes: [UInt8] = []
    bytes.append(names)
    var table = [[[UInt8]]](repeating: [], count: 26)
    for name in bytes.split(separator: UInt8(ascii: " ")) {
      table[Int(name[name.startIndex] - 0x61)].append(Array(name))
    }
    return table
  }
}
