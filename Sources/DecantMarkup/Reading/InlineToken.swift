/// A piece of the text of a block, as it is read.
struct InlineToken {
  /// What a piece is.
  enum Kind: UInt8 {
    /// Text.
    case text

    /// A character reference.
    case reference

    /// A line feed.
    case softBreak

    /// A line break.
    case hardBreak

    /// The content of a code span.
    case code

    /// HTML.
    case html

    /// An address in angle brackets, without them.
    case address

    /// A mail address in angle brackets, without them.
    case mail

    /// A run of delimiters; its extra is its place in the list of runs, or -1.
    case delimiters

    /// The start of a link; its extra is its place in the list of links.
    case linkStart

    /// The end of a link.
    case linkEnd

    /// The start of a picture; its extra is its place in the list of links.
    case imageStart

    /// The end of a picture; its extra is that of the start.
    case imageEnd
  }

  var kind: Kind

  /// The bytes of the piece: a range of the text of all blocks.
  var range: Range<Int32>

  var extra: Int32 = -1

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range.short
  }
}
