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
    let cursor = try WXRCursor(
      source, limits: limits, chunkSize: 256 << 10, mergesBlogs: true, &diagnostics)
    return WXRValidation(cursor, limits)
  }
}
