internal import DecantCore

/// What there is to say about a rule.
struct RulePage {
  private let rule: DiagnosticRule

  init(_ rule: DiagnosticRule) { self.rule = rule }

  /// The page.
  var text: String {
    var parts = [
      "\(rule.id)   \(heading)", Columns.wrapped(rule.summary), Columns.wrapped(rule.explanation),
    ]
    if !rule.remedy.isEmpty { parts.append(Columns.wrapped("To do: \(rule.remedy)")) }
    if !rule.badExample.isEmpty {
      parts.append("Wrong:\n\(indented(rule.badExample))")
      parts.append("Right:\n\(indented(rule.goodExample))")
    }
    if !rule.origin.isEmpty { parts.append(Columns.wrapped("Source: \(rule.origin)")) }
    return parts.map { "\($0)\n" }.joined(separator: "\n")
  }

  /// The severity, the effect, and how a validation counts it where that differs.
  private var heading: String {
    let severity = "\(rule.severity), \(rule.effect.rawValue)"
    if rule.effect == .kept, rule.severity == rule.verdict, !rule.origin.isEmpty {
      return "\(rule.verdict)"
    }
    return rule.verdict == rule.severity ? severity : "\(severity); in validate: \(rule.verdict)"
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
      .joined(separator: "\n")
  }
}
