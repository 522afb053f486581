extension Span<UInt8> {
  /// The first place, at a place or after it, of a byte that can't stand in a JSON string as it
  /// is: a quotation mark, a backslash or a control character; the end if there is none.
  ///
  /// Eight bytes at a time: a byte of the sum is at least 0x80 where the word's byte is the one
  /// looked for, and the lowest such byte is never a false one (Mycroft's test for zero).
  package func firstJSONSpecial(from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quotes = ones &* UInt64(UInt8(ascii: "\""))
    let backslashes = ones &* UInt64(UInt8(ascii: "\\"))
    var i = start
    let raw = unsafe bytes
    while i &+ 8 <= count {
      let word = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self))
      let quote = word ^ quotes
      let backslash = word ^ backslashes
      let found =
        (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
          | ((word &- ones &* 0x20) & ~word)) & highs
      if found != 0 { return i &+ found.trailingZeroBitCount &>> 3 }
      i &+= 8
    }
    while i < count {
      let byte = self[i]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return i }
      i &+= 1
    }
    return count
  }
}

extension [UInt8] {
  /// Adds a text as a JSON string, quotation marks included.
  ///
  /// Escaped is only what must be: quotation marks, backslashes and control characters.
  package mutating func append(jsonString text: String) {
    append(UInt8(ascii: "\""))
    append(jsonEscaping: text.utf8.span)
    append(UInt8(ascii: "\""))
  }

  /// Adds bytes of a JSON string.
  package mutating func append(jsonEscaping text: Span<UInt8>) {
    var run = 0
    while true {
      let end = text.firstJSONSpecial(from: run)
      if end > run { append(copying: text.extracting(run..<end)) }
      guard end < text.count else { return }
      append(jsonEscapeOf: text[end])
      run = end + 1
    }
  }

  private mutating func append(jsonEscapeOf byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): append(#"\n"#)
    case UInt8(ascii: "\""): append(#"\""#)
    case UInt8(ascii: "\\"): append(#"\\"#)
    case UInt8(ascii: "\t"): append(#"\t"#)
    case UInt8(ascii: "\r"): append(#"\r"#)
    case 0x08: append(#"\b"#)
    case 0x0C: append(#"\f"#)
    default:
      append(#"\u00"#)
      append(hexadecimal: byte)
    }
  }

  /// Adds two hexadecimal digits, in lower case.
  package mutating func append(hexadecimal byte: UInt8) {
    for digit in [byte >> 4, byte & 15] {
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
