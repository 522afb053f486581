internal import Decant

/// Writes a blog as lines, its texts in the markup of another writer.
struct RenderedLinesWriter: BlogWriter {
  let markup: MarkupPreference

  func open(
    _ output: BlogOutput, _ context: BlogContext, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogSink {
    try LinesWriter().open(output, context, &diagnostics)
  }
}
