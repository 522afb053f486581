internal import DecantCore

/// Makes records of entries, on any task.
struct EntryRecorder: Sendable {
  /// A record, and the kind of the entry, which isn't in a list yet.
  struct Outcome: Sendable {
    var record: EntryRecord
    var kind: Entry.Kind
  }

  private let projection: EntryProjection
  private let values: ShownValues?

  /// - Parameters:
  ///   - projection: What both formats can say.
  ///   - needsShown: Whether entries are compared by what they show.
  ///   - index: Where the pictures that are entries are.
  init(_ projection: EntryProjection, needsShown: Bool, index: BlogIndex? = nil) {
    self.projection = projection
    values = needsShown ? ShownValues(index) : nil
  }

  func record(_ entry: Entry, at ordinal: Int) -> Outcome {
    var record = EntryRecord()
    record.ordinal = UInt32(clamping: ordinal)
    record.keys = EntryKeys(of: entry)
    record.valueCount = UInt32(clamping: entry.valueCount)
    record.hasBody = !(entry.content?.text ?? "").isEmpty
    var line: [UInt8] = []
    CanonicalEncoder.append(entry, to: &line)
    record.exact = EntryDigest(line)
    if let values {
      if let shown = projection.entry(entry) {
        record.unsaid = UnsaidValues(of: entry, in: shown)
        record.shown = EntryDigest(values.form(of: shown))
      } else {
        record.isShown = false
      }
    }
    return Outcome(record: record, kind: entry.kind)
  }
}

/// The records of a blog, in the order of the source.
struct BlogRecords: Sendable {
  private(set) var records: [EntryRecord] = []
  private(set) var kinds: [Entry.Kind] = []
  private var numbers: [Entry.Kind: UInt16] = [:]

  mutating func append(_ outcome: EntryRecorder.Outcome) {
    var record = outcome.record
    if let number = numbers[outcome.kind] {
      record.kind = number
    } else if kinds.count < Int(UInt16.max) {
      record.kind = UInt16(kinds.count)
      numbers[outcome.kind] = record.kind
      kinds.append(outcome.kind)
    }
    records.append(record)
  }

  /// The kind of the entry of a record.
  func kind(of record: EntryRecord) -> Entry.Kind { kinds[Int(record.kind)] }
}
