public import DecantCore

/// Repairs a file: what has one right answer is written as it should be.
///
/// The blog is read and written in its own format. The file is replaced, at once, only if nothing
/// is lost, something is better than it was, and no error or warning is new. It must fit into
/// memory.
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

  private let format: BlogFormat
  private let limits: Limits

  /// Creates a repair of files of a format, or returns `nil` if they can't be repaired.
  public init?(_ format: BlogFormat, limits: Limits = Limits()) {
    guard format.makeRepair != nil else { return nil }
    self.format = format
    self.limits = limits
  }

  /// Repairs the file at a path.
  ///
  /// - Throws: What a conversion throws, if it isn't the file's fault.
  public func run(_ path: String) async throws(DecantError) -> Outcome {
    let before = try await findings(.path(path))
    guard !before.isEmpty, let (reader, writer) = format.makeRepair?() else { return .unchanged }
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
    _ path: String, with bytes: [UInt8], _ before: [DiagnosticRule: Int]
  ) async throws(DecantError) -> Outcome {
    let after = try await findings(.bytes(bytes, name: path))
    let new = after.filter { rule, count in
      count > before[rule, default: 0] && verdict(rule) > .note
    }.keys.map(\.id).sorted()
    if !new.isEmpty { return .refused("it would break \(new.joined(separator: ", "))") }
    var fixed: [String: Int] = [:]
    for (rule, count) in before where count > after[rule, default: 0] {
      fixed[rule.id] = count - after[rule, default: 0]
    }
    guard !fixed.isEmpty else { return .unchanged }
    let output = BlogOutput(BlogDestination(.file(path), replacesExisting: true))
    try output.append(bytes)
    try output.commit()
    return .fixed(fixed)
  }

  private func verdict(_ rule: DiagnosticRule) -> DiagnosticRule.Severity {
    format.validationRules.first { $0 == rule }?.verdict ?? rule.verdict
  }

  /// How often each rule is broken.
  private func findings(_ source: BlogSource) async throws(DecantError) -> [DiagnosticRule: Int] {
    var counts: [DiagnosticRule: Int] = [:]
    _ = try await Validation(format, limits: limits).run(source) {
      counts[$0.rule, default: 0] += 1
    }
    return counts
  }
}
