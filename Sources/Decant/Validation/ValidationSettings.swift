public import DecantCore

/// Which findings count, and how much.
public struct ValidationSettings: Sendable {
  /// The names of the only rules to judge by, or nothing for all.
  public var selected: [String] = []

  /// The names of rules to leave out.
  public var ignored: [String] = []

  /// Whether to keep a line of each finding for a baseline.
  public var writesBaseline = false

  /// The findings that are known.
  public var baseline = Baseline()

  /// The rules of all formats.
  public let rules: [DiagnosticRule]

  private let byID: [String: DiagnosticRule]

  /// Creates settings by which everything counts.
  public init(rules: [DiagnosticRule]) {
    self.rules = rules
    byID = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Fails if a rule is named that there isn't.
  ///
  /// - Throws: ``DecantError/Code/invalidOption``.
  public func requireRules() throws(DecantError) {
    for name in selected + ignored { try RulePattern(name).requireMatch(in: rules) }
  }

  /// The rule as the formats' validators judge it.
  func rule(_ rule: DiagnosticRule) -> DiagnosticRule { byID[rule.id] ?? rule }

  /// Whether a diagnostic counts: its rule isn't off, and no exception accepts it.
  func counts(_ diagnostic: Diagnostic, _ configuration: ValidationConfiguration) -> Bool {
    severity(of: diagnostic, configuration) != nil
      && configuration.exception(for: diagnostic) == nil
  }

  /// How bad a diagnostic is, or `nil` if its rule is off.
  func severity(
    of diagnostic: Diagnostic, _ configuration: ValidationConfiguration
  ) -> DiagnosticRule.Severity? {
    let rule = rule(diagnostic.rule)
    if !selected.isEmpty, !selected.contains(where: { RulePattern($0).matches(rule) }) {
      return nil
    }
    if ignored.contains(where: { RulePattern($0).matches(rule) }) { return nil }
    var level = ValidationConfiguration.Level.severity(rule.verdict)
    // The last setting that fits wins, those for paths over those for all.
    for wantsPath in [false, true] {
      for setting in configuration.settings where (setting.path != nil) == wantsPath {
        guard setting.rule.matches(rule) else { continue }
        if let pattern = setting.path {
          let path = configuration.relative(diagnostic.position?.file ?? "")
          guard pattern.matches(path.utf8) else { continue }
        }
        level = setting.level
      }
    }
    guard case .severity(let severity) = level else { return nil }
    return severity
  }
}
