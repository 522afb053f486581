public import DecantCore

extension DiagnosticRule {
  static let jsonFeedArchive: [DiagnosticRule] = [
    .feedEdited, .feedDeletedItem, .feedDamagedArchive, .feedIncompleteArchive,
  ]

  /// Values were edited.
  public static let feedEdited = DiagnosticRule(
    "jsonfeed/edited", .note, .kept, "values were edited since the archive was written",
    explanation: """
      The folder NAME.decant beside the feed holds what the feed has no place for, and hashes of \
      each value that was written into the feed. The values that the message names aren't those: \
      the feed's are taken. Everything else of the entry is as the archive has it. White space and \
      the order of names are no edits.
      """)

  /// Items are gone.
  public static let feedDeletedItem = DiagnosticRule(
    "jsonfeed/deleted-item", .note, .kept, "items were taken out since the archive was written",
    explanation: """
      The archive beside the feed has entries that were in the feed when it was written. They are \
      no longer: whoever took them out meant to delete them, so they aren't read. Put an item with \
      the same id back to have the entry back, or delete the archive's line too.
      """)

  /// The archive is damaged.
  public static let feedDamagedArchive = DiagnosticRule(
    "jsonfeed/damaged-archive", .error, .dropped, "the archive beside the feed is damaged",
    explanation: """
      The archive beside the feed is two files of JSON Lines, a line an entry. A line that can't be \
      read is left out; of its entry there is only what the feed shows. `sha256sum -c SHA256SUMS` \
      in the folder of the archive says whether its files are as they were written.
      """)

  /// The private half is missing.
  public static let feedIncompleteArchive = DiagnosticRule(
    "jsonfeed/incomplete-archive", .warning, .dropped, "private.jsonl is missing",
    explanation: """
      The archive beside the feed once had a file private.jsonl, with private entries, e-mail and \
      network addresses, passwords and unapproved comments. It isn't there, perhaps since it was \
      kept from being published. Everything else is read; put the file back to have all of it.
      """)
}
