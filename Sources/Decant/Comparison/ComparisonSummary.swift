/// What came of a comparison.
public struct ComparisonSummary: Sendable {
  /// The number of entries that are equal.
  public var equalCount = 0

  /// How many entries differ, by kind.
  public var counts: [EntryChange.Kind: Int] = [:]

  /// What differs in the site, its authors and its terms.
  public var header: [ValueChange] = []

  /// The number of values of the equal entries of the first blog.
  public var valueCount = 0

  /// The number of bodies of the equal entries of the first blog.
  public var bodyCount = 0

  /// Entries that one format has no place for, by kind, and how many there are.
  public var unshownEntries: [(kind: Entry.Kind, count: Int)] = []

  /// What one format can't say of entries that both have.
  public var unsaidValues: [String] = []

  /// Whether nothing differs.
  public var isEqual: Bool { header.isEmpty && counts.values.allSatisfy { $0 == 0 } }

  /// How many entries differ in a way.
  public func count(of kind: EntryChange.Kind) -> Int { counts[kind] ?? 0 }

  mutating func add(_ change: EntryChange) { counts[change.kind, default: 0] += 1 }

  mutating func addEqual(_ record: EntryRecord) {
    equalCount += 1
    valueCount += Int(record.valueCount)
    if record.hasBody { bodyCount += 1 }
  }

  /// Counts an entry that one format has no place for.
  mutating func addUnshown(_ kind: Entry.Kind) {
    if let place = unshownEntries.firstIndex(where: { $0.kind == kind }) {
      unshownEntries[place].count += 1
    } else {
      unshownEntries.append((kind, 1))
    }
  }
}
