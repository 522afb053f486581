internal import DecantCore

/// The named character references of the HTML standard.
struct NamedReferences: Sendable {
  /// All of them.
  static let standard = NamedReferences()

  /// A reference that was found.
  struct Match {
    /// The bytes from the first of the name on, the semicolon included.
    var length: Int

    /// Where the characters are in the table.
    var value: Range<Int>

    /// Whether a semicolon ends it.
    var hasSemicolon: Bool
  }

  private static let longestName = 31
  private static let longestWithoutSemicolon = 6

  /// The table.
  let bytes: [UInt8]

  /// Where each name begins in the table, and its end.
  private let starts: [Int]

  private init() {
    var table: [UInt8] = []
    table.append(NamedReferences.table)
    starts =
      [0]
      + table.indices.filter { table[$0] == UInt8(ascii: " ") }.map { $0 + 1 }
      + [table.count + 1]
    bytes = table
  }

  /// The longest reference at a place, which is after the `&`.
  func match(_ input: Span<UInt8>, at start: Int) -> Match? {
    var end = start
    let limit = min(input.count, start + NamedReferences.longestName + 1)
    while end < limit, input[end].isLetter || input[end].isDigit { end += 1 }
    if end < input.count, input[end] == UInt8(ascii: ";"),
      let found = find(input, start..<end)
    {
      return Match(length: end - start + 1, value: found.value, hasSemicolon: true)
    }
    var length = min(end - start, NamedReferences.longestWithoutSemicolon)
    while length >= 2 {
      if let found = find(input, start..<start + length), found.isLegacy {
        return Match(length: length, value: found.value, hasSemicolon: false)
      }
      length -= 1
    }
    return nil
  }

  /// The characters of a name, and whether the semicolon may be left out.
  private func find(_ input: Span<UInt8>, _ name: Range<Int>) -> (
    value: Range<Int>, isLegacy: Bool
  )? {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high) / 2
      let order = compare(input, name, starts[middle])
      if order == 0 {
        let separator = starts[middle] + name.count
        return (separator + 1..<starts[middle + 1] - 1, bytes[separator] == UInt8(ascii: ":"))
      }
      if order < 0 { high = middle } else { low = middle + 1 }
    }
    return nil
  }

  /// The order of a name and the name at a place of the table.
  private func compare(_ input: Span<UInt8>, _ name: Range<Int>, _ start: Int) -> Int {
    var j = start
    for i in name {
      let byte = bytes[j]
      if !byte.isLetter, !byte.isDigit { return 1 }
      if input[i] != byte { return Int(input[i]) - Int(byte) }
      j += 1
    }
    return bytes[j].isLetter || bytes[j].isDigit ? -1 : 0
  }
}
