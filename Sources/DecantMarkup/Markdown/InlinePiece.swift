/// A part of the text of a block, in the order in which the parts are written.
struct InlinePiece {
  /// What the part is.
  enum Kind: UInt8 {
    /// Text that is to be read as it stands.
    case text

    /// Syntax that is written as it stands.
    case syntax

    /// The text of a code span.
    case code

    /// The start of an emphasis; its partner is the end.
    case opening

    /// The end of an emphasis; its partner is the start.
    case closing

    /// A line break.
    case lineBreak
  }

  /// What an emphasis means.
  enum Style: UInt8 {
    case emphasis
    case strong
    case strike
  }

  /// How an emphasis is spelled, from the best on.
  enum Spelling: UInt8 {
    case usual
    case underscore
    case tag
  }

  let kind: Kind

  /// The bytes of the part, in the buffer of its ``InlineText``.
  var range: Range<Int>

  /// Whether the part is in the text of a link or of a picture.
  var isInBrackets = false

  var style: Style = .emphasis
  var spelling: Spelling = .usual

  /// The place of the other end of an emphasis.
  var partner = -1

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// What the start or the end of an emphasis is written as.
  var delimiter: StaticString {
    switch (style, spelling) {
    case (.emphasis, .usual): "*"
    case (.strong, .usual): "**"
    case (.strike, .usual), (.strike, .underscore): "~~"
    case (.emphasis, .underscore): "_"
    case (.strong, .underscore): "__"
    case (.emphasis, .tag): kind == .opening ? "<em>" : "</em>"
    case (.strong, .tag): kind == .opening ? "<strong>" : "</strong>"
    case (.strike, .tag): kind == .opening ? "<del>" : "</del>"
    }
  }

  /// Whether the part is a run of delimiters.
  var isDelimiter: Bool { (kind == .opening || kind == .closing) && spelling != .tag }
}
