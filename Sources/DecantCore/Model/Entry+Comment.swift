extension Entry {
  /// What a reader said about an entry.
  public struct Comment: Identifiable, Hashable, Sendable {
    /// Identifies a comment within one blog.
    public struct ID: RawRepresentable, Hashable, Sendable {
      /// The text of the identifier.
      public let rawValue: String

      /// Creates an identifier.
      public init(rawValue: String) { self.rawValue = rawValue }
    }

    /// Where a comment came from.
    ///
    /// The set of kinds is open: shops have `review` and `order_note`.
    public struct Kind: RawRepresentable, Hashable, Sendable {
      /// The name of the kind.
      public let rawValue: String

      /// Creates a kind.
      public init(rawValue: String) { self.rawValue = rawValue }

      /// A form on the site.
      public static let comment = Kind(rawValue: "comment")

      /// Another site that links to the entry.
      public static let pingback = Kind(rawValue: "pingback")

      /// Another site that says so itself.
      public static let trackback = Kind(rawValue: "trackback")
    }

    /// What the site's owner made of a comment.
    ///
    /// The set of states is open.
    public struct Status: RawRepresentable, Hashable, Sendable {
      /// The name of the state.
      public let rawValue: String

      /// Creates a state.
      public init(rawValue: String) { self.rawValue = rawValue }

      /// Shown: `1` in WXR.
      public static let approved = Status(rawValue: "approved")

      /// Not yet judged: `0` in WXR.
      public static let pending = Status(rawValue: "pending")

      /// Unwanted.
      public static let spam = Status(rawValue: "spam")

      /// Removed: `trash` in WXR.
      public static let trashed = Status(rawValue: "trashed")
    }

    /// The identifier that replies refer to.
    public var id: ID

    /// Where the comment came from.
    public var kind: Kind

    /// What the site's owner made of the comment.
    public var status: Status

    /// The name the commenter gave.
    public var name: String

    /// The electronic mail address the commenter gave.
    public var email: String?

    /// The network address the comment came from.
    public var networkAddress: String?

    /// The home page the commenter gave.
    public var home: WebAddress?

    /// When the comment was made.
    public var date: Timestamp?

    /// What the comment says.
    public var content: Content

    /// The comment this one answers.
    public var parent: ID?

    /// What only one format knows about the comment.
    public var extensions: Extensions

    /// Creates an approved comment.
    ///
    /// Set the other properties one by one.
    public init(id: ID, name: String, content: Content) {
      self.id = id
      kind = .comment
      status = .approved
      self.name = name
      self.content = content
      extensions = Extensions()
    }
  }
}
