internal import DecantCore

/// Compares two blogs as blogs, whatever their formats are, in memory that grows by about two
/// hundred bytes an entry.
///
/// A first pass over each blog remembers fingerprints, by which equal entries are known. Where
/// something differs, a second pass reads those entries again.
public struct BlogComparison: Sendable {
  /// What a comparison tells while it runs.
  public enum Event: Sendable {
    /// A diagnostic of reading, and whether it is of the second blog.
    case diagnostic(Diagnostic, isSecond: Bool)

    /// What differs in the site, its authors and its terms. Comes first if it comes.
    case header([ValueChange])

    /// An entry that differs: first those of the first blog in its order, then those that only the
    /// second has.
    case entry(EntryChange)
  }

  private let first: ComparedBlog
  private let second: ComparedBlog
  private let scope: ComparisonScope
  private let limits: Limits
  private let projection: EntryProjection

  /// Whether the second blog must give the first one back.
  var isProof = false

  /// Whether entries that only the second blog has are no difference.
  var allowsMore = false

  /// Whether the files of both blogs leave to the site what is true of all entries.
  var leansOnSite = false

  /// Creates a comparison.
  public init(
    _ first: ComparedBlog, _ second: ComparedBlog, _ scope: ComparisonScope = .exact,
    limits: Limits = Limits()
  ) {
    self.first = first
    self.second = second
    self.scope = scope
    self.limits = limits
    projection = EntryProjection([first.visible, second.visible])
  }

  /// Compares.
  ///
  /// - Parameter observe: Is told what differs, on the caller's task.
  /// - Throws: The first error that isn't confined to one entry.
  public func run(
    observe: (Event) throws -> Void = { _ in }
  ) async throws -> ComparisonSummary {
    let old = try await BlogSurvey(of: first, recorder, limits) {
      try observe(.diagnostic($0, isSecond: false))
    }
    return try await run(old, observe: observe)
  }

  /// Compares the second blog with what is known of the first one.
  func run(
    _ old: BlogSurvey, observe: (Event) throws -> Void
  ) async throws -> ComparisonSummary {
    let new = try await BlogSurvey(of: second, recorder, limits) {
      try observe(.diagnostic($0, isSecond: true))
    }
    var summary = ComparisonSummary()
    summary.header = headerChanges(old.header, new.header)
    if !summary.header.isEmpty { try observe(.header(summary.header)) }
    let matching = EntryMatching(
      old.records.records, new.records.records, scope, isProof: isProof)
    var plan = ComparisonPlan(old.records, new.records, matching, scope, &summary)
    try await plan.spill(second, limits)
    let forms = (first.bodyForm(old.header), second.bodyForm(new.header))
    try await walk(plan, forms, &summary, observe)
    guard !allowsMore else { return summary }
    try plan.walkAdded { change in
      summary.add(change)
      try observe(.entry(change))
    }
    return summary
  }

  /// Blogs of two formats are often equal in every value, by their archives; a proof without the
  /// archive needs to know what is shown.
  private var recorder: EntryRecorder {
    EntryRecorder(projection, scope == .exact ? .exact : isProof ? .shown : .parts)
  }

  private func headerChanges(_ old: BlogHeader, _ new: BlogHeader) -> [ValueChange] {
    switch scope {
    case .exact:
      let changes = ValueComparison.changes(
        ExactValues.values(of: old), ExactValues.values(of: new))
      return changes.isEmpty && !isSpelledAlike(old, new) ? [.ofSpelling] : changes
    case .shown:
      let values = ShownValues()
      let changes = ValueComparison.changes(
        values.values(of: projection.header(old)), values.values(of: projection.header(new)))
      return changes.filter { $0.kind != .reordered && (isProof || $0.kind == .changed) }
    }
  }

  private func isSpelledAlike(_ old: BlogHeader, _ new: BlogHeader) -> Bool {
    var lines: ([UInt8], [UInt8]) = ([], [])
    CanonicalEncoder.append(old, to: &lines.0)
    CanonicalEncoder.append(new, to: &lines.1)
    return lines.0 == lines.1
  }

  /// Reads the entries of the first blog that differ again, and says in what.
  private func walk(
    _ plan: ComparisonPlan, _ forms: (BodyForm, BodyForm), _ summary: inout ComparisonSummary,
    _ observe: (Event) throws -> Void
  ) async throws {
    guard !plan.wanted.isEmpty, let spill = plan.spill else { return }
    var unreported = Diagnostics()
    let inner = try first.reader.open(first.source, limits: limits, &unreported)
    let cursor = PairingCursor(inner, plan.wanted, spill)
    let decoder = cursor.decoder
    let context = BlogContext(header: cursor.header)
    let comparison = EntryComparison(
      scope: scope, projection: projection, isProof: isProof, forms: forms,
      leansOnSite: leansOnSite)
    let blog = first
    var failure: (any Error)?
    try await EntryPipeline(limits).run(cursor, &unreported) { item in
      WalkOutcome(item.raw) { () throws(DecantError) in
        var unreported = Diagnostics()
        guard let entry = try blog.entry(of: item.raw, decoder, context, &unreported) else {
          return nil
        }
        let partner = PairingCursor.partner(of: item.raw)
        let changes = partner.map { comparison.changes(entry, $0) }
        return (EntrySummary(entry), changes)
      }
    } consume: { (outcome: WalkOutcome, _) throws(DecantError) in
      guard failure == nil, let change = try plan.change(outcome, &summary) else { return }
      summary.add(change)
      do { try observe(.entry(change)) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

/// What the second pass makes of one entry.
struct WalkOutcome: Sendable {
  /// The place of the entry among the records.
  let place: Int

  /// The entry, and what differs from its partner if it has one.
  let result: Result<(entry: EntrySummary, changes: [ValueChange]?)?, DecantError>

  init(
    _ raw: RawEntry,
    _ compare: () throws(DecantError) -> (entry: EntrySummary, changes: [ValueChange]?)?
  ) {
    place = PairingCursor.place(of: raw)
    result = Result(catching: compare)
  }
}
