/// Someone who writes entries.
public struct Author: Identifiable, Hashable, Sendable {
  /// Identifies an author within one blog, for example by login.
  public struct ID: RawRepresentable, Hashable, Sendable {
    /// The text of the identifier.
    public let rawValue: String

    /// Creates an identifier.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// The identifier, which tells two authors of one name apart.
  ///
  /// The login in WXR. In formats that know names only, the name; without a name, the address.
  public var id: ID

  /// The name to show, or an empty one where the source has none.
  public var name: String

  /// The author's electronic mail address.
  public var email: String?

  /// The author's home page.
  public var home: WebAddress?

  /// A picture of the author.
  public var avatar: WebAddress?

  /// What only one format knows about the author.
  public var extensions: Extensions

  /// Creates an author.
  ///
  /// Set the other properties one by one.
  public init(id: ID, name: String) {
    self.id = id
    self.name = name
    extensions = Extensions()
  }
}
