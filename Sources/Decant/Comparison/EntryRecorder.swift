internal import DecantCore

/// Makes records of entries, on any task.
struct EntryRecorder: Sendable {
  /// A record, and the kind of the entry, which isn't in a list yet.
  struct Outcome: Sendable {
    var record: EntryRecord
    var kind: Entry.Kind
  }

  /// How entries will be compared.
  enum Detail: Sendable {
    /// By every value.
    case exact

    /// By what they show, which will be looked up where values differ.
    case parts

    /// By what they show, which is likely to differ in no more than spelling.
    case shown
  }

  private let projection: EntryProjection
  private let detail: Detail
  private let values: ShownValues

  /// How bodies are read.
  var body = BodyForm()

  /// - Parameters:
  ///   - projection: What both formats can say.
  ///   - detail: How entries will be compared.
  ///   - index: Where the pictures that are entries are.
  init(_ projection: EntryProjection, _ detail: Detail, index: BlogIndex? = nil) {
    self.projection = projection
    self.detail = detail
    values = ShownValues(index)
  }

  /// Makes the record of an entry.
  func record(_ entry: Entry, at ordinal: Int) -> Outcome {
    var record = EntryRecord()
    record.ordinal = UInt32(clamping: ordinal)
    record.keys = EntryKeys(of: entry)
    record.valueCount = UInt32(clamping: entry.valueCount)
    record.hasBody = !(entry.content?.text ?? "").isEmpty
    var line: [UInt8] = []
    CanonicalEncoder.append(entry, to: &line)
    record.exact = EntryDigest(line)
    if detail != .exact { project(entry, &record) }
    return Outcome(record: record, kind: entry.kind)
  }

  private func project(_ entry: Entry, _ record: inout EntryRecord) {
    guard let shown = projection.entry(entry) else {
      record.isShown = false
      return
    }
    record.unsaid = UnsaidValues(of: entry, in: shown)
    record.keys.takeSlug(of: shown)
    guard detail == .shown else { return }
    let body = shown.content == nil ? [] : body.bytes(of: entry)
    record.keys.takeBody(body, of: shown)
    record.shown = EntryDigest(values.form(of: shown) + body)
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
