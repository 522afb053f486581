public import DecantCore

/// Judges exports of WordPress as its importer and as XML do.
public struct WXRValidator: BlogValidator {
  /// Creates a validator.
  public init() {}

  /// Opens an export and judges its head.
  public func open(
    _ source: BlogSource, limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogValidation {
    if let piece = source.pieces.first {
      try HeadJudgement(of: piece)?.report(&diagnostics)
    }
    // What importers see is judged, and they don't see the archive.
    let cursor = try WXRCursor(
      source, limits: limits, chunkSize: 256 << 10, mergesBlogs: true, readsArchive: false,
      &diagnostics)
    return WXRValidation(cursor, limits)
  }
}
