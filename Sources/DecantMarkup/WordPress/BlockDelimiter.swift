/// A comment that opens or closes a block, by the grammar of WordPress's block parser.
struct BlockDelimiter {
  /// What a delimiter does.
  enum Kind {
    /// It opens a block.
    case opener

    /// It closes the last block.
    case closer

    /// It is a block without content.
    case void
  }

  /// What it does.
  var kind: Kind

  /// The name with its namespace, such as `core/paragraph`.
  var name: [UInt8]

  /// The attributes as JSON, or an empty range.
  var attributes: Range<Int>

  /// From its `<` to the place after its `>`.
  var range: Range<Int>
}
