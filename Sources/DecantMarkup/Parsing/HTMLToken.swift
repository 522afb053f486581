/// A token of HTML.
struct HTMLToken: Sendable {
  /// What a token is.
  enum Kind: UInt8, Sendable {
    /// Characters, with references decoded.
    case text

    /// A start tag.
    case startTag

    /// An end tag.
    case endTag

    /// A comment.
    case comment

    /// A document type.
    case doctype

    /// The end of the input.
    case end
  }

  /// What it is.
  var kind: Kind

  /// Whether the start tag ends with `/>`.
  var isSelfClosing = false

  /// The name of a tag.
  var name: HTMLName = .none

  /// The text, the comment, or the name of the document type: a range of the buffer.
  var text: Range<Int32> = 0..<0

  /// The attributes of a start tag.
  var attributes: Range<Int32> = 0..<0

  init(_ kind: Kind) { self.kind = kind }
}
