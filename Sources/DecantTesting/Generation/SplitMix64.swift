/// A random number generator that gives the same numbers for the same seed on every machine.
///
/// Sebastiano Vigna's SplitMix64.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Whether something that happens once in so many times happens.
  mutating func isOne(in times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }

  /// One of several.
  mutating func pick<Value>(_ first: Value, _ others: Value...) -> Value {
    ([first] + others).randomElement(using: &self) ?? first
  }
}
