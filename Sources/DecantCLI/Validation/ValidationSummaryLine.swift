internal import Decant
internal import DecantCore

/// What is said at the end: what was found, in how many files, and what was read.
struct ValidationSummaryLine {
  private let report: ValidationReport
  private let search: TargetSearch

  init(_ report: ValidationReport, _ search: TargetSearch) {
    self.report = report
    self.search = search
  }

  /// The lines.
  var text: String {
    var lines = ["\(findings) in \(files) (\(kinds))"]
    if report.knownCount > 0 || report.staleCount > 0 {
      lines.append(baseline)
    }
    if report.acceptedCount > 0 {
      lines.append("\(Columns.number(report.acceptedCount)) ignored, as the configuration says")
    }
    for exception in report.unusedExceptions {
      lines.append("\(exception.position): nothing to ignore here any more: \(exception.reason)")
    }
    let worst = report.findings.min { ($1.severity, $0.rule.id) < ($0.severity, $1.rule.id) }
    if let worst { lines.append("decant explain \(worst.rule.id)") }
    return lines.joined(separator: "\n")
  }

  private var findings: String {
    let counts: [(DiagnosticRule.Severity, String, String)] = [
      (.error, "error", "errors"), (.warning, "warning", "warnings"), (.note, "note", "notes"),
    ]
    let parts = counts.compactMap { severity, singular, plural -> String? in
      let count = report.count(severity)
      return count == 0 ? nil : Columns.count(count, singular, plural)
    }
    return report.count(.error) == 0
      ? (["no errors"] + parts).joined(separator: ", ") : parts.joined(separator: ", ")
  }

  /// The number of files: a folder has one an entry.
  private var total: Int {
    report.judged.reduce(0) { $0 + (isFolder($1.target) ? $1.entryCount : 1) }
  }

  private func isFolder(_ target: ValidationTarget) -> Bool {
    target.path.map { FileBytes.isFolder($0) } ?? false
  }

  private var files: String {
    let bad = report.paths.count
    // What is reported and not judged, as a link is, is a file too.
    let all = Columns.count(max(total, bad), "file", "files")
    return bad == 0 || total == 1 ? all : "\(Columns.number(bad)) of \(all)"
  }

  private var kinds: String {
    var counts: [(format: BlogFormat, files: Int)] = []
    for (target, entryCount) in report.judged {
      let files = isFolder(target) ? entryCount : 1
      if let place = counts.firstIndex(where: { $0.format.id == target.format.id }) {
        counts[place].files += files
      } else {
        counts.append((target.format, files))
      }
    }
    var parts = counts.map { format, files in
      let noun = format.noun ?? ("\(format.id) file", "\(format.id) files")
      return Columns.count(files, noun.singular, noun.plural)
    }
    if search.skippedCount > 0 {
      let name = search.skippedCount == 1 ? search.skippedPaths.first.map { ": \($0)" } ?? "" : ""
      parts.append("\(Columns.number(search.skippedCount)) skipped\(name)")
    }
    return parts.joined(separator: ", ")
  }

  private var baseline: String {
    let stale = report.staleCount
    let known = "\(Columns.number(report.knownCount)) known from the baseline"
    return stale == 0
      ? known : "\(known); \(Columns.number(stale)) of it are gone: write it anew"
  }
}
