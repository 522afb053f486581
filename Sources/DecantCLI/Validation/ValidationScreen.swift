internal import Decant
internal import DecantCore

/// Shows and writes what a validation found.
struct ValidationScreen {
  private let report: ValidationReport
  private let search: TargetSearch
  private let isStrict: Bool
  private let status: Int32

  init(_ report: ValidationReport, _ search: TargetSearch, isStrict: Bool, status: Int32) {
    self.report = report
    self.search = search
    self.isStrict = isStrict
    self.status = status
  }

  /// Writes the files, shows the findings on standard output and says the summary.
  func show(_ output: ValidationOutput) throws {
    for (format, path) in output.files {
      let file = BlogOutput(BlogDestination(.file(path), replacesExisting: true))
      try file.append(bytes(format))
      try file.commit()
    }
    if output.showsText {
      let isWatched = StandardStream.output.isTerminal
      let text = FindingText(report, excerpts: isWatched ? SourceExcerpts(report) : nil).text
      let isGitHub = output.shown == [.github]
      try StandardStream.output.write(
        Array((isGitHub ? GitHubAnnotations.guarded(text) : text).utf8))
    }
    for format in output.shown { try StandardStream.output.write(bytes(format)) }
    if output.showsText, !report.findings.isEmpty, StandardStream.output.isTerminal { Talk.say("") }
    Talk.say(ValidationSummaryLine(report, search).text)
  }

  private func bytes(_ format: ValidationFormat) -> [UInt8] {
    switch format {
    case .text: Array(FindingText(report).text.utf8)
    case .json: JSONReport(report, search).bytes
    case .sarif: SARIFReport(report, exitCode: status).bytes
    case .github: Array(GitHubAnnotations(report).text.utf8)
    case .gitlab: GitLabReport(report).bytes
    case .junit: JUnitReport(report, isStrict: isStrict).bytes
    }
  }
}
