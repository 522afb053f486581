internal import DecantCore

/// The findings in one blog, while it is being judged.
struct FindingBatch {
  private(set) var findings: [Finding] = []
  private(set) var counts: [DiagnosticRule: Int] = [:]
  private(set) var severities: [DiagnosticRule.Severity: Int] = [:]
  private(set) var paths: Set<String> = []
  private(set) var knownCount = 0
  private(set) var acceptedCount = 0
  private(set) var usedExceptions: Set<SourcePosition> = []
  private(set) var baselineLines: [String] = []

  private let settings: ValidationSettings
  private let configuration: ValidationConfiguration
  private var fingerprints = Fingerprints()

  init(_ settings: ValidationSettings, _ configuration: ValidationConfiguration) {
    self.settings = settings
    self.configuration = configuration
  }

  /// Adds what a diagnostic comes to under the settings.
  mutating func add(_ diagnostic: Diagnostic) {
    guard let severity = settings.severity(of: diagnostic, configuration) else { return }
    if let exception = configuration.exception(for: diagnostic) {
      acceptedCount += 1
      usedExceptions.insert(exception.position)
      return
    }
    let finding = Finding(
      rule: settings.rule(diagnostic.rule), severity: severity, message: diagnostic.message,
      path: diagnostic.position?.file,
      place: diagnostic.position.map { Finding.Place(line: $0.line, column: $0.column) },
      entry: diagnostic.entry, fingerprint: fingerprints.next(of: diagnostic))
    if settings.writesBaseline { baselineLines.append(Baseline.line(finding)) }
    guard !settings.baseline.contains(finding) else { return knownCount += 1 }
    counts[finding.rule, default: 0] += 1
    severities[severity, default: 0] += 1
    paths.insert(finding.path ?? "")
    if counts[finding.rule, default: 0] <= ValidationReport.limit { findings.append(finding) }
  }
}
