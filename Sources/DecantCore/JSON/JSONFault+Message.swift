extension JSONFault.Kind {
  /// What was found and what was done, for a diagnostic.
  package var message: String {
    switch self {
    case .trailingComma: "a comma before a closing bracket was ignored"
    case .comment: "a comment was skipped: JSON has none"
    case .bareWord: "a word or number that JSON doesn't have became a text"
    case .controlCharacter: "a control character stands in a text without being escaped: kept"
    case .badEscape: "a backslash that escapes nothing was kept as text"
    case .loneSurrogate: "half a character of UTF-16 became U+FFFD"
    case .invalidUTF8: "bytes that aren't UTF-8 became U+FFFD"
    case .duplicateName: "a name that its object has already; the last one counts"
    case .tooDeep: "brackets nested deeper than the limit: what is in them was left out"
    case .unexpected: "this can't stand here"
    case .unexpectedEnd: "the text ends here"
    }
  }
}
