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

  /// Fails unless the blog has one entry, before anything is read twice.
  ///
  /// Pictures, menus and the like don't count where there is a post or page.
  static func requireOne(of plan: SitePlan, for output: BlogOutput) throws(DecantError) {
    var count = 0
    var example: String?
    for ordinal in 0..<plan.index.count where plan[ordinal].role != .nowhere {
      count += 1
      if example == nil { example = plan[ordinal].bareName }
    }
    guard count > 1 else { return }
    throw tooMany(count, example ?? "SLUG", for: output)
  }

  private static func tooMany(
    _ count: Int, _ example: String, for output: BlogOutput
  ) -> DecantError {
    let name = output.destination.name
    return DecantError(
      .invalidOption,
      "\(grouped(count)) entries don't fit into \(name.isEmpty ? "standard output" : name)\n"
        + "  name a folder, or pick one: --entry \(example)")
  }

  /// A number with commas, as people read it.
  private static func grouped(_ number: Int) -> String {
    var digits = Array(String(number).utf8)
    for place in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(UInt8(ascii: ","), at: place)
    }
    return String(decoding: digits, as: UTF8.self)
  }

  func write(_ encoded: EncodedEntry, _ diagnostics: inout Diagnostics) throws(DecantError) {
    guard !encoded.pieces.isEmpty else { return }
    count += 1
    guard count == 1 else { throw MarkdownFileSink.tooMany(count, "SLUG", for: output) }
    for piece in encoded.pieces { try output.append(piece.bytes) }
  }

  func finish(_ diagnostics: inout Diagnostics) throws(DecantError) -> [OutputRow] {
    guard count > 0 else {
      throw DecantError(.invalidOption, "there is no such entry, and so no file to write")
    }
    return [OutputRow("entry", count, place: output.destination.name)]
  }
}

/// Makes the file of one entry, whatever it is if it is the only one: the user asked for it.
private struct MarkdownFileEncoder: EntryEncoder {
  let plan: SitePlan
  let options: MarkdownOptions

  /// Whether there is a post or page.
  private let hasText: Bool

  init(plan: SitePlan, options: MarkdownOptions) {
    self.plan = plan
    self.options = options
    hasText = (0..<plan.index.count).contains { plan[$0].role != .nowhere }
  }

  func encode(
    _ rendered: RenderedEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> EncodedEntry {
    let entry = rendered.entry
    if plan[rendered.ordinal].role == .nowhere, hasText {
      return EncodedEntry(rendered, pieces: [])
    }
    let placement = Placement(role: .private, folder: "", name: "entry", bareName: "entry")
    let file = MarkdownFile(entry, plan, options, placement, from: rendered)
    var notes = EntryNotes(entry, placement, options)
    notes.waiting = entry.comments.count
    notes.kept = 0
    MarkdownLosses(entry, placement, notes, plan.takenPaths(of: entry))
      .report(at: rendered.position, &diagnostics)
    return EncodedEntry(rendered, pieces: [.init(bytes: file.bytes)])
  }
}
