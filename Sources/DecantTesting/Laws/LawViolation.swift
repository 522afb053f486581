/// A law that a format breaks.
public struct LawViolation: Error, Hashable, Sendable, CustomStringConvertible {
  /// The law, as a sentence.
  public let law: String

  /// How it is broken.
  public let details: String

  /// Creates a violation.
  public init(_ law: String, _ details: String) {
    self.law = law
    self.details = details
  }

  /// The law and how it is broken.
  public var description: String { "\(law): \(details)" }
}
