extension FormatRegistry {
  /// All rules that the formats and the conversion between them report, each once.
  public var rules: [DiagnosticRule] {
    FormatRegistry.once(
      formats.flatMap(\.validationRules) + DiagnosticRule.sourceRules + formats.flatMap(\.rules)
        + DiagnosticRule.rendering)
  }

  /// The rules that a blog can be judged by: those of validators, and of the readers they use.
  public var validationRules: [DiagnosticRule] {
    FormatRegistry.once(
      formats.flatMap { $0.makeValidator == nil ? $0.rules : $0.validationRules }
        + DiagnosticRule.sourceRules)
  }

  /// The rules by format and name, each once, in the form that comes first.
  private static func once(_ rules: [DiagnosticRule]) -> [DiagnosticRule] {
    var seen: Set<String> = []
    return rules.filter { seen.insert($0.id).inserted }
  }
}
