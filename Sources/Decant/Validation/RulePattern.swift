internal import DecantCore

/// The name of a rule or of a group of rules: `wxr/truncated`, `wxr/*`, `wxr` or `*`.
struct RulePattern: Hashable, Sendable {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Whether a rule has the name, or is of the group.
  func matches(_ rule: DiagnosticRule) -> Bool {
    if text == "*" || text == rule.id { return true }
    let group = text.hasSuffix("/*") ? String(text.dropLast(1)) : "\(text)/"
    return rule.id.hasPrefix(group)
  }

  /// Fails if there is no such rule.
  ///
  /// - Throws: ``DecantError/Code/invalidOption``; the message names the nearest rules.
  func requireMatch(
    in rules: [DiagnosticRule], at position: SourcePosition? = nil
  ) throws(DecantError) {
    guard !rules.contains(where: matches) else { return }
    let near = rules.map { (id: $0.id, distance: RulePattern.distance($0.id, text)) }
      .sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }
    let names = near.prefix(3).map(\.id).joined(separator: ", ")
    throw DecantError(
      .invalidOption, "there is no rule \(text.quoted)\n  the nearest: \(names)", at: position)
  }

  /// How many letters must change, in a table of two rows.
  private static func distance(_ first: String, _ second: String) -> Int {
    let (first, second) = (Array(first.utf8.prefix(80)), Array(second.utf8.prefix(80)))
    var row = Array(0...second.count)
    for i in first.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in second.indices {
        let change = diagonal + (first[i] == second[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = Swift.min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[second.count]
  }
}
