internal import Decant
internal import DecantCore

/// Findings as compilers print them.
struct FindingText {
  private let report: ValidationReport
  private let excerpts: SourceExcerpts?

  /// How many findings of one rule are printed.
  private static let limit = 50

  /// - Parameter excerpts: The lines of the sources to show below the findings, if any.
  init(_ report: ValidationReport, excerpts: SourceExcerpts? = nil) {
    self.report = report
    self.excerpts = excerpts
  }

  /// All lines, each ended.
  var text: String {
    var text = ""
    var shown: [String: Int] = [:]
    for finding in report.findings {
      let count = shown[finding.rule.id, default: 0]
      shown[finding.rule.id] = count + 1
      guard count < FindingText.limit else { continue }
      text += "\(FindingText.line(finding))\n"
      if let excerpt = excerpts?.excerpt(of: finding) { text += excerpt }
    }
    for (rule, count) in report.ruleCounts.sorted(by: { $0.key.id < $1.key.id }) {
      let more = count - min(shown[rule.id, default: 0], FindingText.limit)
      if more > 0 { text += "and \(Columns.number(more)) more [\(rule.id)]\n" }
    }
    return text
  }

  /// The line of a finding: `path:line:column: severity: message [rule]`.
  static func line(_ finding: Finding) -> String {
    var place = finding.path ?? "standard input"
    if let start = finding.place { place += ":\(start.line):\(start.column)" }
    let line = "\(place): \(finding.severity): \(finding.message) [\(finding.rule.id)]"
    return Talk.sanitized(line, keepingLines: false)
  }
}
