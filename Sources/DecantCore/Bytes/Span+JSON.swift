extension Span<UInt8> {
  /// The first place, at a place or after it, of a byte that can't stand in a JSON string as it
  /// is: a quotation mark, a backslash or a control character; the end if there is none.
  ///
  /// Eight bytes at a time.
  package func firstJSONSpecial(from start: Int) -> Int {
    var i = start
    let raw = unsafe bytes
    while i &+ 8 <= count {
      let word = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self)
      let special = JSONSpecial.mask(UInt64(littleEndian: word))
      if special != 0 { return i &+ special.trailingZeroBitCount &>> 3 }
      i &+= 8
    }
    while i < count, !JSONSpecial.contains(self[i]) { i &+= 1 }
    return i
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
    append(hexadecimalDigit: byte >> 4)
    append(hexadecimalDigit: byte & 15)
  }

  private mutating func append(hexadecimalDigit digit: UInt8) {
    append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
  }
}
