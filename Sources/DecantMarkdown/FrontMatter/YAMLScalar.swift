internal import DecantCore

/// The spelling of texts in YAML: plain where every reader agrees that it is a text, in double
/// quotes elsewhere, and as a literal block where there are several lines.
///
/// Readers of YAML 1.1, of its 1.2 core schema and Ruby's Psych disagree on words such as `no`, on
/// `012`, `1:30`, `1_000`, `1,000` and dates.
enum YAMLScalar {
  /// Adds a text.
  ///
  /// - Parameter indent: The spaces before the lines of a block.
  static func append(_ text: String, indent: Int, to output: inout [UInt8]) {
    guard fitsBlock(text) else { return appendInLine(text, to: &output) }
    appendBlock(text, indent: indent, to: &output)
  }

  /// Adds a text in one line.
  static func appendInLine(_ text: String, to output: inout [UInt8]) {
    if isPlain(text) { output.append(text: text) } else { appendQuoted(text, to: &output) }
  }

  /// Adds a number as it is spelled, in quotes if readers could take it for something else.
  static func append(number lexeme: String, to output: inout [UInt8]) {
    if JSONTokenizer.isNumber(lexeme.utf8.span) || isForeignNumber(lexeme) {
      output.append(text: lexeme)
    } else {
      appendQuoted(lexeme, to: &output)
    }
  }

  /// Whether a text stands for itself, without quotes.
  static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard beginsPlainly(bytes), !isReservedWord(bytes), !looksLikeNumber(bytes) else {
      return false
    }
    guard text.unicodeScalars.first?.properties.isWhitespace == false,
      text.unicodeScalars.last?.properties.isWhitespace == false
    else { return false }
    for i in bytes.indices where !isPlain(bytes, at: i) { return false }
    return true
  }

  private static func isPlain(_ bytes: Span<UInt8>, at i: Int) -> Bool {
    switch bytes[i] {
    case UInt8(ascii: ":"): i + 1 < bytes.count && bytes[i + 1] != UInt8(ascii: " ")
    case UInt8(ascii: "#"): i > 0 && bytes[i - 1] != UInt8(ascii: " ")
    default: escapedLength(bytes, at: i) == 0
    }
  }

  private static func beginsPlainly(_ bytes: Span<UInt8>) -> Bool {
    guard !bytes.isEmpty else { return false }
    return switch bytes[0] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "("),
      UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  /// Whether the text is one of the words of YAML 1.1, in any mixture of cases.
  private static func isReservedWord(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count <= 5 else { return false }
    var lowercase: [UInt8] = []
    for i in bytes.indices { lowercase.append(bytes[i] | 0x20) }
    return switch lowercase.span {
    case "y", "n", "yes", "no", "on", "off", "true", "false", "null": true
    default: false
    }
  }

  /// Whether some reader may take a text that begins with a digit for a number or a date.
  private static func looksLikeNumber(_ bytes: Span<UInt8>) -> Bool {
    guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[0] else { return false }
    var hasOther = false
    for i in bytes.indices {
      switch bytes[i] {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "_"),
        UInt8(ascii: "/"):
        break
      case let letter:
        switch letter | 0x20 {
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "x"), UInt8(ascii: "o"),
          UInt8(ascii: "t"), UInt8(ascii: "z"):
          break
        default: hasOther = true
        }
      }
    }
    return !hasOther
  }

  /// Whether the text is a number that JSON doesn't have, such as `0x1F`, `+1` or `.5`.
  private static func isForeignNumber(_ lexeme: String) -> Bool {
    let bytes = lexeme.utf8.span
    var hasDigit = false
    for i in bytes.indices {
      switch bytes[i] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if i == 0 { continue }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"):
        break
      default: return false
      }
      if i < 2, !hasDigit { return false }
    }
    return hasDigit
  }
}
