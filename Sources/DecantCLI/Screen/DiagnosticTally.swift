internal import DecantCore

/// The diagnostics of a run by rule: which are shown one by one, and what to say of the others.
struct DiagnosticTally {
  /// What is known of one rule.
  struct Group {
    let rule: DiagnosticRule
    var count: Int
  }

  private var counts: [DiagnosticRule: Int] = [:]

  /// How many diagnostics are to be shown one by one.
  private(set) var shownCount = 0

  /// Counts a diagnostic and returns whether it is one of the first of its rule.
  mutating func add(_ diagnostic: Diagnostic) -> Bool {
    let count = counts[diagnostic.rule, default: 0] + 1
    counts[diagnostic.rule] = count
    guard count <= DiagnosticTally.limit(of: diagnostic.rule) else { return false }
    shownCount += 1
    return true
  }

  /// How many diagnostics were counted but not shown, by rule.
  var hidden: [Group] {
    var groups: [Group] = []
    for (rule, count) in counts {
      let rest = count - DiagnosticTally.limit(of: rule)
      if rest > 0 { groups.append(Group(rule: rule, count: rest)) }
    }
    return groups.sorted { $0.rule.id < $1.rule.id }
  }

  /// What was put right or lost is shown in full, as far as a person reads; of the rest a few say
  /// enough.
  private static func limit(of rule: DiagnosticRule) -> Int {
    switch rule.effect {
    case .repaired, .dropped: 50
    case .kept, .approximated, .archived: rule.severity == .error ? 50 : 3
    }
  }
}
