extension Entry {
  /// Who may see an entry.
  public enum Visibility: UInt8, Hashable, Sendable {
    /// Everyone.
    case `public`

    /// Everyone, from its date on.
    case scheduled

    /// Nobody yet: drafts, and entries that wait for approval.
    case draft

    /// Its authors, or those who know a word. Unknown states count as private.
    case `private`

    /// Nobody: thrown away, or saved by a program on its own.
    case discarded
  }

  /// Who may see the entry.
  ///
  /// A published entry with a password is private, its comments too.
  public var visibility: Visibility { Visibility(status, isLocked: !(password ?? "").isEmpty) }
}

extension Entry.Visibility {
  /// Who may see an entry of a status, and perhaps behind a password.
  public init(_ status: Entry.Status, isLocked: Bool) {
    switch status {
    case .published, .inherited: self = isLocked ? .private : .public
    case .scheduled: self = isLocked ? .private : .scheduled
    case .draft, .pending: self = isLocked ? .private : .draft
    case .trashed, Entry.Status(rawValue: "auto-draft"): self = .discarded
    default: self = .private
    }
  }
}
