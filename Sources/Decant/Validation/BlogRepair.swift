public import DecantCore

/// Repairs a file: what has one right answer is written as it should be.
///
/// The blog is read and written in its own format. The file is replaced, at once, only if nothing
/// is lost, something that counts is better than it was, nothing that doesn't count is, and no error
/// or warning is new. It must fit into memory.
public struct BlogRepair: Sendable {
  /// What became of a file.
  public enum Outcome: Hashable, Sendable {
    /// Findings are gone, so many of each rule, by their names.
    case fixed([String: Int])

    /// There was nothing that has one right answer.
    case unchanged

    /// The file can't be written whole; it is as it was.
    case refused(String)
  }

  /// How often each rule is broken.
  private struct Findings {
    /// What counts.
    var counted: [DiagnosticRule: Int] = [:]

    /// What is off or accepted.
    var others: [DiagnosticRule: Int] = [:]
  }

  private let format: BlogFormat
  private let settings: ValidationSettings
  private let configuration: ValidationConfiguration
  private let limits: Limits

  /// Creates a repair of files of a format, or returns `nil` if they can't be repaired.
  ///
  /// A file is written as a whole: if that would repair what is off or accepted too, it stays.
  ///
  /// - Parameters:
  ///   - settings: What doesn't count isn't repaired.
  ///   - configuration: What is off or accepted isn't repaired.
  public init?(
    _ format: BlogFormat, _ settings: ValidationSettings,
    _ configuration: ValidationConfiguration = ValidationConfiguration(), limits: Limits = Limits()
  ) {
    guard format.makeRepair != nil else { return nil }
    self.format = format
    self.settings = settings
    self.configuration = configuration
    self.limits = limits
  }

  /// Repairs the file at a path.
  ///
  /// - Throws: What a conversion throws, if it isn't the file's fault.
  public func run(_ path: String) async throws(DecantError) -> Outcome {
    let before = try await findings(.path(path))
    guard !before.counted.isEmpty, let (reader, writer) = format.makeRepair?() else {
      return .unchanged
    }
    let summary: ConversionSummary
    do throws(DecantError) {
      summary = try await Conversion(
        from: reader, to: writer, limits: limits, sourceFormat: format.id
      ).run(.path(path), into: .memory)
    } catch {
      switch error.code {
      case .malformedSource, .refusedSource, .limitExceeded, .severalBlogs:
        return .refused(error.message.split(separator: "\n").first.map(String.init) ?? "")
      default: throw error
      }
    }
    let lost = summary.counts.filter { $0.key.effect == .dropped }.keys.map(\.id).sorted()
    if !lost.isEmpty {
      return .refused("something would be lost: \(lost.joined(separator: ", "))")
    }
    guard let bytes = summary.memory[.main], summary.memory.count == 1 else {
      return .refused("it doesn't fit into one file")
    }
    return try await replace(path, with: bytes, before)
  }

  private func replace(
    _ path: String, with bytes: [UInt8], _ before: Findings
  ) async throws(DecantError) -> Outcome {
    let after = try await findings(.bytes(bytes, name: path))
    let new = BlogRepair.decrease(from: after.counted, to: before.counted)
      .filter { verdict($0.key) > .note }
    if !new.isEmpty { return .refused("it would break \(BlogRepair.names(new))") }
    let fixed = BlogRepair.decrease(from: before.counted, to: after.counted)
    guard !fixed.isEmpty else { return .unchanged }
    let unwanted = BlogRepair.decrease(from: before.others, to: after.others)
    guard unwanted.isEmpty else {
      return .refused("it would repair what doesn't count: \(BlogRepair.names(unwanted))")
    }
    let output = BlogOutput(BlogDestination(.file(path), replacesExisting: true))
    try output.append(bytes)
    try output.commit()
    return .fixed(Dictionary(uniqueKeysWithValues: fixed.map { ($0.key.id, $0.value) }))
  }

  /// How many findings of each rule are gone.
  private static func decrease(
    from before: [DiagnosticRule: Int], to after: [DiagnosticRule: Int]
  ) -> [DiagnosticRule: Int] {
    var gone: [DiagnosticRule: Int] = [:]
    for (rule, count) in before where count > after[rule, default: 0] {
      gone[rule] = count - after[rule, default: 0]
    }
    return gone
  }

  private static func names(_ counts: [DiagnosticRule: Int]) -> String {
    counts.keys.map(\.id).sorted().joined(separator: ", ")
  }

  private func verdict(_ rule: DiagnosticRule) -> DiagnosticRule.Severity {
    format.validationRules.first { $0 == rule }?.verdict ?? rule.verdict
  }

  private func findings(_ source: BlogSource) async throws(DecantError) -> Findings {
    var findings = Findings()
    _ = try await Validation(format, limits: limits).run(source) { diagnostic in
      if settings.counts(diagnostic, configuration) {
        findings.counted[diagnostic.rule, default: 0] += 1
      } else {
        findings.others[diagnostic.rule, default: 0] += 1
      }
    }
    return findings
  }
}
