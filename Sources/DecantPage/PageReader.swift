public import DecantCore

/// Reads the text of saved post pages: what "select all, copy" of a WordPress.com post gives.
///
/// Each file is one entry. A page's text holds title, date, author, paragraphs and comments; it
/// has lost links, pictures and addresses.
public struct PageReader: BlogReader {
  /// Creates a reader.
  public init() {}

  /// Opens one page, or several of one blog.
  ///
  /// - Throws: ``DecantError/Code/unreadableSource``.
  public func open(
    _ source: BlogSource, limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogCursor {
    guard !source.pieces.isEmpty else {
      throw DecantError(.unreadableSource, "there is nothing to read")
    }
    return PageCursor(source, limits)
  }
}

extension BlogReader where Self == PageReader {
  /// A reader of saved pages.
  public static var page: PageReader { PageReader() }
}
