internal import Decant
internal import DecantCore

/// Findings as JUnit's test results: a suite a blog, a case for each rule that a file breaks.
///
/// Errors are failures, and warnings too if they are to fail. A blog without findings is one case
/// that passes.
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
    let all = suites.flatMap(\.cases)
    let tests = suites.reduce(0) { $0 + max(1, $1.cases.count) }
    var xml: [UInt8] = []
    xml.append(text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.append(
      text: "<testsuites name=\"decant validate\" tests=\"\(tests)\" "
        + "failures=\"\(all.count(where: \.isFailure))\" errors=\"0\">\n")
    for suite in suites { append(suite.path, suite.cases, to: &xml) }
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

  private func append(_ path: String, _ cases: [Case], to xml: inout [UInt8]) {
    let failures = cases.count(where: \.isFailure)
    xml.append(
      text: "  <testsuite name=\"\(escaped(path))\" tests=\"\(max(1, cases.count))\" "
        + "failures=\"\(failures)\" errors=\"0\" skipped=\"0\">\n")
    if cases.isEmpty {
      xml.append(text: "    <testcase name=\"no findings\" classname=\"\(escaped(path))\"/>\n")
    }
    for test in cases {
      let name = "<testcase name=\"\(test.rule.id)\" classname=\"\(escaped(path))\">"
      let lines = escaped(test.lines.joined(separator: "\n"))
      let body =
        test.isFailure
        ? "<failure message=\"\(escaped(test.message))\" type=\"\(test.rule.id)\">\(lines)</failure>"
        : "<system-out>\(lines)</system-out>"
      xml.append(text: "    \(name)\n      \(body)\n    </testcase>\n")
    }
    xml.append(text: "  </testsuite>\n")
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
