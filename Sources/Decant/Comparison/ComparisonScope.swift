internal import DecantCore

/// What counts when two blogs are compared.
public enum ComparisonScope: Hashable, Sendable {
  /// Every value of the model, as `jsonl` would write it.
  case exact

  /// What the formats of both blogs can say without an archive, by what it says: bodies by what a
  /// reader sees of them, terms by their names, entries not by the numbers that a format gave them.
  case shown
}
