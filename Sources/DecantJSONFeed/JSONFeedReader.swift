public import DecantCore

/// Reads JSON Feed 1.0 and 1.1.
///
/// A first pass finds where the items stand; then they are read one by one, so that a feed of any
/// size fits. Several files are the pages of one feed: of an item that several pages hold, the
/// first one counts. A file with one item and no feed around it is a blog of one entry.
public struct JSONFeedReader: BlogReader {
  /// Whether what lies beside the feed counts.
  ///
  /// The default is `true`; otherwise the feed is read alone.
  public var readsArchive = true

  /// Creates a reader.
  public init() {}

  /// Opens the files of one feed.
  ///
  /// - Throws: ``DecantError/Code/unreadableSource``; ``DecantError/Code/malformedSource`` if a
  ///   file isn't a feed; ``DecantError/Code/severalBlogs`` if they are different feeds.
  public func open(
    _ source: BlogSource, limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogCursor {
    for path in source.pieces.compactMap(\.path) where readsArchive {
      let archive = "\(path).decant/blog.jsonl"
      guard FileBytes.size(of: archive) != nil else { continue }
      diagnostics.report(
        .feedUnreadArchive, "only the feed is read; the archive beside it isn't",
        at: SourcePosition(file: archive, line: 1, column: 1))
    }
    return try FeedCursor(source, limits, &diagnostics)
  }
}

extension BlogReader where Self == JSONFeedReader {
  /// A reader of JSON Feed.
  public static var jsonFeed: JSONFeedReader { JSONFeedReader() }
}
