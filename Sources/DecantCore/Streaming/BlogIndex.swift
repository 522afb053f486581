/// What one entry needs to know about the others, by the order of the source.
///
/// The index takes at most 300 bytes an entry, whatever the size of the entries: fixed records,
/// and one arena for their texts.
public struct BlogIndex: Sendable {
  private var records: [Record] = []
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
  public var count: Int { records.count }

  /// What is known about the entry at a place in the source.
  public subscript(ordinal: Int) -> EntrySummary? {
    guard records.indices.contains(ordinal), records[ordinal].isPresent else { return nil }
    return summary(of: records[ordinal])
  }

  /// The place of the first entry of an identifier.
  public func ordinal(of id: Entry.ID) -> Int? {
    guard !slots.isEmpty, !id.rawValue.isEmpty else { return nil }
    let bytes = Array(id.rawValue.utf8)
    var slot = Int(truncatingIfNeeded: FNV1a.hash64(bytes)) & (slots.count - 1)
    while slots[slot] != 0 {
      let ordinal = Int(slots[slot]) - 1
      if arena[records[ordinal].id.range] == bytes[...] { return ordinal }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// What is known about the first entry of an identifier.
  public subscript(id: Entry.ID) -> EntrySummary? { ordinal(of: id).flatMap { self[$0] } }

  /// Adds an entry at a place that is not yet taken.
  ///
  /// Places that are left out count as entries that can't be decoded.
  public mutating func insert(_ summary: EntrySummary, at ordinal: Int) {
    while records.count < ordinal { records.append(Record()) }
    var record = Record()
    record.isPresent = true
    record.isLocked = summary.isLocked
    record.kind = kinds.number(of: summary.kind)
    record.status = statuses.number(of: summary.status)
    record.author = summary.author.map { authors.number(of: $0) + 1 } ?? 0
    record.id = store(summary.id.rawValue)
    record.slug = store(summary.slug)
    record.address = store(summary.address?.rawValue)
    record.title = store(summary.title)
    record.parent = store(summary.parent?.rawValue)
    record.published = summary.published
    record.order = summary.order
    record.terms = Slice(start: termLists.count, count: summary.terms.count)
    for term in summary.terms { termLists.append(termIDs.number(of: term)) }
    records.append(record)
    remember(summary.id, at: ordinal)
  }

  private func summary(of record: Record) -> EntrySummary {
    var summary = EntrySummary(
      id: Entry.ID(rawValue: text(record.id) ?? ""),
      kind: kinds[record.kind],
      status: statuses[record.status])
    summary.isLocked = record.isLocked
    summary.slug = text(record.slug)
    summary.address = text(record.address).map { WebAddress(rawValue: $0) }
    summary.title = text(record.title)
    summary.parent = text(record.parent).map { Entry.ID(rawValue: $0) }
    summary.published = record.published
    summary.order = record.order
    summary.author = record.author == 0 ? nil : authors[record.author - 1]
    summary.terms = termLists[record.terms.range].map { termIDs[$0] }
    return summary
  }

  private mutating func store(_ text: String?) -> Slice {
    guard let text else { return .none }
    let start = arena.count
    arena.append(contentsOf: text.utf8)
    return Slice(start: start, count: arena.count - start)
  }

  private func text(_ slice: Slice) -> String? {
    slice == .none ? nil : String(decoding: arena[slice.range], as: UTF8.self)
  }

  /// Notes where an identifier stands, unless it is known already.
  private mutating func remember(_ id: Entry.ID, at ordinal: Int) {
    if slots.count < 2 * records.count {
      let size = max(64, slots.count * 2)
      slots = Array(repeating: 0, count: size)
      for (known, record) in records.enumerated() where record.isPresent {
        place(Array(arena[record.id.range]), at: known)
      }
    } else {
      place(Array(id.rawValue.utf8), at: ordinal)
    }
  }

  private mutating func place(_ id: [UInt8], at ordinal: Int) {
    var slot = Int(truncatingIfNeeded: FNV1a.hash64(id)) & (slots.count - 1)
    while slots[slot] != 0 {
      if arena[records[Int(slots[slot]) - 1].id.range] == id[...] { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(ordinal + 1)
  }

  /// A part of a list.
  private struct Slice: Equatable {
    static let none = Slice(start: -1, count: 0)
    private let start: Int
    private let count: UInt32

    init(start: Int, count: Int) {
      self.start = start
      self.count = UInt32(count)
    }

    var range: Range<Int> { start..<start + Int(count) }
  }

  private struct Record {
    var id = Slice.none
    var slug = Slice.none
    var address = Slice.none
    var title = Slice.none
    var parent = Slice.none
    var terms = Slice(start: 0, count: 0)
    var published: Timestamp?
    var order: Int?
    var kind: UInt32 = 0
    var status: UInt32 = 0
    var author: UInt32 = 0
    var isLocked = false
    var isPresent = false
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
