public import DecantCore

extension DiagnosticRule {
  static let jsonFeedWriting: [DiagnosticRule] = [
    .feedKeptApart, .feedLeftOut, .feedShownLess, .feedAssumedOffset, .feedReplacedID,
  ]

  /// Entries lie beside the feed.
  public static let feedKeptApart = DiagnosticRule(
    "jsonfeed/kept-apart", .note, .archived, "entries lie beside the feed, not in it",
    explanation: """
      A feed is made to be put on a server, so it holds published posts and nothing private. Pages, \
      drafts, media, comments and custom fields lie in the folder NAME.decant beside it, which \
      need not be published. Reading the feed picks it up.
      """)

  /// Entries have no place in the output.
  public static let feedLeftOut = DiagnosticRule(
    "jsonfeed/left-out", .warning, .dropped, "entries have no place in the output",
    explanation: """
      A feed holds published posts and nothing private. On standard output, or with plain=true, \
      there is no folder beside it for the rest. Name an output file to keep everything.
      """)

  /// Values are shown in a lesser form.
  public static let feedShownLess = DiagnosticRule(
    "jsonfeed/shown-less", .note, .approximated, "short names and kinds of terms aren't shown",
    explanation: """
      A feed shows a post's address, not the short name in it, and one list of tags, whatever they \
      were. On standard output, or with plain=true, there is no folder beside it that keeps them. \
      Name an output file to keep everything.
      """)

  /// An offset was assumed.
  public static let feedAssumedOffset = DiagnosticRule(
    "jsonfeed/assumed-offset", .warning, .approximated,
    "a date's distance from Greenwich is assumed",
    explanation: """
      JSON Feed demands the distance from Greenwich (RFC 3339), and the source doesn't tell it. \
      That of the nearest entry was taken, or none if no entry has one; the hour may be wrong by it.
      """)

  /// An item has another identifier than its entry.
  public static let feedReplacedID = DiagnosticRule(
    "jsonfeed/replaced-id", .note, .approximated, "an item's id is that of an earlier item",
    explanation: """
      Within a feed each id must be unique, or feed readers show only one of the items (JSON Feed \
      1.1, Items). In the source two posts have the same guid, as happens when posts are copied by \
      a plugin. The first keeps it; the other has its address as its id or, where another \
      item has that too, the guid with the number of the post behind it. The true guid lies in \
      the folder NAME.decant beside the feed, and comes back when the feed is read with it.
      """)
}
