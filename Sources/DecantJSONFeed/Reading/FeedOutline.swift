internal import DecantCore

/// Where the parts of a feed stand in its file.
struct FeedOutline {
  /// A value of the file.
  struct Slice {
    var offset: Int
    var count: Int
    var line: Int
    var column: Int

    /// The hash of the item's identifier, as decoded; 0 if it has none.
    var idHash: UInt64 = 0
  }

  /// The hash of an identifier; 0 for an empty one.
  static func idHash(_ id: [UInt8]) -> UInt64 { id.isEmpty ? 0 : max(1, FNV1a.hash64(id)) }

  /// How the file ends.
  enum Ending: Equatable {
    /// With the closing bracket.
    case complete

    /// Within a value.
    case cutOff

    /// A bracket closes what isn't open; the rest isn't looked at.
    case broken
  }

  /// The members of the feed, in order; of `items` only the name.
  var members: [(name: String, value: Slice)] = []

  /// The items.
  var items: [Slice] = []

  /// The whole object.
  var root = Slice(offset: 0, count: 0, line: 1, column: 1)

  /// Whether the file holds an object.
  var isObject = false

  /// Whether there is a member `items` that is an array.
  var hasItems = false

  /// Whether the file begins with a byte order mark.
  var hasByteOrderMark = false

  /// How the file ends.
  var ending = Ending.complete

  /// The place of the ending, or of the bytes after the feed.
  var end = Slice(offset: 0, count: 0, line: 1, column: 1)

  /// Where something follows the feed, if it does.
  var trailing: Slice?

  /// The last value of a name.
  func member(_ name: String) -> Slice? { members.last { $0.name == name }?.value }

  /// Whether the file is an item without a feed around it.
  var isSingleItem: Bool {
    isObject && !hasItems && member("items") == nil && ending == .complete
      && (member("content_html") != nil || member("content_text") != nil)
  }
}
