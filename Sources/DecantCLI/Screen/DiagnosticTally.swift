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

  /// The rules that changed something for the worse, the worst first.
  var worst: [Group] {
    let groups = counts.filter { $0.key.effect.rank > 0 }
      .map { Group(rule: $0.key, count: $0.value) }
    return groups.sorted { $0.order < $1.order }
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

extension DiagnosticTally.Group {
  fileprivate var order: (Int, Int, Int, String) {
    (-rule.effect.rank, -rule.severity.rawValue, -count, rule.id)
  }
}

extension DiagnosticRule.Effect {
  /// How much the user has to care; 0 if not at all.
  fileprivate var rank: Int {
    switch self {
    case .dropped: 3
    case .approximated: 2
    case .archived: 1
    case .kept, .repaired: 0
    }
  }
}
