public import DecantCore

/// Judges folders of Markdown as the program judges them that makes a site of them.
public struct MarkdownValidator: BlogValidator {
  /// When the blog is judged, in seconds since 1970, or `nil` for the time of day.
  public var now: Int64?

  let generator: MarkdownGenerator?

  /// Creates a validator for the folders of a layout.
  ///
  /// The configuration of a generator in or above a folder counts for more than the layout.
  package init(_ layout: Layout) {
    generator =
      switch layout.generator {
      case .hugo: .hugo
      case .jekyll: .jekyll
      case .eleventy: .eleventy
      case .none: nil
      }
  }

  /// Opens a folder, a file or several of them.
  public func open(
    _ source: BlogSource, limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogValidation {
    for piece in source.pieces {
      guard let path = piece.path, !FileBytes.isFolder(path) else { continue }
      // A file that the user named must be there; one in a folder is only reported.
      var stream = try ByteStream(piece)
      var first: [UInt8] = []
      _ = try stream.read(into: &first, atMost: 1)
    }
    let site = JudgedSite(source, generator, now: now, limits, &diagnostics)
    return MarkdownValidation(source, site, limits)
  }
}
