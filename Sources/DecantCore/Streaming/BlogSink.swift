/// A blog that is being written.
///
/// What a sink hands to its output appears only when the conversion has ended well.
public protocol BlogSink: AnyObject {
  /// Encodes entries for this sink, from any task.
  var encoder: any EntryEncoder { get }

  /// Writes an entry, in the order of the source.
  func write(_ encoded: EncodedEntry, _ diagnostics: inout Diagnostics) throws(DecantError)

  /// Completes the blog. Is called once, after the last entry.
  ///
  /// Returns what was written and where, a row a kind, for the screen.
  func finish(_ diagnostics: inout Diagnostics) throws(DecantError) -> [OutputRow]
}

/// Encodes entries for a sink.
public protocol EntryEncoder: Sendable {
  /// Encodes an entry.
  func encode(
    _ entry: RenderedEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> EncodedEntry
}

/// An entry on its way to a writer.
public struct RenderedEntry: Sendable {
  /// The place of the entry in the source, counted from 0.
  public var ordinal: Int

  /// Where the entry was read.
  public var position: SourcePosition?

  /// The entry in the markup that the writer prefers.
  public var entry: Entry

  /// The entry as it was before its markup was changed, for the archive.
  public var original: Entry

  /// The parts of the body, in bytes, that call what the writer's readers run.
  package var calls: [Range<Int>] = []

  /// Creates a rendered entry.
  public init(ordinal: Int, position: SourcePosition? = nil, entry: Entry, original: Entry) {
    self.ordinal = ordinal
    self.position = position
    self.entry = entry
    self.original = original
  }
}

/// An entry ready to be written.
public struct EncodedEntry: Sendable {
  /// Bytes for one place of the output.
  public struct Piece: Sendable {
    /// Where the bytes go.
    ///
    /// What a place means is between an encoder and its sink.
    public var place: String

    /// The bytes.
    public var bytes: [UInt8]

    /// Creates a piece.
    public init(place: String = "", bytes: [UInt8]) {
      self.place = place
      self.bytes = bytes
    }
  }

  /// The place of the entry in the source, counted from 0.
  public var ordinal: Int

  /// The pieces, in the order in which they are written.
  public var pieces: [Piece]

  /// What the entry is, for the sink's count.
  public var kind: Entry.Kind

  /// Who may see the entry, for the sink's count.
  public var visibility: Entry.Visibility

  /// The number of comments, for the sink's count.
  public var commentCount: Int

  /// What the conversion wants to remember of the entry.
  package var record: (any Sendable)?

  /// The path of the entry's own file below the output's folder, or `nil` if it has none.
  public var path: String?

  /// Whether the entry will be found where it was published, or `nil` if it wasn't published or
  /// the output says nothing about addresses.
  public var keepsAddress: Bool?

  /// Creates an encoded entry.
  public init(_ entry: RenderedEntry, pieces: [Piece]) {
    ordinal = entry.ordinal
    self.pieces = pieces
    kind = entry.entry.kind
    visibility = entry.entry.visibility
    commentCount = entry.entry.comments.count
  }
}

/// One line of what a conversion wrote.
public struct OutputRow: Hashable, Sendable {
  /// What was written, such as `posts`.
  public var label: String

  /// How many, or `nil` if they can't be counted.
  public var count: Int?

  /// More about them, such as `48 published, 1 draft`.
  public var note: String

  /// Where they are, such as `content/posts`.
  public var place: String

  /// Creates a row.
  public init(_ label: String, _ count: Int?, note: String = "", place: String = "") {
    self.label = label
    self.count = count
    self.note = note
    self.place = place
  }
}
