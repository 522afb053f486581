internal import Decant
internal import DecantCore

/// What became of everything, as JSON, for machines.
///
/// | Member | Holds |
/// | --- | --- |
/// | `decant` | the version of this form: 1 |
/// | `entries` | how many were `read`, `written` and `skipped` |
/// | `effects` | how many diagnostics had each effect: `kept`, `repaired`, `approximated`, `archived`, `dropped` |
/// | `rules` | for each rule that was reported: `id`, `severity`, `effect`, `count`, `summary` |
/// | `output` | for each row of the screen: `label`, `count`, `note`, `place` |
struct ConversionReport {
  private let summary: ConversionSummary

  init(_ summary: ConversionSummary) { self.summary = summary }

  /// Writes the report to a file.
  func write(to path: String, replacing: Bool) throws {
    let output = BlogOutput(BlogDestination(.file(path), replacesExisting: replacing))
    try output.append(json)
    try output.commit()
  }

  private var json: [UInt8] {
    var json = JSONWriter(.pretty)
    json.value(
      .object([
        .init("decant", number(1)),
        .init(
          "entries",
          .object([
            .init("read", number(summary.entriesRead)),
            .init("written", number(summary.entriesWritten)),
            .init("skipped", number(summary.entriesSkipped)),
          ])),
        .init(
          "effects",
          .object(
            MetadataBag(
              DiagnosticRule.Effect.allCases.map {
                .init($0.rawValue, number(summary.count(of: $0)))
              }))),
        .init("rules", .array(rules)),
        .init("output", .array(summary.rows.map(row))),
      ]))
    return json.bytes + Array("\n".utf8)
  }

  private var rules: [MetadataValue] {
    summary.counts.sorted { $0.key.id < $1.key.id }.map { rule, count in
      .object([
        .init("id", .string(rule.id)), .init("severity", .string("\(rule.severity)")),
        .init("effect", .string(rule.effect.rawValue)), .init("count", number(count)),
        .init("summary", .string(rule.summary)),
      ])
    }
  }

  private func row(_ row: OutputRow) -> MetadataValue {
    .object([
      .init("label", .string(row.label)), .init("count", row.count.map(number) ?? .null),
      .init("note", .string(row.note)), .init("place", .string(row.place)),
    ])
  }

  private func number(_ number: Int) -> MetadataValue { .number(String(number)) }
}
