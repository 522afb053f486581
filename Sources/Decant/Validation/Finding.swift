public import DecantCore

/// Something that a validation found, as it counts after all settings.
public struct Finding: Hashable, Sendable {
  /// The rule that is broken.
  public var rule: DiagnosticRule

  /// How bad it is, by the settings or the rule.
  public var severity: DiagnosticRule.Severity

  /// What was found, in one line.
  public var message: String

  /// The file, or `nil` for standard input.
  public var path: String?

  /// The line and the column in bytes, both from 1, or `nil` if there is no place.
  public var place: Place?

  /// The entry.
  public var entry: Entry.ID?

  /// What stays the same as long as the finding does, wherever its line moves: a hash of the rule,
  /// the path, the entry and the message, and of how many equal ones come before it.
  public var fingerprint: String

  /// A line and a column.
  public struct Place: Hashable, Sendable, Comparable {
    /// The line, from 1.
    public var line: Int

    /// The column in bytes, from 1.
    public var column: Int

    /// Orders places as they follow each other in a file.
    public static func < (lhs: Self, rhs: Self) -> Bool {
      (lhs.line, lhs.column) < (rhs.line, rhs.column)
    }
  }

  /// Whether a finding is shown before another: by file, place, rule and message.
  static func precedes(_ first: Finding, _ second: Finding) -> Bool {
    let paths = (first.path ?? "", second.path ?? "")
    guard paths.0 == paths.1 else {
      return paths.0.utf8.lexicographicallyPrecedes(paths.1.utf8)
    }
    let start = Place(line: 0, column: 0)
    let places = (first.place ?? start, second.place ?? start)
    guard places.0 == places.1 else { return places.0 < places.1 }
    return (first.rule.id, first.message) < (second.rule.id, second.message)
  }
}
