public import DecantCore

/// Writes JSON Feed 1.1, as its owner would put it on a server: published posts and nothing
/// private.
///
/// What a feed has no place for lies in the folder `NAME.decant` beside it. A feed that was read
/// is written with the names, the order and the spelling it had, where its values didn't change.
///
/// Items come in the order of the source. Newest first would need all of them in memory, or a
/// second pass over the bodies; feed readers sort by date themselves.
public struct JSONFeedWriter: BlogWriter {
  /// Whether the feed is written alone, with nothing beside it.
  public var isPlain: Bool

  /// Creates a writer.
  public init(isPlain: Bool = false) { self.isPlain = isPlain }

  /// The bodies that a feed can hold: HTML and plain text; the rest is plain text.
  public var markup: MarkupPreference {
    MarkupPreference(bodies: [.html, .plainText], titles: [.plainText])
  }

  /// Whether the writer looks entries up in the index.
  ///
  /// It does: WordPress names the picture of a post by the entry that describes it, and a feed by
  /// its address; and no two items of a feed may have one identifier.
  public var needsIndex: Bool { true }

  /// Keeps where the files of attachments are, and what items are known by.
  public func indexed(_ summary: EntrySummary) -> EntrySummary? {
    guard summary.kind == .attachment || summary.isFeedItem else { return nil }
    var kept = EntrySummary(id: summary.id, kind: summary.kind, status: summary.status)
    kept.address = summary.address
    kept.guidHash = summary.guidHash
    // Pictures are looked up, and where identifiers repeat, a post must not stand before one.
    kept.isFoundByID = summary.kind == .attachment
    return kept
  }

  /// Begins a feed.
  public func open(
    _ output: BlogOutput, _ context: BlogContext, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogSink {
    try FeedSink(output, context, hasArchive: !isPlain && output.hasBeside)
  }
}

extension BlogWriter where Self == JSONFeedWriter {
  /// A writer of JSON Feed.
  public static var jsonFeed: JSONFeedWriter { JSONFeedWriter() }
}

extension BlogOutput {
  /// Whether files can lie beside the main one.
  fileprivate var hasBeside: Bool { destination.place != .standardOutput }
}
