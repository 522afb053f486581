/// Something the user may want to know about one place in a source.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// The rule that found it.
  public var rule: DiagnosticRule

  /// What was found and what was done, in one line, without the position.
  public var message: String

  /// Where it was found, or `nil` if it has no place.
  public var position: SourcePosition?

  /// The entry it concerns.
  public var entry: Entry.ID?

  /// Creates a diagnostic.
  public init(
    _ rule: DiagnosticRule,
    _ message: String,
    at position: SourcePosition? = nil,
    entry: Entry.ID? = nil
  ) {
    self.rule = rule
    self.message = message
    self.position = position
    self.entry = entry
  }

  /// The diagnostic as compilers write one:
  /// `export.xml:10:42: warning: what was found [wxr/rule, repaired]`.
  public var description: String {
    let place = position.map { "\($0): " } ?? ""
    return "\(place)\(rule.severity): \(message) [\(rule.id), \(rule.effect.rawValue)]"
  }
}
