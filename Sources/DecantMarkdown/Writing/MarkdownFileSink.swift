internal import DecantCore

/// One file of Markdown, or standard output, which takes one entry.
final class MarkdownFileSink: BlogSink {
  let encoder: any EntryEncoder

  private let output: BlogOutput
  private var count = 0

  init(_ output: BlogOutput, _ plan: SitePlan, _ options: MarkdownOptions) {
    self.output = output
    encoder = MarkdownFileEncoder(plan: plan, options: options)
  }

  func write(_ encoded: EncodedEntry, _ diagnostics: inout Diagnostics) throws(DecantError) {
    count += 1
    guard count == 1 else {
      let name = output.destination.name
      throw DecantError(
        .invalidOption,
        "more than one entry doesn't fit into \(name.isEmpty ? "standard output" : name)\n"
          + "  name a folder with -o, or pick one: --entry SLUG")
    }
    for piece in encoded.pieces { try output.append(piece.bytes) }
  }

  func finish(_ diagnostics: inout Diagnostics) throws(DecantError) -> [OutputRow] {
    guard count > 0 else {
      throw DecantError(.invalidOption, "there is no such entry, and so no file to write")
    }
    return [OutputRow("entry", count, place: output.destination.name)]
  }
}

/// Makes the file of one entry, whatever it is: the user asked for it.
private struct MarkdownFileEncoder: EntryEncoder {
  let plan: SitePlan
  let options: MarkdownOptions

  func encode(
    _ rendered: RenderedEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> EncodedEntry {
    let placement = Placement(role: .post, folder: "", name: "entry", bareName: "entry")
    let entry = rendered.entry
    let file = MarkdownFile(entry, plan, options, placement)
    let fields = entry.extensions[.customFields].count
    if fields + entry.comments.count > 0 {
      diagnostics.report(
        .markdownNoField,
        "\(fields) custom fields and \(entry.comments.count) comments have no place in one file",
        at: rendered.position, entry: entry.id)
    }
    return EncodedEntry(rendered, pieces: [.init(bytes: file.bytes)])
  }
}
