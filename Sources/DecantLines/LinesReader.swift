public import DecantCore

/// Reads the model from JSON Lines.
///
/// Lines are read in order and decoded in parallel. A file without its header line is a blog
/// without a title.
public struct LinesReader: BlogReader {
  /// Creates a reader.
  public init() {}

  /// Opens one file, or several of one blog.
  ///
  /// - Throws: ``DecantError/Code/unreadableSource``; ``DecantError/Code/malformedSource`` if the
  ///   first line is neither a header nor an entry; ``DecantError/Code/severalBlogs`` if the
  ///   headers name different sites.
  public func open(
    _ source: BlogSource, limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogCursor {
    try LinesCursor(source, limits, &diagnostics)
  }
}

extension BlogReader where Self == LinesReader {
  /// A reader of the model's own lines.
  public static var lines: LinesReader { LinesReader() }
}
