/// What happens to one entry between the cursor and the sink, on any task.
struct EntryStages: Sendable {
  let decoder: any EntryDecoder
  let transforms: [any EntryTransform]
  let renderer: EntryRenderer
  let encoder: any EntryEncoder
  let context: BlogContext

  /// Decodes, transforms, renders and encodes an entry.
  func run(_ item: EntryPipeline.Item) -> EntryOutcome {
    var diagnostics = item.diagnostics
    let result = Result { () throws(DecantError) in try fate(of: item.raw, &diagnostics) }
    return EntryOutcome(result: result, diagnostics: diagnostics)
  }

  private func fate(
    of raw: RawEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> EntryOutcome.Fate {
    guard let read = try decoder.decode(raw, &diagnostics) else { return .unreadable }
    var located = Located(read, at: raw.position)
    for transform in transforms {
      guard let changed = try transform.transform(located, in: context, &diagnostics) else {
        return .leftOut
      }
      located = changed
    }
    let entry = renderer.rendered(located.value, at: raw.position, &diagnostics)
    let rendered = RenderedEntry(
      ordinal: raw.ordinal, position: raw.position, entry: entry, original: located.value)
    return .encoded(try encoder.encode(rendered, &diagnostics))
  }
}

/// What became of one entry.
struct EntryOutcome: Sendable {
  /// How an entry ends.
  enum Fate: Sendable {
    /// It can't be read, which is reported.
    case unreadable

    /// A transform left it out.
    case leftOut

    /// It is ready to be written.
    case encoded(EncodedEntry)
  }

  let result: Result<Fate, DecantError>
  let diagnostics: Diagnostics
}
