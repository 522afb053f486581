internal import DecantCore

/// An entry that two blogs don't have in common.
public struct EntryChange: Sendable {
  /// How the entry differs.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Only the second blog has it.
    case added

    /// Only the first blog has it.
    case removed

    /// Both have it, and not all of its values are the same.
    case changed

    /// Both have it, at another place in the order.
    case moved
  }

  /// How the entry differs.
  public var kind: Kind

  /// What is known about the entry, of the first blog if it has it.
  public var entry: EntrySummary

  /// The values that differ, if both blogs have the entry.
  public var values: [ValueChange]

  /// Creates a change.
  public init(_ kind: Kind, _ entry: EntrySummary, _ values: [ValueChange] = []) {
    self.kind = kind
    self.entry = entry
    self.values = values
  }
}
