/// One thing that two blogs, or two versions of an entry, don't have in common.
public struct ValueChange: Hashable, Sendable {
  /// How the value differs.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Only the second has it.
    case added

    /// Only the first has it.
    case removed

    /// Both have it, and it isn't the same.
    case changed

    /// Both have the same values in another order.
    case reordered

    /// Both say the same, in another spelling or markup.
    case respelled
  }

  /// What differs: `title`, `tags`, `body: paragraph 2`.
  public var name: String

  /// How it differs.
  public var kind: Kind

  /// The value of the first, if it has one.
  public var old: String?

  /// The value of the second, if it has one.
  public var new: String?

  /// Creates a change.
  public init(_ name: String, _ kind: Kind, old: String? = nil, new: String? = nil) {
    self.name = name
    self.kind = kind
    self.old = old
    self.new = new
  }
}
