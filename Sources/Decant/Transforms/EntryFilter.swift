/// Leaves out the entries that weren't asked for.
///
/// Every condition that is set must hold.
public struct EntryFilter: EntryTransform, Hashable {
  /// The kinds to keep, or `nil` to keep all.
  public var kinds: Set<Entry.Kind>?

  /// The states to keep, or `nil` to keep all.
  public var statuses: Set<Entry.Status>?

  /// The first local day to keep.
  ///
  /// Entries without a date aren't kept if a day is set.
  public var since: CivilTime?

  /// The last local day to keep.
  public var until: CivilTime?

  /// The authors to keep, by identifier or name, or an empty list to keep all.
  public var authors: [String]

  /// The terms to keep, by slug or name, or an empty list to keep all.
  public var terms: [String]

  /// The entries to keep, by identifier, slug, address or the path of it, or an empty list to keep
  /// all.
  public var selections: [String]

  /// Creates a filter.
  public init(
    kinds: Set<Entry.Kind>? = nil,
    statuses: Set<Entry.Status>? = nil,
    since: CivilTime? = nil,
    until: CivilTime? = nil,
    authors: [String] = [],
    terms: [String] = [],
    selections: [String] = []
  ) {
    self.kinds = kinds
    self.statuses = statuses
    self.since = since
    self.until = until
    self.authors = authors
    self.terms = terms
    self.selections = selections
  }

  /// Returns the entry if all conditions hold.
  public func transform(
    _ entry: Located<Entry>, in context: BlogContext, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> Located<Entry>? {
    let value = entry.value
    guard transform(EntrySummary(value)) != nil else { return nil }
    guard authors.isEmpty || value.authors.contains(where: isWanted) else { return nil }
    guard terms.isEmpty || value.terms.contains(where: isWanted) else { return nil }
    return entry
  }

  /// Returns the summary if all conditions hold that it can tell.
  public func transform(_ summary: EntrySummary) -> EntrySummary? {
    if let kinds, !kinds.contains(summary.kind) { return nil }
    if let statuses, !statuses.contains(summary.status) { return nil }
    guard isInPeriod(summary.published) else { return nil }
    guard selections.isEmpty || selections.contains(where: { isSelection($0, summary) }) else {
      return nil
    }
    return summary
  }

  private func isWanted(_ author: Author) -> Bool {
    authors.contains { $0 == author.id.rawValue || $0 == author.name }
  }

  private func isWanted(_ term: Term) -> Bool {
    terms.contains { $0 == term.id.slug || $0 == term.name?.text }
  }

  private func isInPeriod(_ date: Timestamp?) -> Bool {
    if since == nil, until == nil { return true }
    guard let date else { return false }
    if let since, date.localSeconds < since.secondsSinceEpoch { return false }
    if let until, date.localSeconds >= until.secondsSinceEpoch + 86_400 { return false }
    return true
  }

  private func isSelection(_ selection: String, _ summary: EntrySummary) -> Bool {
    if selection == summary.id.rawValue || selection == summary.slug { return true }
    if let slug = summary.slug, selection == PercentCoding.decoded(slug) { return true }
    guard summary.kind != .attachment, let address = summary.address else { return false }
    return selection == address.rawValue
      || (selection.utf8.first == UInt8(ascii: "/") && selection == address.path)
  }
}
