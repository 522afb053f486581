/// Collects diagnostics in the order in which they are reported.
///
/// A collector is a value that is passed `inout`. Nothing is shared, so that work in parallel
/// reports in a deterministic order.
public struct Diagnostics: Sendable {
  /// The diagnostics that were added since the last call of ``drain()``.
  package private(set) var pending: [Diagnostic] = []

  /// How often each rule was reported, drained diagnostics included.
  public private(set) var counts: [DiagnosticRule: Int] = [:]

  /// Creates an empty collector.
  public init() {}

  /// Adds a diagnostic.
  public mutating func report(
    _ rule: DiagnosticRule,
    _ message: String,
    at position: SourcePosition? = nil,
    entry: Entry.ID? = nil
  ) {
    counts[rule, default: 0] += 1
    pending.append(Diagnostic(rule, message, at: position, entry: entry))
  }

  /// Adds the diagnostics of another collector after those of this one.
  public mutating func append(_ other: Diagnostics) {
    guard !other.counts.isEmpty else { return }
    pending += other.pending
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  /// Returns the diagnostics that were added since the last call.
  public mutating func drain() -> [Diagnostic] {
    defer { pending.removeAll(keepingCapacity: true) }
    return pending
  }

  /// How many diagnostics of an effect were reported.
  public func count(of effect: DiagnosticRule.Effect) -> Int {
    var total = 0
    for (rule, count) in counts where rule.effect == effect { total += count }
    return total
  }
}
