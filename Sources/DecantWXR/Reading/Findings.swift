internal import DecantCore
internal import DecantXML

/// What is wrong with the values of an entry, until all positions are looked for at once.
struct Findings {
  private struct Finding {
    let rule: DiagnosticRule
    let message: String
    let ordinal: Int
  }

  private var findings: [Finding] = []

  /// Adds a diagnostic about the value of an element.
  mutating func add(_ rule: DiagnosticRule, _ message: String, _ node: Int, in slice: ParsedSlice) {
    findings.append(
      Finding(rule: rule, message: message, ordinal: slice.tree.nodes[node].ordinal))
  }

  /// Reports everything, in the order of the source.
  func report(_ slice: ParsedSlice, entry: Entry.ID?, _ diagnostics: inout Diagnostics) {
    guard !findings.isEmpty else { return }
    let positions = slice.positions(ofValues: findings.map(\.ordinal))
    for i in findings.indices {
      diagnostics.report(
        findings[i].rule, findings[i].message, at: positions[i], entry: entry)
    }
  }
}
