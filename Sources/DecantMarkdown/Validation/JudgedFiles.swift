internal import DecantCore

/// The files of a source that can be judged; those in other markups are skipped and counted where
/// the source is searched.
final class JudgedFiles: BlogCursor {
  private let files: MarkdownCursor

  init(_ files: MarkdownCursor) { self.files = files }

  var header: BlogHeader { files.header }

  var progress: (done: Int, total: Int?) { files.progress }

  var decoder: any EntryDecoder { files.decoder }

  func next(_ diagnostics: inout Diagnostics) throws(DecantError) -> RawEntry? {
    var found = Diagnostics()
    let raw = try files.next(&found)
    for diagnostic in found.drain() where diagnostic.rule != .markdownOtherMarkup {
      diagnostics.report(
        diagnostic.rule, diagnostic.message, at: diagnostic.position, entry: diagnostic.entry)
    }
    return raw
  }
}
