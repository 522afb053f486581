public import DecantCore

extension DiagnosticRule {
  static let jsonFeedSyntax: [DiagnosticRule] = [
    .feedTruncated, .feedBrokenItem, .feedTooLarge, .feedTrailingText, .feedByteOrderMark,
    .feedLooseSyntax, .feedControlCharacter, .feedLoneSurrogate, .feedInvalidUTF8,
    .feedDuplicateName, .feedTooDeep,
  ]

  /// The file is cut off or broken.
  public static let feedTruncated = DiagnosticRule(
    "jsonfeed/truncated", .error, .dropped, "the file is cut off or broken",
    explanation: """
      The file ends before the feed does, or its brackets don't match. The items before that place \
      are read; what follows is lost. Download the feed again.
      """)

  /// An item can't be read.
  public static let feedBrokenItem = DiagnosticRule(
    "jsonfeed/broken-item", .error, .dropped, "an item isn't JSON",
    explanation: """
      An item, or a value of the feed, isn't JSON as RFC 8259 defines it, or an item isn't an \
      object. It was skipped; the others aren't touched by it. Feed readers refuse the whole feed.
      """)

  /// A value is larger than the limit.
  public static let feedTooLarge = DiagnosticRule(
    "jsonfeed/too-large", .error, .dropped, "an item is larger than the limit",
    explanation: """
      A value that exceeds the largest size of an entry was left out, so that no file can fill the \
      memory.
      """)

  /// Something follows the feed.
  public static let feedTrailingText = DiagnosticRule(
    "jsonfeed/trailing-text", .error, .dropped, "something follows the feed",
    explanation: """
      A file holds one JSON value. Another feed, or text of the program that made it, stands after \
      the closing bracket and was left out: look whether it is needed.
      """)

  /// The file begins with a byte order mark.
  public static let feedByteOrderMark = DiagnosticRule(
    "jsonfeed/byte-order-mark", .note, .repaired, "the file begins with a byte order mark",
    explanation: """
      JSON must not begin with U+FEFF (RFC 8259, section 8.1). It was ignored; some readers refuse \
      the file.
      """)

  /// The syntax is loose.
  public static let feedLooseSyntax = DiagnosticRule(
    "jsonfeed/loose-syntax", .warning, .repaired, "this isn't quite JSON",
    explanation: """
      Commas before closing brackets, comments, words such as NaN, numbers such as 012 and useless \
      backslashes are allowed in programs, not in JSON (RFC 8259). What is meant was taken; other \
      readers refuse the whole feed.
      """)

  /// A control character isn't escaped.
  public static let feedControlCharacter = DiagnosticRule(
    "jsonfeed/control-character", .warning, .kept, "a control character isn't escaped",
    explanation: """
      Line feeds, tabs and other control characters must be escaped in a JSON text (RFC 8259, \
      section 7). The character is kept, and is written escaped.
      """)

  /// Half a character of UTF-16.
  public static let feedLoneSurrogate = DiagnosticRule(
    "jsonfeed/lone-surrogate", .warning, .repaired, "half a character of UTF-16",
    explanation: """
      A \\ud83d needs its other half. Texts that are cut after a number of UTF-16 units end so. \
      U+FFFD stands in its place.
      """)

  /// Bytes that aren't UTF-8.
  public static let feedInvalidUTF8 = DiagnosticRule(
    "jsonfeed/invalid-utf8", .warning, .repaired, "bytes that aren't UTF-8",
    explanation: """
      JSON is written in UTF-8 (RFC 8259, section 8.1); this is perhaps Latin-1, or a character \
      cut in two. U+FFFD stands in place of the bytes.
      """)

  /// A name stands twice in an object.
  public static let feedDuplicateName = DiagnosticRule(
    "jsonfeed/duplicate-name", .warning, .kept, "a name stands twice in an object",
    explanation: """
      Programs differ in which of the values they see (RFC 8259, section 4). The last one counts, \
      as in most of them; the others are kept as extensions.
      """)

  /// Brackets are nested deeper than the limit.
  public static let feedTooDeep = DiagnosticRule(
    "jsonfeed/too-deep", .error, .dropped, "brackets are nested too deep",
    explanation: """
      Objects and lists lie one in the other beyond the limit of 512, which no honest feed needs. \
      What is in the innermost was left out.
      """)
}

extension JSONFault.Kind {
  /// The rule of a fault in a feed.
  var feedRule: DiagnosticRule {
    switch self {
    case .trailingComma, .comment, .bareWord, .badEscape, .unexpected, .unexpectedEnd:
      .feedLooseSyntax
    case .controlCharacter: .feedControlCharacter
    case .loneSurrogate: .feedLoneSurrogate
    case .invalidUTF8: .feedInvalidUTF8
    case .duplicateName: .feedDuplicateName
    case .tooDeep: .feedTooDeep
    }
  }
}
