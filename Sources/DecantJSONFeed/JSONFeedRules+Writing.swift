public import DecantCore

extension DiagnosticRule {
  static let jsonFeedWriting: [DiagnosticRule] = [
    .feedKeptApart, .feedLeftOut, .feedShownLess, .feedAssumedOffset,
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
}
