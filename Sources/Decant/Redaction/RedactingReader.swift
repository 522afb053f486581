public import DecantCore

/// Reads a blog without its secrets: passwords, electronic mail and network addresses, and the
/// data of a shop's customers.
///
/// An entry behind a password becomes a private one, so that nobody sees it for that.
public struct RedactingReader: BlogReader {
  private let reader: any BlogReader

  /// Creates a reader that leaves out what another one reads.
  public init(_ reader: any BlogReader) { self.reader = reader }

  /// Opens a source.
  public func open(
    _ source: BlogSource, limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogCursor {
    let cursor = RedactingCursor(try reader.open(source, limits: limits, &diagnostics))
    if cursor.count > 0 {
      diagnostics.report(
        .redacted, "\(Secrets.counted(cursor.count)) of the authors left out, as you asked")
    }
    return cursor
  }
}

/// A pass over a blog without its secrets.
private final class RedactingCursor: BlogCursor {
  let header: BlogHeader
  let decoder: any EntryDecoder

  /// The number of secrets in the header.
  let count: Int

  private let cursor: any BlogCursor

  init(_ cursor: any BlogCursor) {
    self.cursor = cursor
    var secrets = Secrets()
    var header = cursor.header
    secrets.remove(from: &header.authors)
    self.header = header
    count = secrets.count
    decoder = RedactingDecoder(decoder: cursor.decoder)
  }

  var progress: (done: Int, total: Int?) { cursor.progress }

  func next(_ diagnostics: inout Diagnostics) throws(DecantError) -> RawEntry? {
    try cursor.next(&diagnostics)
  }
}

/// Decodes entries and removes their secrets.
private struct RedactingDecoder: EntryDecoder {
  let decoder: any EntryDecoder

  func decode(_ raw: RawEntry, _ diagnostics: inout Diagnostics) throws(DecantError) -> Entry? {
    guard var entry = try decoder.decode(raw, &diagnostics) else { return nil }
    var secrets = Secrets()
    secrets.remove(from: &entry)
    if secrets.count > 0 {
      let name = (entry.title?.text ?? entry.id.rawValue).quoted
      diagnostics.report(
        .redacted, "\(Secrets.counted(secrets.count)) of \(name) left out, as you asked",
        at: raw.position, entry: entry.id)
    }
    return entry
  }

  func summarize(_ raw: RawEntry) throws(DecantError) -> EntrySummary? {
    guard var summary = try decoder.summarize(raw) else { return nil }
    if summary.isLocked {
      summary.isLocked = false
      summary.status = Secrets.statusOfLocked(summary.status)
    }
    return summary
  }
}
