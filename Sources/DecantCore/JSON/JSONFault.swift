/// Something in a JSON text that RFC 8259 doesn't allow, or warns of.
package struct JSONFault: Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// A comma before a closing bracket; it was ignored.
    case trailingComma

    /// A comment; it was skipped.
    case comment

    /// A word or a number that JSON doesn't have, such as `NaN`, `undefined`, `012` or a name
    /// without quotation marks; it became a text.
    case bareWord

    /// A control character in a string; it was kept.
    case controlCharacter

    /// A backslash before something that needs none; the text is kept as spelled.
    case badEscape

    /// Half a character of UTF-16; it became U+FFFD.
    case loneSurrogate

    /// Bytes that aren't UTF-8; they became U+FFFD.
    case invalidUTF8

    /// A name that its object has already; both are kept.
    case duplicateName

    /// More brackets one in the other than allowed; what is in them became `null`.
    case tooDeep

    /// Something that can't stand there; the text can't be read.
    case unexpected

    /// The text ends within a value; it can't be read.
    case unexpectedEnd
  }

  /// What is wrong.
  package var kind: Kind

  /// Where, in bytes from the start of the text.
  package var offset: Int

  /// Creates a fault.
  package init(kind: Kind, offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}
