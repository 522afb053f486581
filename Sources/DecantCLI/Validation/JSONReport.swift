internal import Decant
internal import DecantCore

/// Findings as JSON, for programs.
///
/// | Member | Holds |
/// | --- | --- |
/// | `decant` | the version of this form: 1 |
/// | `summary` | how many `errors`, `warnings`, `notes`; `blogs` judged, files `skipped`, `known` from the baseline |
/// | `rules` | for each rule that was broken: `id`, `summary`, `remedy`, `count`, and how many findings are `hidden` |
/// | `findings` | for each finding: `rule`, `severity`, `message`, `path` (`null` for standard input), `line`, `column` (bytes, from 1; `null` without a place), `entry` (its id or `null`), `fingerprint` |
///
/// Of one rule in one file at most 1,000 findings are listed.
struct JSONReport {
  private let report: ValidationReport
  private let search: TargetSearch

  init(_ report: ValidationReport, _ search: TargetSearch) {
    self.report = report
    self.search = search
  }

  /// The whole document.
  var bytes: [UInt8] {
    var json = JSONWriter(.pretty)
    json.beginObject()
    json.name("decant")
    json.number(1)
    json.name("summary")
    json.beginObject()
    let counts = [
      ("errors", report.count(.error)), ("warnings", report.count(.warning)),
      ("notes", report.count(.note)), ("blogs", report.judged.count),
      ("skipped", search.skippedCount), ("known", report.knownCount),
    ]
    for (name, count) in counts {
      json.name(name)
      json.number(count)
    }
    json.endObject()
    json.name("rules")
    json.beginArray()
    for (rule, count) in report.ruleCounts.sorted(by: { $0.key.id < $1.key.id }) {
      json.value(
        .object([
          .init("id", .string(rule.id)), .init("summary", .string(rule.summary)),
          .init("remedy", .string(rule.remedy)), .init("count", .number(String(count))),
          .init("hidden", .number(String(report.hidden[rule] ?? 0))),
        ]))
    }
    json.endArray()
    json.name("findings")
    json.beginArray()
    for finding in report.findings { json.value(value(finding)) }
    json.endArray()
    json.endObject()
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func value(_ finding: Finding) -> MetadataValue {
    func number(_ number: Int?) -> MetadataValue { number.map { .number(String($0)) } ?? .null }
    return .object([
      .init("rule", .string(finding.rule.id)), .init("severity", .string("\(finding.severity)")),
      .init("message", .string(finding.message)),
      .init("path", finding.path.map { .string(ReportPath.plain($0)) } ?? .null),
      .init("line", number(finding.place?.line)), .init("column", number(finding.place?.column)),
      .init("entry", finding.entry.map { .string($0.rawValue) } ?? .null),
      .init("fingerprint", .string(finding.fingerprint)),
    ])
  }
}
