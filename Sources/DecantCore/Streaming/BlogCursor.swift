/// A single pass over one blog.
///
/// A cursor owns the resources of the pass and frees them when it goes away. It isn't `Sendable`:
/// the task that opened it is the task that advances it. It does what must be done in order and
/// no more; the work on an entry is the ``decoder``'s.
public protocol BlogCursor: AnyObject {
  /// Everything about the blog that isn't an entry.
  var header: BlogHeader { get }

  /// Decodes the entries of this cursor, from any task.
  var decoder: any EntryDecoder { get }

  /// How many bytes of the source are read, and how many there are if that is known.
  ///
  /// For a progress line.
  var progress: (done: Int, total: Int?) { get }

  /// Returns the next entry, or `nil` past the last one, and then `nil` for ever.
  ///
  /// What can't be read is reported and skipped.
  func next(_ diagnostics: inout Diagnostics) throws(DecantError) -> RawEntry?
}

/// Decodes entries that a cursor cut out.
public protocol EntryDecoder: Sendable {
  /// Returns the entry, or `nil` if it can't be read, which is reported.
  func decode(_ raw: RawEntry, _ diagnostics: inout Diagnostics) throws(DecantError) -> Entry?

  /// Returns what the index keeps of an entry, or `nil` if ``decode(_:_:)`` would.
  ///
  /// Reports nothing. The default implementation decodes the entry; decoders that can skip
  /// content without decoding it should.
  func summarize(_ raw: RawEntry) throws(DecantError) -> EntrySummary?
}

extension EntryDecoder {
  /// Decodes the entry and keeps what the index needs.
  public func summarize(_ raw: RawEntry) throws(DecantError) -> EntrySummary? {
    var unreported = Diagnostics()
    return try decode(raw, &unreported).map { EntrySummary($0) }
  }
}
