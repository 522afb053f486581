internal import Decant
internal import DecantCore

/// Findings as workflow commands, which GitHub shows beside the lines of a change.
///
/// GitHub shows ten errors, ten warnings and ten notices of a step, so that these are spread over
/// the rules. The text that comes before is wrapped, since a title that begins with `::` would be
/// a command too.
struct GitHubAnnotations {
  private let report: ValidationReport
  private let limit = 10

  init(_ report: ValidationReport) { self.report = report }

  /// The text of the findings, in which GitHub looks for no commands.
  static func guarded(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    // Nobody can write a text that holds its own checksum.
    let token = "decant-\(SHA256.hexDigest(of: text.utf8.span))"
    return "::stop-commands::\(token)\n\(text)::\(token)::\n"
  }

  /// A command a finding, each ended.
  var text: String {
    var text = ""
    for severity in [DiagnosticRule.Severity.error, .warning, .note] {
      for finding in chosen(severity) { text += command(finding) + "\n" }
    }
    return text
  }

  /// The first of each rule, then the second of each, up to the limit.
  private func chosen(_ severity: DiagnosticRule.Severity) -> [Finding] {
    var rounds: [[Finding]] = []
    var seen: [DiagnosticRule: Int] = [:]
    for finding in report.findings where finding.severity == severity {
      let round = seen[finding.rule, default: 0]
      seen[finding.rule] = round + 1
      guard round < limit else { continue }
      if round == rounds.count { rounds.append([]) }
      rounds[round].append(finding)
    }
    return Array(rounds.flatMap { $0 }.prefix(limit))
  }

  private func command(_ finding: Finding) -> String {
    let name = finding.severity == .note ? "notice" : "\(finding.severity)"
    var properties = ["file=\(property(ReportPath.plain(finding.path)))"]
    if let place = finding.place {
      properties.append("line=\(place.line)")
      properties.append("col=\(place.column)")
    }
    properties.append("title=\(property(finding.rule.id))")
    let message = Talk.sanitized("\(finding.message) [\(finding.rule.id)]")
    return "::\(name) \(properties.joined(separator: ","))::\(escaped(message, "%\r\n"))"
  }

  private func property(_ text: String) -> String { escaped(text, "%\r\n:,") }

  /// The text with characters as `%3A`, byte by byte: `\r\n` is one `Character`.
  private func escaped(_ text: String, _ special: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if special.utf8.contains(byte) {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes.append(text: digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)")
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
