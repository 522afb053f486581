internal import DecantCore

extension UInt8 {
  /// Whether it is punctuation in ASCII, which a backslash escapes (CommonMark 0.30, 2.4).
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension CharacterReference {
  /// Whether a reader of Markdown sees a character reference at an ampersand (CommonMark 0.30,
  /// 2.5): the semicolon is needed, and numbers have at most seven digits.
  static func isReference(_ text: Span<UInt8>, at place: Int) -> Bool {
    guard place + 1 < text.count else { return false }
    if text[place + 1] == UInt8(ascii: "#") { return isNumber(text, at: place + 2) }
    guard mayBeName(text, at: place + 1, end: text.count) else { return false }
    return NamedReferences.standard.match(text, at: place + 1)?.hasSemicolon ?? false
  }

  /// Whether letters and digits with a semicolon behind them stand at a place.
  static func mayBeName(_ text: Span<UInt8>, at start: Int, end: Int) -> Bool {
    guard start < end, text[start].isLetter else { return false }
    var i = start &+ 1
    while i < end, text[i].isLetter || text[i].isDigit { i &+= 1 }
    return i < end && text[i] == UInt8(ascii: ";")
  }

  private static func isNumber(_ text: Span<UInt8>, at place: Int) -> Bool {
    var i = place
    let isHexadecimal = i < text.count && text[i] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { i += 1 }
    let start = i
    while i < text.count, i - start <= 7,
      isHexadecimal ? PercentCoding.hexadecimal(text[i]) != nil : text[i].isDigit
    {
      i += 1
    }
    return i > start && i - start <= (isHexadecimal ? 6 : 7) && i < text.count
      && text[i] == UInt8(ascii: ";")
  }
}

/// What the characters beside a run of delimiters are (CommonMark 0.30 and 0.31, 6.2).
enum Flank {
  case space
  case punctuation

  /// A symbol: punctuation from CommonMark 0.31 on, and not before.
  case symbol
  case other

  /// What stands before a place.
  init(before place: Int, in line: Span<UInt8>) {
    var start = place
    repeat { start -= 1 } while start > 0 && line[start] & 0xC0 == 0x80
    self.init(line, start, place)
  }

  /// What stands at a place.
  init(at place: Int, in line: Span<UInt8>) {
    var end = place + 1
    while end < line.count, line[end] & 0xC0 == 0x80 { end += 1 }
    self.init(line, place, end)
  }

  private init(_ line: Span<UInt8>, _ start: Int, _ end: Int) {
    guard start >= 0, start < line.count else {
      self = .space
      return
    }
    let byte = line[start]
    if byte < 0x80 {
      self =
        byte == 0x20 || (byte >= 9 && byte <= 13)
        ? .space : byte.isASCIIPunctuation ? .punctuation : .other
      return
    }
    let text = String(decoding: line.extracting(start..<end))
    self = text.unicodeScalars.first.map(Flank.init) ?? .other
  }

  private init(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      self = .punctuation
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: self = .symbol
    default: self = .other
    }
  }

  /// Whether it counts as punctuation.
  func isPunctuation(countingSymbols: Bool) -> Bool {
    self == .punctuation || (countingSymbols && self == .symbol)
  }
}
