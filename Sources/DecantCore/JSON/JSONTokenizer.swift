/// Takes a JSON text apart, one token at a time.
///
/// The state is a place in the text, so that a text may be read in pieces and given up at any
/// token. Whoever calls checks that the tokens make sense together.
package struct JSONTokenizer: Sendable {
  /// A kind of token.
  package enum Kind: UInt8, Sendable {
    case beginObject, endObject, beginArray, endArray, colon, comma
    case string, number, `true`, `false`, null

    /// Letters and digits that are none of the others.
    case word

    /// A character that begins no token.
    case invalid

    /// A string that doesn't end.
    case unfinished

    /// The end of the text.
    case end
  }

  /// A piece of the text that means something.
  package struct Token: Sendable {
    /// The kind.
    package var kind: Kind

    /// The place of the first byte.
    package var start: Int

    /// The place past the last byte.
    package var end: Int

    /// Whether the token is a string with a backslash in it.
    package var hasEscapes = false
  }

  /// The place past the last token.
  package private(set) var offset = 0

  /// Creates a tokenizer.
  package init(offset: Int = 0) { self.offset = offset }

  /// Returns the next token of a text, and adds what is wrong with it.
  package mutating func next(in text: Span<UInt8>, _ faults: inout [JSONFault]) -> Token {
    skipSpace(in: text, &faults)
    let start = offset
    guard start < text.count else { return Token(kind: .end, start: start, end: start) }
    offset += 1
    let kind: Kind
    switch text[start] {
    case UInt8(ascii: "\""): return string(in: text, &faults)
    case UInt8(ascii: "{"): kind = .beginObject
    case UInt8(ascii: "}"): kind = .endObject
    case UInt8(ascii: "["): kind = .beginArray
    case UInt8(ascii: "]"): kind = .endArray
    case UInt8(ascii: ":"): kind = .colon
    case UInt8(ascii: ","): kind = .comma
    case let byte where JSONTokenizer.isWord(byte): kind = word(in: text)
    default: kind = .invalid
    }
    return Token(kind: kind, start: start, end: offset)
  }

  private mutating func skipSpace(in text: Span<UInt8>, _ faults: inout [JSONFault]) {
    while offset < text.count {
      switch text[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        offset += 1
      case UInt8(ascii: "/"):
        guard let end = JSONTokenizer.endOfComment(in: text, at: offset) else { return }
        faults.append(JSONFault(kind: .comment, offset: offset))
        offset = end
      default: return
      }
    }
  }

  /// The place past the comment that begins at a place, or `nil` if none does.
  private static func endOfComment(in text: Span<UInt8>, at start: Int) -> Int? {
    if text.hasText("//", at: start) {
      return text.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? text.count
    }
    guard text.hasText("/*", at: start) else { return nil }
    return text.firstIndex(of: "*/", from: start + 2).map { $0 + 2 } ?? text.count
  }

  /// Reads what follows a quotation mark.
  private mutating func string(in text: Span<UInt8>, _ faults: inout [JSONFault]) -> Token {
    var token = Token(kind: .string, start: offset - 1, end: offset)
    while true {
      offset = text.firstJSONSpecial(from: offset)
      guard offset < text.count else {
        token.kind = .unfinished
        token.end = offset
        return token
      }
      switch text[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        token.end = offset
        return token
      case UInt8(ascii: "\\"):
        token.hasEscapes = true
        let escape = JSONEscape(in: text, at: offset)
        if let fault = escape.fault { faults.append(JSONFault(kind: fault, offset: offset)) }
        offset = escape.end
      default:
        faults.append(JSONFault(kind: .controlCharacter, offset: offset))
        offset += 1
      }
    }
  }

  private mutating func word(in text: Span<UInt8>) -> Kind {
    let start = offset - 1
    while offset < text.count, JSONTokenizer.isWord(text[offset]) { offset += 1 }
    let word = text.extracting(start..<offset)
    switch word {
    case "true": return .true
    case "false": return .false
    case "null": return .null
    default: return JSONTokenizer.isNumber(word) ? .number : .word
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  /// Whether a text is a number: RFC 8259, section 6.
  package static func isNumber(_ text: Span<UInt8>) -> Bool {
    var i = 0
    func skipDigits() -> Bool {
      let start = i
      while i < text.count, text[i] &- UInt8(ascii: "0") < 10 { i += 1 }
      return i > start
    }
    if i < text.count, text[i] == UInt8(ascii: "-") { i += 1 }
    let first = i
    guard skipDigits(), text[first] != UInt8(ascii: "0") || i == first + 1 else { return false }
    if i < text.count, text[i] == UInt8(ascii: ".") {
      i += 1
      guard skipDigits() else { return false }
    }
    if i < text.count, text[i] | 0x20 == UInt8(ascii: "e") {
      i += 1
      if i < text.count, text[i] == UInt8(ascii: "+") || text[i] == UInt8(ascii: "-") { i += 1 }
      guard skipDigits() else { return false }
    }
    return i == text.count
  }
}
