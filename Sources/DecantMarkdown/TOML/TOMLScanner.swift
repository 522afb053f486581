internal import DecantCore

/// Reads the tokens of TOML 1.0.
struct TOMLScanner {
  /// One part of a dotted key.
  struct Key {
    var text: String
    var offset: Int
  }

  let text: [UInt8]
  var offset = 0

  init(_ text: [UInt8]) { self.text = text }

  /// The byte that comes next, or `nil` at the end.
  var next: UInt8? { offset < text.count ? text[offset] : nil }

  func fault(_ message: String) -> TOMLFault { TOMLFault(message: message, offset: offset) }

  /// Fails unless the text is UTF-8, and skips a byte order mark.
  mutating func checkEncoding() throws(TOMLFault) {
    guard String(validating: text, as: UTF8.self) != nil else {
      throw fault("the text isn't UTF-8")
    }
    _ = skip("\u{FEFF}")
  }

  /// Skips a text if it comes next.
  mutating func skip(_ text: StaticString) -> Bool {
    guard self.text.span.hasText(text, at: offset) else { return false }
    offset += text.utf8CodeUnitCount
    return true
  }

  /// Skips spaces and tabs.
  mutating func skipBlanks() {
    while let byte = next, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { offset += 1 }
  }

  /// Skips spaces, line breaks and comments.
  mutating func skipBlankLines() throws(TOMLFault) {
    while true {
      skipBlanks()
      guard let byte = next else { return }
      switch byte {
      case UInt8(ascii: "#"): try skipComment()
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): try skipBreak()
      default: return
      }
    }
  }

  /// Skips what may stand between a value and the next line.
  mutating func skipLineEnd() throws(TOMLFault) {
    skipBlanks()
    if next == UInt8(ascii: "#") { try skipComment() }
    guard next != nil else { return }
    try skipBreak()
  }

  private mutating func skipBreak() throws(TOMLFault) {
    guard skip("\n") || skip("\r\n") else { throw fault("there is text after the value") }
  }

  private mutating func skipComment() throws(TOMLFault) {
    while let byte = next, byte != UInt8(ascii: "\n") {
      if byte == UInt8(ascii: "\r"), text.span.hasText("\r\n", at: offset) { return }
      try checkControl(byte)
      offset += 1
    }
  }

  func checkControl(_ byte: UInt8) throws(TOMLFault) {
    guard byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\t") else {
      throw fault("a control character isn't allowed here")
    }
  }

  /// Reads a key with its dots and the blanks around them.
  mutating func readKeys() throws(TOMLFault) -> [Key] {
    var keys: [Key] = []
    repeat {
      skipBlanks()
      keys.append(try readKey())
      skipBlanks()
    } while skip(".")
    return keys
  }

  private mutating func readKey() throws(TOMLFault) -> Key {
    let start = offset
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return Key(text: try readString(isKey: true), offset: start)
    default:
      while let byte = next, TOMLScalar.isBareKey(byte) { offset += 1 }
      guard offset > start else { throw fault("a key is missing") }
      return Key(text: String(decoding: text[start..<offset], as: UTF8.self), offset: start)
    }
  }

  /// Reads a value that isn't a collection.
  mutating func readScalar() throws(TOMLFault) -> MetadataValue {
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try readString(isKey: false))
    default: return try readWord()
    }
  }

  /// Reads a truth value, a number or a date.
  private mutating func readWord() throws(TOMLFault) -> MetadataValue {
    let start = offset
    skipWord()
    // A date and a time may have a space between them.
    if offset - start == 10, next == UInt8(ascii: " "), offset + 1 < text.count,
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= text[offset + 1],
      text[start + 4] == UInt8(ascii: "-")
    {
      offset += 1
      skipWord()
    }
    let bytes = text
    let word = bytes.span.extracting(start..<offset)
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: break
    }
    if TOMLNumber.isValid(word) { return .number(String(decoding: word)) }
    if let date = TOMLDate.value(word) { return date }
    let spelling = String(decoding: word)
    offset = start
    throw fault(word.isEmpty ? "a value is missing" : "\(spelling.quoted) isn't a value")
  }

  private mutating func skipWord() {
    while let byte = next {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "_"):
        offset += 1
      default: return
      }
    }
  }
}
