/// A kind of diagnostic.
///
/// Rules are declared as static members beside the code that reports them, and listed in
/// ``BlogFormat/rules``.
public struct DiagnosticRule: Identifiable, Hashable, Sendable {
  /// How bad a diagnostic is.
  public enum Severity: Int, Hashable, Sendable, Comparable {
    /// Good to know.
    case note

    /// The output may differ from what the author meant.
    case warning

    /// Something is missing from the output.
    case error

    /// Orders severities from good to bad.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// What became of the data.
  public enum Effect: String, Hashable, Sendable, CaseIterable {
    /// It is in the output as it was.
    case kept

    /// It was wrong, and is in the output corrected.
    case repaired

    /// It is in the output in a lesser form.
    case approximated

    /// It is beside the output, in the archive.
    case archived

    /// It isn't in the output.
    case dropped
  }

  /// A name that never changes, such as `wxr/invalid-date`.
  public let id: String

  /// How bad it is.
  public let severity: Severity

  /// What became of the data.
  public let effect: Effect

  /// What the rule is about, in one sentence.
  public let summary: String

  /// Why it matters, where the rule comes from, and what to do, in a few sentences.
  public let explanation: String

  /// How bad it is for whoever is asked whether a blog is in order.
  ///
  /// An error breaks an import or loses something, a warning is a defect.
  public var verdict: Severity

  /// Where the rule comes from: a section of a specification, or what programs were seen to do.
  public var origin = ""

  /// What to do about it, in a few words, such as `write a day that exists`.
  public var remedy = ""

  /// A piece of a source that breaks the rule.
  public var badExample = ""

  /// The same piece as it should be.
  public var goodExample = ""

  /// Creates a rule.
  ///
  /// What is dropped counts as an error when a blog is judged, unless ``verdict`` is set.
  public init(
    _ id: String, _ severity: Severity, _ effect: Effect, _ summary: String, explanation: String
  ) {
    self.id = id
    self.severity = severity
    self.effect = effect
    self.summary = summary
    self.explanation = explanation
    verdict = effect == .dropped ? .error : severity
  }

  /// Whether two rules have one name.
  public static func == (lhs: Self, rhs: Self) -> Bool { lhs.id == rhs.id }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
