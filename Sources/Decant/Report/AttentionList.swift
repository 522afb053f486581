public import DecantCore

/// What a person should look at after a conversion, with the places to look.
public struct AttentionList: Sendable {
  /// What is known of one rule.
  public struct Item: Sendable {
    /// The rule.
    public let rule: DiagnosticRule

    /// How often it was reported.
    public internal(set) var count = 0

    /// The number of entries it was reported about.
    public internal(set) var entryCount = 0

    /// The first of these entries that have a file.
    public internal(set) var examples: [EntryAccount] = []
  }

  /// How many examples are kept of each rule.
  private static let exampleLimit = 3

  private var items: [DiagnosticRule: Item] = [:]

  /// Creates an empty list.
  public init() {}

  /// Notes what became of an entry.
  public mutating func add(_ account: EntryAccount) {
    for rule in account.rules.keys where rule.effect.harm > 0 {
      var item = items.removeValue(forKey: rule) ?? Item(rule: rule)
      item.entryCount += 1
      if account.path != nil, item.examples.count < AttentionList.exampleLimit {
        item.examples.append(account)
      }
      items[rule] = item
    }
  }

  /// The rules that changed something for the worse, the worst first.
  ///
  /// - Parameter counts: How often each rule was reported.
  public func ranked(_ counts: [DiagnosticRule: Int]) -> [Item] {
    var ranked: [Item] = []
    for (rule, count) in counts where rule.effect.harm > 0 {
      var item = items[rule] ?? Item(rule: rule)
      item.count = count
      ranked.append(item)
    }
    return ranked.sorted { $0.order < $1.order }
  }
}

extension AttentionList.Item {
  fileprivate var order: (Int, Int, Int, String) {
    (-rule.effect.harm, -rule.severity.rawValue, -count, rule.id)
  }
}

extension DiagnosticRule.Effect {
  /// How much the user has to care; 0 if not at all.
  fileprivate var harm: Int {
    switch self {
    case .dropped: 3
    case .approximated: 2
    case .archived: 1
    case .kept, .repaired: 0
    }
  }
}
