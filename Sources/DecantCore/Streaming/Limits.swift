/// What a conversion may cost.
///
/// Input beyond a limit is skipped with a diagnostic where it can be, and refused where it can't.
public struct Limits: Hashable, Sendable {
  /// The largest size of one entry in bytes.
  ///
  /// The default is 512 MiB.
  public var entryBytes = 512 << 20

  /// The largest number of elements one inside the other.
  ///
  /// The default is 512.
  public var depth = 512

  /// The largest number of nodes that aliases of one front matter may expand to.
  ///
  /// The default is 100,000.
  public var aliasNodes = 100_000

  /// The largest number of entries in memory at a time.
  ///
  /// The default is 64.
  public var windowEntries = 64

  /// The largest number of bytes of raw entries in memory at a time, if each is smaller than that.
  ///
  /// The default is 4 MiB.
  public var windowBytes = 4 << 20

  /// The largest number of bytes that may be written, or `nil` for as many as it takes.
  ///
  /// A conversion that would write more fails like one on a full disk.
  public var outputBytes: Int?

  /// Creates the default limits.
  public init() {}
}
