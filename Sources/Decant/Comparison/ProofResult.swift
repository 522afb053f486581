/// What a proof found.
public struct ProofResult: Sendable {
  /// The output with its archive, compared with every value of the source; `nil` if there is no
  /// archive on purpose.
  public var complete: ComparisonSummary?

  /// The visible files alone, compared with what they can say; `nil` if the format has no archive,
  /// so that they are all.
  public var visible: ComparisonSummary?

  /// Whether nothing differs.
  public var isProved: Bool { (complete?.isEqual ?? true) && (visible?.isEqual ?? true) }
}
