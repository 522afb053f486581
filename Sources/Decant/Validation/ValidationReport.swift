public import DecantCore

/// What a validation of some blogs found.
public struct ValidationReport: Sendable {
  /// How many findings of one rule in one blog are kept one by one.
  ///
  /// A fault of an exporter repeats in every entry; the rest is counted.
  public static let limit = 1000

  /// The findings, by blog, file and place.
  public private(set) var findings: [Finding] = []

  /// How many findings of a rule are counted but not kept.
  public private(set) var hidden: [DiagnosticRule: Int] = [:]

  /// How many findings have each severity, hidden ones included.
  public private(set) var counts: [DiagnosticRule.Severity: Int] = [:]

  /// How many findings each rule has, hidden ones included.
  public private(set) var ruleCounts: [DiagnosticRule: Int] = [:]

  /// The blogs that were judged, with the number of their entries; of those that were judged
  /// together the first one has all.
  public private(set) var judged: [(target: ValidationTarget, entryCount: Int)] = []

  /// The files with findings.
  public private(set) var paths: Set<String> = []

  /// How many findings the baseline knows.
  public private(set) var knownCount = 0

  /// How many findings exceptions of configurations accept.
  public private(set) var acceptedCount = 0

  /// The exceptions that accepted nothing: where they stand and what they say.
  public private(set) var unusedExceptions: [(position: SourcePosition, reason: String)] = []

  /// The lines of a baseline of all findings, known ones included.
  public private(set) var baselineLines: [String] = []

  private let settings: ValidationSettings
  private var usedExceptions: Set<SourcePosition> = []
  private var configurations: [String: ValidationConfiguration] = [:]

  /// Creates a report of nothing yet.
  public init(_ settings: ValidationSettings) { self.settings = settings }

  /// Judges a blog and adds what is found.
  ///
  /// - Throws: What ``Validation/run(_:observe:)`` throws.
  public mutating func judge(
    _ target: ValidationTarget, _ configuration: ValidationConfiguration,
    limits: Limits = Limits()
  ) async throws(DecantError) {
    try await judge([target], configuration, limits: limits)
  }

  /// Judges blogs of one format together and adds what is found.
  ///
  /// - Throws: What ``Validation/run(_:observe:)`` throws.
  public mutating func judge(
    _ targets: [ValidationTarget], _ configuration: ValidationConfiguration,
    limits: Limits = Limits()
  ) async throws(DecantError) {
    guard let first = targets.first else { return }
    if let file = configuration.file { configurations[file] = configuration }
    var batch = FindingBatch(settings, configuration)
    let entryCount = try await Validation(first.format, limits: limits).run(
      BlogSource(joining: targets.map(\.source))
    ) { batch.add($0) }
    judged += targets.enumerated().map { ($1, $0 == 0 ? entryCount : 0) }
    findings += batch.findings.sorted(by: Finding.precedes)
    for (rule, count) in batch.counts {
      ruleCounts[rule, default: 0] += count
      let more = count - ValidationReport.limit
      if more > 0 { hidden[rule, default: 0] += more }
    }
    counts.merge(batch.severities, uniquingKeysWith: +)
    paths.formUnion(batch.paths)
    knownCount += batch.knownCount
    acceptedCount += batch.acceptedCount
    usedExceptions.formUnion(batch.usedExceptions)
    baselineLines += batch.baselineLines
  }

  /// Closes the report after the last blog.
  public mutating func finish() {
    for file in configurations.keys.sorted() {
      for exception in configurations[file]?.exceptions ?? []
      where !usedExceptions.contains(exception.position) {
        unusedExceptions.append((exception.position, exception.reason))
      }
    }
  }

  /// How many findings have a severity.
  public func count(_ severity: DiagnosticRule.Severity) -> Int { counts[severity, default: 0] }

  /// How many findings of the baseline weren't found again.
  public var staleCount: Int { max(0, settings.baseline.count - knownCount) }
}
