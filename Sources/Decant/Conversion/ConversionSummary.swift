/// What a conversion did.
public struct ConversionSummary: Sendable {
  /// The number of entries read.
  public var entriesRead = 0

  /// The number of entries written.
  public var entriesWritten = 0

  /// The number of entries that a transform left out.
  public var entriesSkipped = 0

  /// What was written and where, a row a kind.
  public var rows: [OutputRow] = []

  /// How often each rule was reported.
  public var counts: [DiagnosticRule: Int] = [:]

  /// What was written, if the destination was memory.
  public var memory: [BlogOutput.Place: [UInt8]] = [:]

  /// The parts of the blog that aren't entries, as read.
  public var header: BlogHeader

  /// What a proof remembers of the entries.
  var records = BlogRecords()

  /// How the bodies of the source were read.
  var body = BodyForm()

  /// How the bodies came out.
  public var bodies = BodyCount()

  /// The published entries whose addresses the output knows, and how many of them stay.
  public var addresses = (kept: 0, total: 0)

  /// What is in the blog, if the conversion inspects it; repeated identifiers aren't looked for.
  public var inspection: Inspection?

  init(header: BlogHeader, inspects: Bool = false) {
    self.header = header
    if inspects { inspection = Inspection(of: header, looksForRepeatedIDs: false) }
  }

  /// How many diagnostics of an effect were reported.
  public func count(of effect: DiagnosticRule.Effect) -> Int {
    var total = 0
    for (rule, count) in counts where rule.effect == effect { total += count }
    return total
  }

  /// Whether the source ends before it is complete.
  public var isCutOff: Bool {
    counts.keys.contains { $0.id.hasSuffix("/truncated") || $0.id.hasSuffix("/cut-off") }
  }

  /// Fails if there were entries and all were left out.
  func requireSelection() throws(DecantError) {
    guard entriesWritten == 0, entriesSkipped > 0 else { return }
    throw DecantError(
      .nothingSelected,
      entriesSkipped == 1
        ? "the only entry isn't one that was asked for"
        : "none of the \(entriesSkipped) entries is one that was asked for")
  }

  /// Writes an entry, if there is one to write, and counts it.
  mutating func take(
    _ outcome: EntryOutcome, into sink: any BlogSink, _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    diagnostics.append(outcome.diagnostics)
    if let facts = outcome.facts { inspection?.add(facts) }
    if let account = outcome.account { count(account) }
    switch try outcome.result.get() {
    case .unreadable: break
    case .leftOut:
      entriesRead += 1
      entriesSkipped += 1
    case .encoded(let entry):
      entriesRead += 1
      entriesWritten += 1
      if let record = entry.record as? EntryRecorder.Outcome { records.append(record) }
      try sink.write(entry, &diagnostics)
    }
  }

  private mutating func count(_ account: EntryAccount) {
    bodies.add(account)
    guard let isKept = account.keepsAddress else { return }
    addresses.total += 1
    if isKept { addresses.kept += 1 }
  }
}
