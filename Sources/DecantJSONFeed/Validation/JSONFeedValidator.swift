public import DecantCore

/// Judges feeds by JSON Feed 1.0 and 1.1, and by JSON itself.
///
/// Each file is judged on its own; what files of one feed say about each other comes after it. The
/// archive beside a feed isn't looked at.
public struct JSONFeedValidator: BlogValidator {
  /// Creates a validator.
  public init() {}

  /// Looks through the files and judges everything but their items.
  public func open(
    _ source: BlogSource, limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogValidation {
    var pages: [JudgedPage] = []
    for piece in source.pieces {
      do throws(DecantError) {
        pages.append(try JudgedPage(piece, limits, &diagnostics))
      } catch  where error.code == .malformedSource && source.pieces.count > 1 {
        // The other files are judged all the same.
        diagnostics.report(
          .malformedSource, error.message,
          at: error.position ?? SourcePosition(file: piece.name, line: 1, column: 1))
      }
    }
    return FeedValidation(pages, FeedRelations(pages, &diagnostics), limits)
  }
}
