extension UInt8 {
  /// The lower-case letter of an upper-case ASCII letter; other bytes as they are.
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// Whether it is an ASCII letter.
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether it is an ASCII digit.
  var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether it is white space in HTML: tab, line feed, form feed, carriage return or space.
  var isHTMLSpace: Bool { self == 0x20 || (self &- 9 < 5 && self != 11) }
}
