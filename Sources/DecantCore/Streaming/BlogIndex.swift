/// What one entry needs to know about the others, by the order of the source.
///
/// The index takes at most 300 bytes an entry, whatever the size of the entries: fixed records,
/// and one arena for their texts. Entries that are left out take 4 bytes.
public struct BlogIndex: Sendable {
  /// The place of each entry's record, counted from 1; 0 where there is none.
  private var places: [UInt32] = []
  private var records: [BlogIndexRecord] = []
  private var arena: [UInt8] = []
  private var kinds = Interner<Entry.Kind>()
  private var statuses = Interner<Entry.Status>()
  private var authors = Interner<Author.ID>()
  private var termIDs = Interner<Term.ID>()
  private var termLists: [UInt32] = []
  private var slots: [UInt32] = []

  /// Creates an empty index.
  public init() {}

  /// The number of entries.
  public var count: Int { places.count }

  /// What is known about the entry at a place in the source.
  public subscript(ordinal: Int) -> EntrySummary? {
    guard places.indices.contains(ordinal), places[ordinal] > 0 else { return nil }
    return summary(of: record(at: ordinal))
  }

  private func record(at ordinal: Int) -> BlogIndexRecord { records[Int(places[ordinal]) - 1] }

  /// The place of the first entry of an identifier.
  public func ordinal(of id: Entry.ID) -> Int? {
    guard !slots.isEmpty, !id.rawValue.isEmpty else { return nil }
    let bytes = Array(id.rawValue.utf8)
    var slot = Int(truncatingIfNeeded: FNV1a.hash64(bytes)) & (slots.count - 1)
    while slots[slot] != 0 {
      let ordinal = Int(slots[slot]) - 1
      if arena[record(at: ordinal).id.range] == bytes[...] { return ordinal }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// What is known about the first entry of an identifier.
  public subscript(id: Entry.ID) -> EntrySummary? { ordinal(of: id).flatMap { self[$0] } }

  /// Adds an entry at a place that is not yet taken.
  ///
  /// Places that are left out count as entries that can't be decoded. An index of 4 GiB of texts
  /// is full: of further entries it keeps no texts.
  public mutating func insert(_ summary: EntrySummary, at ordinal: Int) {
    guard let place = UInt32(exactly: records.count + 1), UInt32(exactly: ordinal + 1) != nil else {
      return
    }
    while places.count < ordinal { places.append(0) }
    places.append(place)
    var record = BlogIndexRecord()
    record.isLocked = summary.isLocked
    record.isFoundByID = summary.isFoundByID
    record.guidHash = summary.guidHash ?? 0
    record.kind = kinds.number(of: summary.kind)
    record.status = statuses.number(of: summary.status)
    record.author = summary.author.map { authors.number(of: $0) + 1 } ?? 0
    record.id = store(summary.id.rawValue)
    record.slug = store(summary.slug)
    record.address = store(summary.address?.rawValue)
    record.title = store(summary.title)
    record.parent = store(summary.parent?.rawValue)
    record.filePlace = store(summary.filePlace)
    record.published = summary.published
    record.order = summary.order ?? 0
    record.hasOrder = summary.order != nil
    record.terms =
      BlogIndexRecord.Slice(start: termLists.count, count: summary.terms.count) ?? .none
    for term in summary.terms { termLists.append(termIDs.number(of: term)) }
    records.append(record)
    if record.isFoundByID { remember(summary.id, at: ordinal) }
  }

  private func summary(of record: BlogIndexRecord) -> EntrySummary {
    var summary = EntrySummary(
      id: Entry.ID(rawValue: text(record.id) ?? ""),
      kind: kinds[record.kind],
      status: statuses[record.status])
    summary.isLocked = record.isLocked
    summary.isFoundByID = record.isFoundByID
    summary.guidHash = record.guidHash == 0 ? nil : record.guidHash
    summary.slug = text(record.slug)
    summary.address = text(record.address).map { WebAddress(rawValue: $0) }
    summary.title = text(record.title)
    summary.parent = text(record.parent).map { Entry.ID(rawValue: $0) }
    summary.filePlace = text(record.filePlace)
    summary.published = record.published
    summary.order = record.hasOrder ? record.order : nil
    summary.author = record.author == 0 ? nil : authors[record.author - 1]
    summary.terms = termLists[record.terms.range].map { termIDs[$0] }
    return summary
  }

  private mutating func store(_ text: String?) -> BlogIndexRecord.Slice {
    guard let text,
      let slice = BlogIndexRecord.Slice(start: arena.count, count: text.utf8.count)
    else { return .none }
    arena.append(contentsOf: text.utf8)
    return slice
  }

  private func text(_ slice: BlogIndexRecord.Slice) -> String? {
    slice == .none ? nil : String(decoding: arena[slice.range], as: UTF8.self)
  }

  /// Notes where an identifier stands, unless it is known already.
  private mutating func remember(_ id: Entry.ID, at ordinal: Int) {
    if slots.count < 2 * records.count {
      let size = max(64, slots.count * 2)
      slots = Array(repeating: 0, count: size)
      for known in places.indices where places[known] > 0 && record(at: known).isFoundByID {
        place(Array(arena[record(at: known).id.range]), at: known)
      }
    } else {
      place(Array(id.rawValue.utf8), at: ordinal)
    }
  }

  private mutating func place(_ id: [UInt8], at ordinal: Int) {
    var slot = Int(truncatingIfNeeded: FNV1a.hash64(id)) & (slots.count - 1)
    while slots[slot] != 0 {
      if arena[record(at: Int(slots[slot]) - 1).id.range] == id[...] { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(ordinal + 1)
  }
}

/// Numbers for values of which there are few.
private struct Interner<Value: Hashable & Sendable>: Sendable {
  private var values: [Value] = []
  private var numbers: [Value: UInt32] = [:]

  subscript(number: UInt32) -> Value { values[Int(number)] }

  mutating func number(of value: Value) -> UInt32 {
    if let number = numbers[value] { return number }
    let number = UInt32(values.count)
    values.append(value)
    numbers[value] = number
    return number
  }
}
