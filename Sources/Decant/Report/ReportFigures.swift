internal import DecantCore

/// The figures of a report in JSON that aren't about one entry.
struct ReportFigures {
  private let summary: ConversionSummary
  private let source: String
  private let target: String

  init(_ summary: ConversionSummary, source: String, target: String) {
    self.summary = summary
    self.source = source
    self.target = target
  }

  /// The members of the report, by the table of ``ReportLines``.
  var members: [(String, MetadataValue)] {
    var members: [(String, MetadataValue)] = [
      ("from", .string(source)), ("to", .string(target)),
    ]
    if let blog = summary.inspection { members.append(("blog", .object(facts(blog)))) }
    let entries = [
      ("read", summary.entriesRead), ("written", summary.entriesWritten),
      ("skipped", summary.entriesSkipped),
    ]
    let effects = DiagnosticRule.Effect.allCases.map { ($0.rawValue, summary.count(of: $0)) }
    members += [
      ("entries", counts(entries)), ("effects", counts(effects)), ("rules", .array(rules)),
      (
        "addresses", counts([("kept", summary.addresses.kept), ("total", summary.addresses.total)])
      ),
      ("bodies", bodies), ("output", .array(summary.rows.map(row))),
    ]
    return members
  }

  private func facts(_ blog: Inspection) -> MetadataBag {
    let kinds = blog.kinds.sorted { $0.key.rawValue < $1.key.rawValue }
    let years = blog.years.counts.sorted { $0.key < $1.key }
    return [
      .init("title", .string(blog.header.site.title)),
      .init("address", blog.header.site.home.map { .string($0.rawValue) } ?? .null),
      .init("bytes", ReportLines.number(blog.byteCount)),
      .init("entries", ReportLines.number(blog.entryCount)),
      .init(
        "kinds",
        .object(MetadataBag(kinds.map { .init($0.key.rawValue, counts($0.value.ranked)) }))),
      .init("behindPassword", ReportLines.number(blog.locked.values.reduce(0, +))),
      .init("years", counts(years.map { (String($0.key), $0.value) })),
      .init("comments", counts(blog.commentStatuses.ranked)),
      .init("mediaHosts", counts(blog.mediaHosts.ranked)),
      .init("shortcodes", counts(blog.shortcodes.ranked)),
      .init("dynamicBlocks", counts(blog.dynamicBlocks.ranked)),
    ]
  }

  private var rules: [MetadataValue] {
    summary.counts.sorted { $0.key.id < $1.key.id }.map { rule, count in
      .object([
        .init("id", .string(rule.id)), .init("severity", .string("\(rule.severity)")),
        .init("effect", .string(rule.effect.rawValue)), .init("count", ReportLines.number(count)),
        .init("summary", .string(rule.summary)),
      ])
    }
  }

  private var bodies: MetadataValue {
    let bodies = summary.bodies
    let own: MetadataBag = [
      .init("same", ReportLines.number(bodies.same)),
      .init("total", ReportLines.number(bodies.total)),
      .init("partlyHTML", ReportLines.number(bodies.partlyHTML)),
    ]
    return .object(MetadataBag(Array(own) + Array(ReportLines.rungs(bodies.sum))))
  }

  private func row(_ row: OutputRow) -> MetadataValue {
    .object([
      .init("label", .string(row.label)),
      .init("count", row.count.map(ReportLines.number) ?? .null),
      .init("note", .string(row.note)), .init("place", .string(row.place)),
    ])
  }

  private func counts(_ pairs: [(String, Int)]) -> MetadataValue {
    .object(MetadataBag(pairs.map { .init($0.0, ReportLines.number($0.1)) }))
  }

  private func counts(_ ranked: [(value: String, count: Int)]) -> MetadataValue {
    counts(ranked.map { ($0.value, $0.count) })
  }
}
