internal import DecantCore

/// What other files, and the blog as a whole, must know of a file that was judged.
struct FileJudgement: Sendable {
  /// Something that is said once for a blog, however many files have it.
  struct Notice: Sendable {
    let rule: DiagnosticRule
    let position: SourcePosition
  }

  let id: Entry.ID
  let position: SourcePosition
  var notices: [Notice] = []
}
