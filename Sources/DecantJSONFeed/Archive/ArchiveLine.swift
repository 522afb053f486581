/// Where an entry stands in the archive beside a feed.
struct ArchiveLine {
  /// A line of one of the two files; without bytes if there is none.
  struct Place {
    var offset = 0
    var count: Int32 = 0
    var number: UInt32 = 0

    var isEmpty: Bool { count == 0 }
  }

  /// The place of the entry in the source that the archive was made of.
  var ordinal: Int

  /// The hash of the identifier of the entry's item; 0 if it never was in the feed.
  var idHash: UInt64

  /// The line of `blog.jsonl`.
  var blog = Place()

  /// The line of `private.jsonl`.
  var secrets = Place()
}
