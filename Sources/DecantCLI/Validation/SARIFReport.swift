internal import Decant
internal import DecantCore

/// Findings in the form of OASIS SARIF 2.1.0, with what GitHub's code scanning asks beyond it.
struct SARIFReport {
  private let report: ValidationReport
  private let exitCode: Int32

  /// GitHub shows 5,000 results of a run and refuses more than 25,000.
  private static let limit = 25_000

  init(_ report: ValidationReport, exitCode: Int32) {
    self.report = report
    self.exitCode = exitCode
  }

  /// The whole document.
  var bytes: [UInt8] {
    let rules = report.ruleCounts.keys.sorted { $0.id < $1.id }
    var places: [String: Int] = [:]
    for (place, rule) in rules.enumerated() { places[rule.id] = place }
    var findings = report.findings
    if findings.count > SARIFReport.limit {
      // What is cut off must be the least.
      findings = [DiagnosticRule.Severity.error, .warning, .note].flatMap { severity in
        findings.filter { $0.severity == severity }
      }
      findings = Array(findings.prefix(SARIFReport.limit))
    }
    let columns = SourceColumns(findings)
    let driver: MetadataBag = [
      .init("name", .string("decant")), .init("semanticVersion", .string("0.1.0")),
      .init("rules", .array(rules.map(description))),
    ]
    let run: MetadataBag = [
      .init("tool", .object([.init("driver", .object(driver))])),
      .init(
        "invocations",
        .array([
          .object([
            .init("executionSuccessful", .bool(true)),
            .init("exitCode", .number(String(exitCode))),
          ])
        ])),
      .init(
        "results",
        .array(findings.map { result($0, ruleIndex: places[$0.rule.id] ?? 0, columns) })),
      .init("columnKind", .string("utf16CodeUnits")),
    ]
    var json = JSONWriter(.pretty)
    json.value(
      .object([
        .init("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
        .init("version", .string("2.1.0")), .init("runs", .array([.object(run)])),
      ]))
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func description(_ rule: DiagnosticRule) -> MetadataValue {
    let help = [rule.explanation, rule.remedy, rule.origin].filter { !$0.isEmpty }
    return .object([
      .init("id", .string(rule.id)),
      .init("shortDescription", text(rule.summary)),
      .init("fullDescription", text(rule.explanation)),
      .init("help", text(help.joined(separator: "\n\n"))),
      .init("defaultConfiguration", .object([.init("level", .string("\(rule.verdict)"))])),
    ])
  }

  private func result(_ finding: Finding, ruleIndex: Int, _ columns: SourceColumns) -> MetadataValue
  {
    var location: MetadataBag = []
    var physical: MetadataBag = [
      .init("artifactLocation", .object([.init("uri", .string(ReportPath.uri(finding.path)))]))
    ]
    if let place = finding.place {
      let column = columns.column(of: place, in: finding.path)
      physical.append(
        "region",
        .object([
          .init("startLine", .number(String(max(1, place.line)))),
          .init("startColumn", .number(String(column))),
          .init("endLine", .number(String(max(1, place.line)))),
          .init("endColumn", .number(String(column + 1))),
        ]))
    }
    location.append("physicalLocation", .object(physical))
    if let entry = finding.entry, !entry.rawValue.isEmpty {
      location.append(
        "logicalLocations",
        .array([
          .object([.init("fullyQualifiedName", .string("entry \(entry.rawValue)"))])
        ]))
    }
    return .object([
      .init("ruleId", .string(finding.rule.id)), .init("ruleIndex", .number(String(ruleIndex))),
      .init("level", .string("\(finding.severity)")), .init("message", text(finding.message)),
      .init("locations", .array([.object(location)])),
      .init(
        "partialFingerprints",
        .object([.init("decantEntry/v1", .string(finding.fingerprint))])),
    ])
  }

  private func text(_ text: String) -> MetadataValue { .object([.init("text", .string(text))]) }
}
