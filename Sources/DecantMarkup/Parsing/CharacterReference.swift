/// What numbers in character references mean (13.2.5.80).
enum CharacterReference {
  /// The characters that `&#128;` to `&#159;` mean: those of windows-1252.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The character of a number; U+FFFD for null, surrogates and numbers beyond Unicode.
  static func scalar(of number: UInt32) -> Unicode.Scalar {
    if number == 0 { return "\u{FFFD}" }
    let code = 0x80...0x9F ~= number ? windows1252[Int(number - 0x80)] : number
    return Unicode.Scalar(code) ?? "\u{FFFD}"
  }
}
