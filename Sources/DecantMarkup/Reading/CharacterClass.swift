internal import DecantCore

/// What the characters beside a run of delimiters are, as libcmark-gfm sees them (CommonMark 0.29,
/// 6.4).
enum CharacterClass {
  case space
  case punctuation
  case other

  /// What stands before a place; the start of the text is as good as a space.
  init(before place: Int, in text: Span<UInt8>, from start: Int, skippingTildes: Bool) {
    guard place > start else {
      self = .space
      return
    }
    var i = place - 1
    while i > start, text[i] & 0xC0 == 0x80 || (skippingTildes && text[i] == UInt8(ascii: "~")) {
      i -= 1
    }
    self.init(text, i, place)
    if skippingTildes, text[i] == UInt8(ascii: "~") { self = .space }
  }

  /// What stands at a place; the end of the text is as good as a space.
  init(at place: Int, in text: Span<UInt8>, to end: Int, skippingTildes: Bool) {
    var i = place
    while skippingTildes, i < end, text[i] == UInt8(ascii: "~") { i += 1 }
    guard i < end else {
      self = .space
      return
    }
    self.init(text, i, end)
  }

  /// Whether a run between two characters can open and can close an emphasis.
  static func flanks(_ before: CharacterClass, _ after: CharacterClass) -> (Bool, Bool) {
    (
      after != .space && (after == .other || before != .other),
      before != .space && (before == .other || after != .other)
    )
  }

  private init(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
    let byte = text[start]
    if byte < 0x80 {
      let isSpace = byte == 0x20 || byte == 9 || byte == 10 || byte == 12 || byte == 13
      self = isSpace ? .space : byte.isASCIIPunctuation ? .punctuation : .other
      return
    }
    guard let scalar = CharacterClass.scalar(text, start, end) else {
      self = .space
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      // The library's table is that of Unicode 7.
      self = (scalar.properties.age?.major ?? 99) <= 7 ? .punctuation : .other
    case .otherSymbol where scalar == "\u{166D}":
      // It was punctuation then.
      self = .punctuation
    default: self = .other
    }
  }

  /// The character at a place, or `nil` if the bytes are none.
  private static func scalar(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Unicode.Scalar? {
    let byte = text[start]
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
    guard length > 0, start + length <= end else { return nil }
    var value = UInt32(byte) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for i in start + 1..<start + length {
      guard text[i] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(text[i] & 0x3F)
    }
    let isShortest = length == 2 || value >= (length == 3 ? 0x800 : 0x10000)
    return isShortest ? Unicode.Scalar(value) : nil
  }
}
