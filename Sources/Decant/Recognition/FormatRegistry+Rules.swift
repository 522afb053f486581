extension FormatRegistry {
  /// All rules that the formats and the conversion between them report, each once.
  public var rules: [DiagnosticRule] {
    var rules: [DiagnosticRule] = []
    for rule in formats.flatMap(\.rules) + DiagnosticRule.rendering where !rules.contains(rule) {
      rules.append(rule)
    }
    return rules
  }
}
