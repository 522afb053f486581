/// How often each of several values occurs.
public struct Counter<Value: Hashable & Sendable & Comparable>: Sendable {
  /// How often, by value.
  public private(set) var counts: [Value: Int] = [:]

  /// Counts a value.
  mutating func add(_ value: Value, _ times: Int = 1) { counts[value, default: 0] += times }

  /// Counts values.
  mutating func add(_ values: some Sequence<Value>) { for value in values { add(value) } }

  /// How often a value occurs.
  public subscript(value: Value) -> Int { counts[value] ?? 0 }

  /// The number of all occurrences.
  public var total: Int { counts.values.reduce(0, +) }

  /// The values, the most frequent first, in order where they are as frequent.
  public var ranked: [(value: Value, count: Int)] {
    counts.map { (value: $0.key, count: $0.value) }
      .sorted { $0.count == $1.count ? $0.value < $1.value : $0.count > $1.count }
  }
}
