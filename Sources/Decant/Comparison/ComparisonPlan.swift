internal import DecantCore

/// What must be looked at again after the first pass.
struct ComparisonPlan {
  /// The entries of the first blog to read again.
  private(set) var wanted: WantedEntries

  /// The entries of the second blog that were read again.
  private(set) var spill: EntrySpill?

  private let old: [EntryRecord]
  private let new: [EntryRecord]
  private let partners: [Int32]
  private var wantedOfSecond: WantedEntries
  private var added: [Int] = []
  private let moved: MovedEntries

  /// - Parameter summary: Gets what is equal, and what one format has no place for.
  init(
    _ old: BlogRecords, _ new: BlogRecords, _ matching: EntryMatching, _ scope: ComparisonScope,
    _ summary: inout ComparisonSummary
  ) {
    self.old = old.records
    self.new = new.records
    partners = matching.partners
    wanted = WantedEntries(old.records)
    wantedOfSecond = WantedEntries(new.records)
    // Formats that can't say the same have no common order either.
    moved = MovedEntries(scope == .exact ? partners : [])
    var unsaid: UnsaidValues = []
    // Records may tell what is shown although every value counts.
    let isExact = scope == .exact
    for (i, record) in old.records.enumerated() {
      let partner = partners[i]
      guard partner >= 0 else {
        isExact || record.isShown
          ? wanted.insert(i) : summary.addUnshown(old.kind(of: record))
        continue
      }
      let other = new.records[Int(partner)]
      if record.isEqual(to: other) {
        isMoved(i) ? wanted.insert(i) : summary.addEqual(record)
      } else if !isExact, !record.isShown, !other.isShown {
        summary.addUnshown(old.kind(of: record))
      } else if !isExact, record.showsSame(as: other) {
        summary.addEqual(record)
      } else {
        wanted.insert(i, with: partner)
        wantedOfSecond.insert(Int(partner))
      }
      if !isExact, !record.isEqual(to: other) {
        unsaid.formUnion(record.unsaid.union(other.unsaid))
      }
    }
    for (j, record) in new.records.enumerated() where !matching.isMatched[j] {
      guard isExact || record.isShown else {
        summary.addUnshown(new.kind(of: record))
        continue
      }
      wantedOfSecond.insert(j)
      added.append(j)
    }
    summary.unsaidValues = unsaid.words
  }

  private func isMoved(_ place: Int) -> Bool {
    moved.isMoved.indices.contains(place) && moved.isMoved[place]
  }

  /// Reads the wanted entries of the second blog again and keeps them on disk.
  mutating func spill(_ blog: ComparedBlog, _ limits: Limits) async throws {
    guard !wanted.isEmpty || !wantedOfSecond.isEmpty else { return }
    let spill = try EntrySpill()
    self.spill = spill
    guard !wantedOfSecond.isEmpty else { return }
    var unreported = Diagnostics()
    let inner = try blog.reader.open(blog.source, limits: limits, &unreported)
    let cursor = PairingCursor(inner, wantedOfSecond, spill)
    let decoder = cursor.decoder
    let context = BlogContext(header: cursor.header)
    try await EntryPipeline(limits).run(cursor, &unreported) { item in
      SpillOutcome(item.raw) { () throws(DecantError) in
        var unreported = Diagnostics()
        return try blog.entry(of: item.raw, decoder, context, &unreported).map(EntrySpill.line)
      }
    } consume: { (outcome: SpillOutcome, _) throws(DecantError) in
      if let line = try outcome.line.get() { try spill.keep(line, of: outcome.place) }
    }
  }

  /// What to say of an entry of the first blog, or `nil` if it says the same after all.
  func change(
    _ outcome: WalkOutcome, _ summary: inout ComparisonSummary
  ) throws(DecantError) -> EntryChange? {
    let place = outcome.place
    guard let (entry, changes) = try outcome.result.get() else { return nil }
    guard partners[place] >= 0 else { return EntryChange(.removed, entry) }
    var values = changes ?? []
    guard isMoved(place) else {
      guard values.isEmpty else { return EntryChange(.changed, entry, values) }
      summary.addEqual(old[place])
      return nil
    }
    let places = (String(place + 1), String(partners[place] + 1))
    values.append(ValueChange("place", .changed, old: places.0, new: places.1))
    return EntryChange(values.count == 1 ? .moved : .changed, entry, values)
  }

  /// Goes through the entries that only the second blog has, in its order.
  func walkAdded(_ take: (EntryChange) throws -> Void) throws {
    for place in added {
      guard let line = try spill?.line(of: place), let entry = EntrySpill.entry(of: line) else {
        continue
      }
      try take(EntryChange(.added, EntrySummary(entry)))
    }
  }
}

extension EntryRecord {
  fileprivate func isEqual(to other: EntryRecord) -> Bool { exact == other.exact }

  fileprivate func showsSame(as other: EntryRecord) -> Bool {
    isShown && other.isShown && shown != .none && shown == other.shown
  }
}

private struct SpillOutcome: Sendable {
  let place: Int
  let line: Result<[UInt8]?, DecantError>

  init(_ raw: RawEntry, _ line: () throws(DecantError) -> [UInt8]?) {
    place = PairingCursor.place(of: raw)
    self.line = Result(catching: line)
  }
}
