extension Span<UInt8> {
  /// The first place, at a place or after it, of a byte that a CDATA section may not hold as it
  /// is: a control character other than tab and line feed, a `]`, or the first byte of U+FFFE and
  /// U+FFFF, which begins other characters too; the end if there is none.
  ///
  /// Eight bytes at a time, as in ``firstJSONSpecial(from:)``.
  package func firstCDATASpecial(from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let brackets = ones &* UInt64(UInt8(ascii: "]"))
    let leads = ones &* 0xEF
    var i = start
    let raw = unsafe bytes
    while i < count {
      while i &+ 8 <= count {
        let word = unsafe UInt64(
          littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self))
        let bracket = word ^ brackets
        let lead = word ^ leads
        let found =
          (((bracket &- ones) & ~bracket) | ((lead &- ones) & ~lead)
            | ((word &- ones &* 0x20) & ~word)) & highs
        guard found == 0 else {
          i &+= found.trailingZeroBitCount &>> 3
          break
        }
        i &+= 8
      }
      guard i < count else { return count }
      let byte = self[i]
      if byte == UInt8(ascii: "]") || byte == 0xEF { return i }
      if byte < 0x20, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\t") { return i }
      i &+= 1
    }
    return count
  }
}
