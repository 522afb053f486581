internal import Decant
internal import DecantCore

/// Findings as JUnit's test results: a suite a blog, a case for each rule that a file breaks.
///
/// Errors are failures, and warnings too if they are to fail; what doesn't fail is the output of
/// its suite. A blog without findings is one case that passes.
///
/// The form is the one that both schemas in use take: that of JUnit's own task of Ant, which knows
/// nothing optional, and that of Jenkins.
struct JUnitReport {
  private struct Case {
    let path: String
    let rule: DiagnosticRule
    var lines: [String] = []
    var message = ""
    var isFailure = false
  }

  private let report: ValidationReport
  private let isStrict: Bool

  init(_ report: ValidationReport, isStrict: Bool) {
    self.report = report
    self.isStrict = isStrict
  }

  /// The whole document.
  var bytes: [UInt8] {
    var suites: [(path: String, cases: [Case])] = []
    for finding in report.findings {
      let path = ReportPath.plain(finding.path)
      let suite = suites.firstIndex { $0.path == path } ?? suites.count
      if suite == suites.count { suites.append((path, [])) }
      add(finding, path, to: &suites[suite].cases)
    }
    let found = Set(suites.map(\.path))
    for (target, _) in report.judged {
      let path = ReportPath.plain(target.path)
      if !found.contains(path), !suites.contains(where: { $0.path.hasPrefix("\(path)/") }) {
        suites.append((path, []))
      }
    }
    var xml: [UInt8] = []
    xml.append(text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n")
    for (id, suite) in suites.enumerated() { append(suite.path, suite.cases, id, to: &xml) }
    xml.append(text: "</testsuites>\n")
    return xml
  }

  private func add(_ finding: Finding, _ path: String, to cases: inout [Case]) {
    let isFailure = finding.severity == .error || (isStrict && finding.severity == .warning)
    let place =
      cases.firstIndex { $0.rule == finding.rule && $0.isFailure == isFailure } ?? cases.count
    if place == cases.count {
      cases.append(Case(path: path, rule: finding.rule))
      cases[place].message = finding.message
      cases[place].isFailure = isFailure
    }
    cases[place].lines.append(FindingText.line(finding))
  }

  /// What the schema of Ant's task wants and nobody can say of a judgement: how long each case
  /// took, and when, of which two reports of the same findings would differ.
  private static let unsaid =
    "errors=\"0\" skipped=\"0\" time=\"0\" hostname=\"localhost\" timestamp=\"1970-01-01T00:00:00\""

  private func append(_ path: String, _ cases: [Case], _ id: Int, to xml: inout [UInt8]) {
    xml.append(
      text: "  <testsuite name=\"\(escaped(path))\" package=\"decant\" id=\"\(id)\" "
        + "tests=\"\(max(1, cases.count))\" failures=\"\(cases.count(where: \.isFailure))\" "
        + "\(JUnitReport.unsaid)>\n    <properties/>\n")
    if cases.isEmpty { append("no findings", path, nil, to: &xml) }
    for test in cases { append(test.rule.id, path, test.isFailure ? test : nil, to: &xml) }
    let rest = cases.filter { !$0.isFailure }.flatMap(\.lines).joined(separator: "\n")
    xml.append(
      text: "    <system-out>\(escaped(rest))</system-out>\n    <system-err/>\n  </testsuite>\n")
  }

  private func append(_ name: String, _ path: String, _ failure: Case?, to xml: inout [UInt8]) {
    let start = "    <testcase name=\"\(name)\" classname=\"\(escaped(path))\" time=\"0\""
    guard let failure else { return xml.append(text: "\(start)/>\n") }
    let lines = escaped(failure.lines.joined(separator: "\n"))
    xml.append(
      text: "\(start)>\n      <failure message=\"\(escaped(failure.message))\" type=\"\(name)\">"
        + "\(lines)</failure>\n    </testcase>\n")
  }

  /// The text for an attribute or an element; what XML excludes is spelled out.
  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in Talk.sanitized(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append("&amp;")
      case UInt8(ascii: "<"): bytes.append("&lt;")
      case UInt8(ascii: ">"): bytes.append("&gt;")
      case UInt8(ascii: "\""): bytes.append("&quot;")
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
      .replacingNoncharacters
  }
}

extension String {
  /// The text without U+FFFE and U+FFFF, which XML 1.0, section 2.2, excludes.
  fileprivate var replacingNoncharacters: String {
    var text = ""
    for scalar in unicodeScalars {
      let isExcluded = scalar.value == 0xFFFE || scalar.value == 0xFFFF
      text.unicodeScalars.append(isExcluded ? "\u{FFFD}" : scalar)
    }
    return text
  }
}
