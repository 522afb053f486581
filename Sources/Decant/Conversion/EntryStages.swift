/// What happens to one entry between the cursor and the sink, on any task.
struct EntryStages: Sendable {
  let decoder: any EntryDecoder
  let transforms: [any EntryTransform]
  let renderer: EntryRenderer
  let encoder: any EntryEncoder
  let context: BlogContext

  /// Whether to look for what an inspection counts.
  let inspects: Bool

  /// Decodes, transforms, renders and encodes an entry.
  func run(_ item: EntryPipeline.Item) -> EntryOutcome {
    var diagnostics = item.diagnostics
    var account: EntryAccount?
    var facts: EntryFacts?
    let result = Result { () throws(DecantError) in
      try fate(of: item.raw, &account, &facts, &diagnostics)
    }
    account?.add(diagnostics)
    return EntryOutcome(
      result: result, account: account, facts: facts, diagnostics: diagnostics)
  }

  private func fate(
    of raw: RawEntry, _ account: inout EntryAccount?, _ facts: inout EntryFacts?,
    _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> EntryOutcome.Fate {
    guard let read = try decoder.decode(raw, &diagnostics) else { return .unreadable }
    if inspects { facts = EntryFacts(read) }
    var located = Located(read, at: raw.position)
    for transform in transforms {
      guard let changed = try transform.transform(located, in: context, &diagnostics) else {
        return .leftOut
      }
      located = changed
    }
    var body = BodyFate()
    var rendered = RenderedEntry(
      ordinal: raw.ordinal, position: raw.position, entry: located.value, original: located.value)
    renderer.render(&rendered, &body, &diagnostics)
    let encoded = try encoder.encode(rendered, &diagnostics)
    account = EntryAccount(rendered, encoded, body)
    return .encoded(encoded)
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

  /// What became of the entry, if it is ready to be written.
  let account: EntryAccount?

  /// What an inspection counts, if there is one.
  let facts: EntryFacts?

  let diagnostics: Diagnostics
}
