internal import Decant
internal import DecantCore

/// What `decant diff --format json` says: one JSON object, written as the comparison goes on.
///
/// | Member | Holds |
/// | --- | --- |
/// | `decant` | the version of this form: 1 |
/// | `scope` | `exact` if every value was compared, `shown` if what both formats can say |
/// | `first`, `second` | the `name` and the `format` of each blog |
/// | `header` | what differs in the site, its authors and its terms: a list of values |
/// | `entries` | for each entry that differs: `change` (`changed`, `moved`, `removed` or `added`), `id`, `kind`, `status`, and if there are any `title`, `address`, `published`, `values` |
/// | `equal`, `changed`, `moved`, `removed`, `added` | how many entries are so |
/// | `notCompared` | what one format has no place for: `entries`, counts by kind, and `values`, a list of words |
///
/// A value has a `name` such as `title` or `body: paragraph 2`, a `change` (`changed`, `removed`,
/// `added`, `reordered`, or `respelled` if it says the same in other words), and `old` and `new`.
struct DiffReport {
  private let old: DiffInput
  private let new: DiffInput
  private let scope: ComparisonScope

  init(_ old: DiffInput, _ new: DiffInput, _ scope: ComparisonScope) {
    self.old = old
    self.new = new
    self.scope = scope
  }

  /// Compares, writes the object, and returns whether nothing differs.
  func run(_ comparison: BlogComparison) async throws -> Bool {
    var output = BufferedOutput()
    var header: [ValueChange] = []
    var entryCount = 0
    let summary = try await comparison.run { event in
      switch event {
      case .diagnostic: break
      case .header(let changes): header = changes
      case .entry(let change):
        try output.append(entryCount == 0 ? head(header) : ",\n")
        try output.append(DiffReport.json(value(of: change)))
        entryCount += 1
      }
    }
    if entryCount == 0 { try output.append(head(header)) }
    try output.append(entryCount == 0 ? "],\n" : "\n],\n")
    try output.append(tail(summary))
    try output.finish()
    return summary.isEqual
  }

  private func head(_ header: [ValueChange]) -> String {
    let values = MetadataValue.array(header.map(value))
    return """
      {"decant":1,"scope":"\(scope == .exact ? "exact" : "shown")",
      "first":\(DiffReport.json(side(old))),
      "second":\(DiffReport.json(side(new))),
      "header":\(DiffReport.json(values)),
      "entries":[

      """
  }

  private func tail(_ summary: ComparisonSummary) -> String {
    var members: [String] = ["\"equal\":\(summary.equalCount)"]
    for kind in [EntryChange.Kind.changed, .moved, .removed, .added] {
      members.append("\"\(kind.rawValue)\":\(summary.count(of: kind))")
    }
    let entries = summary.unshownEntries.map {
      MetadataBag.Element($0.kind.rawValue, .number(String($0.count)))
    }
    let notCompared = MetadataValue.object([
      .init("entries", .object(MetadataBag(entries))),
      .init("values", .array(summary.unsaidValues.map { .string($0) })),
    ])
    members.append("\"notCompared\":\(DiffReport.json(notCompared))")
    return members.joined(separator: ",") + "}\n"
  }

  private func side(_ input: DiffInput) -> MetadataValue {
    .object([.init("name", .string(input.name)), .init("format", .string(input.format.id))])
  }

  private func value(of change: EntryChange) -> MetadataValue {
    let entry = change.entry
    var members: MetadataBag = [
      .init("change", .string(change.kind.rawValue)), .init("id", .string(entry.id.rawValue)),
      .init("kind", .string(entry.kind.rawValue)), .init("status", .string(entry.status.rawValue)),
    ]
    if let title = entry.title { members.append("title", .string(title)) }
    if let address = entry.address { members.append("address", .string(address.rawValue)) }
    if let date = entry.published { members.append("published", .string(date.text)) }
    if !change.values.isEmpty {
      members.append("values", .array(change.values.map(value)))
    }
    return .object(members)
  }

  private func value(_ change: ValueChange) -> MetadataValue {
    var members: MetadataBag = [
      .init("name", .string(change.name)), .init("change", .string(change.kind.rawValue)),
    ]
    if let old = change.old { members.append("old", .string(old)) }
    if let new = change.new { members.append("new", .string(new)) }
    return .object(members)
  }

  private static func json(_ value: MetadataValue) -> String {
    var writer = JSONWriter()
    writer.value(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension Timestamp {
  fileprivate var text: String {
    var bytes: [UInt8] = []
    bytes.append(rfc3339: self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Standard output, written in large pieces.
struct BufferedOutput {
  private var bytes: [UInt8] = []

  /// Adds a text.
  mutating func append(_ text: String) throws {
    bytes += text.utf8
    if bytes.count >= 1 << 16 { try finish() }
  }

  /// Writes what is left.
  mutating func finish() throws {
    try StandardStream.output.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
