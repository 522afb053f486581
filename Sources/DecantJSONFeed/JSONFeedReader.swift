public import DecantCore

/// Reads JSON Feed 1.0 and 1.1.
///
/// A first pass finds where the items stand; then they are read one by one, so that a feed of any
/// size fits. Several files are the pages of one feed: of an item that several pages hold, the
/// first one counts. A file with one item and no feed around it is a blog of one entry.
///
/// The folder `NAME.decant` beside a file, which the writer makes, is read with it: what the feed
/// says wins where it was edited, value by value; where it wasn't, everything is as the source of
/// the archive had it. Items that were taken out of the feed are deleted entries.
public struct JSONFeedReader: BlogReader {
  /// Whether what lies beside the feed counts.
  ///
  /// The default is `true`; otherwise the feed is read alone.
  public var readsArchive = true

  /// Whether values whose spelling JSON Feed doesn't allow are to be written as it does.
  ///
  /// The default is `false`: they are written as they were. It counts where one thing alone can
  /// be meant.
  public var repairsSpelling = false

  /// Creates a reader.
  public init() {}

  /// Opens the files of one feed.
  ///
  /// - Throws: ``DecantError/Code/unreadableSource``; ``DecantError/Code/malformedSource`` if a
  ///   file isn't a feed; ``DecantError/Code/severalBlogs`` if they are different feeds.
  public func open(
    _ source: BlogSource, limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogCursor {
    try FeedCursor(
      source, limits, readsArchive: readsArchive, repairs: repairsSpelling, &diagnostics)
  }
}

extension BlogReader where Self == JSONFeedReader {
  /// A reader of JSON Feed.
  public static var jsonFeed: JSONFeedReader { JSONFeedReader() }
}
