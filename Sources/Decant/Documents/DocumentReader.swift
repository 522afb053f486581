/// Reads a blog that is in memory already, so that any writer can write it.
public struct DocumentReader: BlogReader {
  private let document: BlogDocument

  /// Creates a reader of a document.
  ///
  /// What is opened with it doesn't matter.
  public init(_ document: BlogDocument) { self.document = document }

  /// Begins a pass over the document.
  public func open(
    _ source: BlogSource, limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogCursor {
    DocumentCursor(document)
  }
}

/// A pass over a document.
private final class DocumentCursor: BlogCursor {
  private let document: BlogDocument
  private var ordinal = 0

  init(_ document: BlogDocument) { self.document = document }

  var header: BlogHeader { document.header }

  var decoder: any EntryDecoder { DocumentDecoder(entries: document.entries) }

  var progress: (done: Int, total: Int?) { (ordinal, document.entries.count) }

  func next(_ diagnostics: inout Diagnostics) throws(DecantError) -> RawEntry? {
    guard ordinal < document.entries.count else { return nil }
    defer { ordinal += 1 }
    return RawEntry(ordinal: ordinal, payload: .bytes([]))
  }
}

private struct DocumentDecoder: EntryDecoder {
  let entries: [Entry]

  func decode(
    _ raw: RawEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> Entry? {
    entries.indices.contains(raw.ordinal) ? entries[raw.ordinal] : nil
  }
}
