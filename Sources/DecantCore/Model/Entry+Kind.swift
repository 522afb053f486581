extension Entry {
  /// What an entry is.
  ///
  /// The set of kinds is open.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// The name of the kind.
    public let rawValue: String

    /// Creates a kind.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A dated entry.
    public static let post = Kind(rawValue: "post")

    /// An entry outside the timeline.
    public static let page = Kind(rawValue: "page")

    /// A file, with a title and text of its own.
    public static let attachment = Kind(rawValue: "attachment")

    /// A line of a navigation menu.
    public static let menuItem = Kind(rawValue: "nav_menu_item")
  }

  /// Whether the public can see an entry.
  ///
  /// The set of states is open; a state that isn't known counts as private.
  public struct Status: RawRepresentable, Hashable, Sendable {
    /// The name of the state.
    public let rawValue: String

    /// Creates a state.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Visible to everyone: `publish` in WXR.
    public static let published = Status(rawValue: "published")

    /// Visible from ``Entry/published`` on: `future` in WXR.
    public static let scheduled = Status(rawValue: "scheduled")

    /// Not finished.
    public static let draft = Status(rawValue: "draft")

    /// Waits for someone's approval.
    public static let pending = Status(rawValue: "pending")

    /// Visible to its authors.
    public static let `private` = Status(rawValue: "private")

    /// Thrown away: `trash` in WXR.
    public static let trashed = Status(rawValue: "trashed")

    /// As visible as its parent: attachments.
    public static let inherited = Status(rawValue: "inherit")
  }
}
