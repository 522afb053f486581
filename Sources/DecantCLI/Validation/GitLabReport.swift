internal import Decant
internal import DecantCore

/// Findings as GitLab's code quality report.
struct GitLabReport {
  private let report: ValidationReport

  init(_ report: ValidationReport) { self.report = report }

  /// The whole document.
  var bytes: [UInt8] {
    var json = JSONWriter(.pretty)
    json.value(.array(report.findings.map(value)))
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func value(_ finding: Finding) -> MetadataValue {
    let severity =
      switch finding.severity {
      case .error: "major"
      case .warning: "minor"
      case .note: "info"
      }
    let line = String(max(1, finding.place?.line ?? 1))
    return .object([
      .init("description", .string(finding.message)),
      .init("check_name", .string(finding.rule.id)),
      .init("fingerprint", .string(finding.fingerprint)), .init("severity", .string(severity)),
      .init(
        "location",
        .object([
          .init("path", .string(ReportPath.plain(finding.path))),
          .init("lines", .object([.init("begin", .number(line))])),
        ])),
    ])
  }
}
