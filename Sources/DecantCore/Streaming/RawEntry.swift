/// An entry as a cursor cuts it out of the source, before anyone has looked inside.
public struct RawEntry: Sendable {
  /// Where the bytes of an entry are.
  public enum Payload: Sendable {
    /// In memory.
    case bytes([UInt8])

    /// In a file of their own.
    case file(path: String)
  }

  /// The place of the entry in the source, counted from 0, entries that can't be decoded included.
  public var ordinal: Int

  /// Where the entry begins, or `nil` if the source isn't text.
  public var position: SourcePosition?

  /// The bytes.
  public var payload: Payload

  /// What the cursor knows about the entry's place that the bytes don't tell, such as the path of
  /// a file within its folder.
  public var context: MetadataBag

  /// Creates a raw entry.
  public init(
    ordinal: Int, position: SourcePosition? = nil, payload: Payload, context: MetadataBag = []
  ) {
    self.ordinal = ordinal
    self.position = position
    self.payload = payload
    self.context = context
  }

  /// The number of bytes in memory.
  public var byteCount: Int {
    switch payload {
    case .bytes(let bytes): bytes.count
    case .file: 0
    }
  }
}
