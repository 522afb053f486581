internal import DecantCore

/// Finds the known names by their bytes, and what is known of them by their numbers.
struct HTMLNameIndex: Sendable {
  /// The index of all known names.
  static let standard = HTMLNameIndex()

  private struct Slot: Sendable {
    var key: UInt64 = 0
    var number: UInt32 = 0

    /// How many bytes the name has.
    var count: UInt32 = 0
  }

  private static let mask = 1023

  /// The spellings, by number.
  private(set) var spellings: [[UInt8]]

  /// The traits, by number.
  private(set) var traits: [HTMLName.Traits]

  /// An open hash table of the names by key.
  private var slots = [Slot](repeating: Slot(), count: mask + 1)

  private init() {
    spellings = [[]] + HTMLNameIndex.words(of: HTMLName.spellings)
    traits = Array(repeating: [], count: 512)
    for number in 1..<spellings.count {
      let key = spellings[number].reduce(0, HTMLNameIndex.key)
      var i = HTMLNameIndex.place(of: key)
      while slots[i].number != 0 { i = (i + 1) & HTMLNameIndex.mask }
      slots[i] = Slot(
        key: key, number: UInt32(number), count: UInt32(spellings[number].count))
    }
    spellings += Array(repeating: [], count: 512 - spellings.count)
    for (trait, names) in HTMLName.namesByTraits {
      for word in HTMLNameIndex.words(of: names) {
        guard let name = name(word.span, word.indices) else { continue }
        traits[Int(name.number)].insert(trait)
      }
    }
  }

  /// The name that a range of the bytes spells, in any case of the letters.
  func name(_ bytes: Span<UInt8>, _ range: Range<Int>) -> HTMLName? {
    var key: UInt64 = 0
    for i in range { key = HTMLNameIndex.key(key, bytes[i].lowercased) }
    return name(key, bytes, range)
  }

  /// The name that a range of the bytes spells, whose key is known.
  func name(_ key: UInt64, _ bytes: Span<UInt8>, _ range: Range<Int>) -> HTMLName? {
    var i = HTMLNameIndex.place(of: key)
    while slots[i].number != 0 {
      if slots[i].key == key {
        let (number, count) = (slots[i].number, Int(slots[i].count))
        guard range.count == count, count <= 8 || isSpelling(of: Int(number), bytes, range) else {
          return nil
        }
        return HTMLName(number: number)
      }
      i = (i + 1) & HTMLNameIndex.mask
    }
    return nil
  }

  /// Extends the key of a name by its next byte, in lower case.
  ///
  /// Names of at most eight bytes have keys of their own.
  static func key(_ key: UInt64, _ byte: UInt8) -> UInt64 { (key << 8 | key >> 56) ^ UInt64(byte) }

  private static func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }

  private func isSpelling(of number: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for i in 0..<range.count where spellings[number][i] != bytes[range.lowerBound + i].lowercased {
      return false
    }
    return true
  }

  private static func words(of text: StaticString) -> [[UInt8]] {
    var bytes: [UInt8] = []
    bytes.append(text)
    return bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map(Array.init)
  }
}
