internal import DecantCore

/// A pass over the entries of the first blog that differ, each with its partner of the second.
final class PairingCursor: BlogCursor {
  /// The name under which a partner's line is in the context of an entry.
  private static let partner = "partner"

  private let cursor: any BlogCursor
  private let wanted: WantedEntries
  private let spill: EntrySpill

  /// - Parameters:
  ///   - cursor: A pass over the first blog.
  ///   - wanted: The entries that are wanted of it.
  ///   - spill: The entries of the second blog.
  init(_ cursor: any BlogCursor, _ wanted: WantedEntries, _ spill: EntrySpill) {
    self.cursor = cursor
    self.wanted = wanted
    self.spill = spill
  }

  var header: BlogHeader { cursor.header }

  var decoder: any EntryDecoder { cursor.decoder }

  var progress: (done: Int, total: Int?) { cursor.progress }

  func next(_ diagnostics: inout Diagnostics) throws(DecantError) -> RawEntry? {
    while var raw = try cursor.next(&diagnostics) {
      guard let place = wanted.place(of: raw.ordinal) else { continue }
      raw.context.append("place", .number(String(place)))
      if let line = try spill.line(of: wanted.partner(at: place)) {
        raw.context.append(PairingCursor.partner, .string(String(decoding: line, as: UTF8.self)))
      }
      return raw
    }
    return nil
  }

  /// The place among the records of an entry that this cursor gave.
  static func place(of raw: RawEntry) -> Int {
    raw.context["place"]?.scalarText.flatMap { Int($0) } ?? 0
  }

  /// The partner of an entry that this cursor gave, or `nil` if it has none.
  static func partner(of raw: RawEntry) -> Entry? {
    guard let line = raw.context[partner]?.string else { return nil }
    return EntrySpill.entry(of: Array(line.utf8))
  }
}

/// Entries of a blog that are wanted again, by their places in the source.
struct WantedEntries {
  private let records: [EntryRecord]
  private var partners: [Int32]
  private var isWanted: [Bool]

  init(_ records: [EntryRecord]) {
    self.records = records
    partners = Array(repeating: -1, count: records.count)
    isWanted = Array(repeating: false, count: records.count)
  }

  /// Whether no entry is wanted.
  private(set) var isEmpty = true

  mutating func insert(_ place: Int, with partner: Int32 = -1) {
    isWanted[place] = true
    partners[place] = partner
    isEmpty = false
  }

  /// The place of a wanted entry among the records; these are in the order of the source.
  func place(of ordinal: Int) -> Int? {
    var (low, high) = (0, records.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(records[middle].ordinal) < ordinal { low = middle + 1 } else { high = middle }
    }
    guard low < records.count, Int(records[low].ordinal) == ordinal, isWanted[low] else {
      return nil
    }
    return low
  }

  /// The partner of a wanted entry, or -1.
  func partner(at place: Int) -> Int { Int(partners[place]) }
}
