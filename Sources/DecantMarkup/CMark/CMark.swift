internal import CCMarkGFM
internal import DecantCore
internal import Synchronization

/// Reads Markdown with libcmark-gfm.
///
/// The extensions of the library change a table of special characters that all parsers share, so
/// that two parsers at once misread each other's text. One lock stands around every use of the
/// library, and nothing else in the package waits for it.
package enum CMark {
  /// What Markdown may hold beyond CommonMark.
  ///
  /// Tables and strikethrough are always read.
  package struct Options: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Addresses become links.
    package static let autolinks = Options(rawValue: 1)

    /// `[ ]` and `[x]` at the start of an item become boxes.
    package static let tasks = Options(rawValue: 2)

    /// `[^1]` becomes a footnote.
    package static let footnotes = Options(rawValue: 4)
  }

  private static let lock = Mutex(())

  /// The HTML of a Markdown text, raw HTML included, or `nil` if the text is beyond what the
  /// library reads in bounded time and memory; see ``CMarkLimits``.
  package static func html(_ markdown: [UInt8], options: Options = []) -> [UInt8]? {
    guard CMarkLimits.admit(markdown.span) else { return nil }
    return lock.withLock { _ in CMarkDocument(markdown, options: options)?.html() }
  }
}
