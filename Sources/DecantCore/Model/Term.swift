/// A label that groups entries, such as a category or a tag.
public struct Term: Identifiable, Hashable, Sendable {
  /// A set of terms.
  ///
  /// The set of taxonomies is open.
  public struct Taxonomy: RawRepresentable, Hashable, Sendable {
    /// The name of the taxonomy.
    public let rawValue: String

    /// Creates a taxonomy.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Hierarchical labels: WordPress's `category`.
    public static let category = Taxonomy(rawValue: "category")

    /// Flat labels: WordPress's `post_tag`.
    public static let tag = Taxonomy(rawValue: "tag")

    /// Navigation menus, whose items are entries of kind ``Entry/Kind-swift.struct/menuItem``.
    public static let menu = Taxonomy(rawValue: "nav_menu")

    /// WordPress's post formats, such as `post-format-aside`.
    public static let format = Taxonomy(rawValue: "post_format")
  }

  /// Identifies a term within one blog.
  public struct ID: Hashable, Sendable {
    /// The taxonomy of the term.
    public var taxonomy: Taxonomy

    /// The short name of the term, unique within its taxonomy.
    public var slug: String

    /// Creates an identifier.
    public init(_ taxonomy: Taxonomy, _ slug: String) {
      self.taxonomy = taxonomy
      self.slug = slug
    }
  }

  /// The identifier, which tells two terms of one name apart.
  public var id: ID

  /// The name to show, as HTML or plain text; `nil` where the source has no name element.
  public var name: Content?

  /// A few sentences about the term.
  public var summary: Content?

  /// The slug of the parent, in the same taxonomy.
  public var parent: String?

  /// What only one format knows about the term.
  public var extensions: Extensions

  /// Creates a term.
  ///
  /// Set the other properties one by one.
  public init(id: ID, name: Content?) {
    self.id = id
    self.name = name
    extensions = Extensions()
  }
}
