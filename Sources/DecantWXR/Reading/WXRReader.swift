public import DecantCore

/// Reads WordPress eXtended RSS, the format of WordPress's exports, in all its versions.
///
/// Damage is contained: an item that isn't well-formed is repaired with a diagnostic for each
/// repair, and the others never notice. External entities, document types and the network are
/// never touched.
public struct WXRReader: BlogReader {
  /// Whether several files are joined although they are of different blogs.
  ///
  /// The default is `false`.
  public var mergesBlogs = false

  /// Whether the elements `decant:archive` count, which hold what WXR has no element for.
  ///
  /// The default is `true`.
  public var readsArchive = true

  /// The number of bytes to read at a time.
  ///
  /// The default is 256 KiB.
  package var chunkSize = 256 << 10

  /// Creates a reader.
  public init() {}

  /// Opens one or more exports of one blog.
  public func open(
    _ source: BlogSource, limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogCursor {
    try WXRCursor(
      source, limits: limits, chunkSize: chunkSize, mergesBlogs: mergesBlogs,
      readsArchive: readsArchive, &diagnostics)
  }
}
