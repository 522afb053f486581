internal import Decant

/// Takes entries in a markup and writes nothing.
struct DiscardingWriter: BlogWriter {
  let markup: MarkupPreference

  func open(
    _ output: BlogOutput, _ context: BlogContext, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogSink {
    DiscardingSink()
  }
}

private final class DiscardingSink: BlogSink {
  var encoder: any EntryEncoder { DiscardingEncoder() }

  func write(_ encoded: EncodedEntry, _ diagnostics: inout Diagnostics) throws(DecantError) {}

  func finish(_ diagnostics: inout Diagnostics) throws(DecantError) -> [OutputRow] { [] }
}

private struct DiscardingEncoder: EntryEncoder {
  func encode(
    _ entry: RenderedEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> EncodedEntry {
    EncodedEntry(entry, pieces: [])
  }
}
