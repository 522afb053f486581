/// One unit of a blog: a post, a page, a media item, a menu item or a custom type.
///
/// An entry is complete in itself: it holds its authors and terms rather than their identifiers,
/// so that it can be transformed and written without a look at the rest of the blog.
public struct Entry: Identifiable, Hashable, Sendable {
  /// Identifies an entry within one blog.
  ///
  /// Real files repeat identifiers, or leave them out (an empty one).
  public struct ID: RawRepresentable, Hashable, Sendable {
    /// The text of the identifier.
    public let rawValue: String

    /// Creates an identifier.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// The identifier that other entries refer to.
  ///
  /// | Format | Source |
  /// | --- | --- |
  /// | WXR | `wp:post_id` |
  /// | JSON Feed | `id` |
  /// | Markdown | the file's path without its ending |
  public var id: ID

  /// The identifier that feed readers know, which never changes.
  ///
  /// `guid` in WXR, `id` in JSON Feed; `nil` where the source has none.
  public var guid: String?

  /// What the entry is: `wp:post_type` in WXR.
  public var kind: Kind

  /// Whether the public can see the entry.
  ///
  /// | Format | Source |
  /// | --- | --- |
  /// | WXR | `wp:status` |
  /// | Markdown | `draft`, `published`, `status`, and the file's folder |
  public var status: Status

  /// The word that opens the entry, if it is behind one: `wp:post_password` in WXR.
  public var password: String?

  /// The last part of the entry's address, as the source spells it.
  ///
  /// `wp:post_name` in WXR, where other scripts are percent-encoded; `slug` or the file's name in
  /// Markdown.
  public var slug: String?

  /// Where the entry was published: `link` in WXR, `url` in JSON Feed, `url` or `permalink` in
  /// Markdown.
  public var address: WebAddress?

  /// Other addresses that lead to the entry: `aliases` or `redirect_from` in Markdown.
  public var aliases: [WebAddress]

  /// The title, as HTML or plain text; short notes have none.
  public var title: Content?

  /// What the entry says.
  ///
  /// | Format | Source |
  /// | --- | --- |
  /// | WXR | `content:encoded` |
  /// | JSON Feed | `content_html`, else `content_text` |
  /// | Markdown | what follows the front matter |
  public var content: Content?

  /// The same in other markups, best first: `content_text` beside `content_html` in JSON Feed.
  public var alternates: [Content]

  /// A short version that a person wrote.
  ///
  /// `excerpt:encoded` in WXR, `summary` in JSON Feed, `excerpt` or `summary` in Markdown.
  public var excerpt: Content?

  /// What search engines should show, as plain text.
  ///
  /// `description` in Markdown; the custom fields of Yoast, Rank Math and All in One SEO in WXR.
  public var searchDescription: String?

  /// The language, as a BCP 47 tag, or `nil` if it is the site's.
  public var language: String?

  /// When the entry was published.
  public var published: Timestamp?

  /// When the entry was last changed.
  public var modified: Timestamp?

  /// Who wrote the entry, main author first.
  public var authors: [Author]

  /// How the entry is labelled, in the order of the source.
  public var terms: [Term]

  /// The entry this one belongs to: `wp:post_parent` in WXR.
  public var parent: ID?

  /// The place among the siblings: `wp:menu_order` in WXR, `weight` in Markdown; `nil` if the
  /// source has none.
  public var order: Int?

  /// Whether the entry stays on top of the list: `wp:is_sticky` in WXR.
  public var isPinned: Bool

  /// The picture that stands for the entry: `_thumbnail_id` in WXR, `image` in JSON Feed.
  public var image: MediaReference?

  /// The files that come with the entry.
  ///
  /// An entry of kind ``Kind-swift.struct/attachment`` has its own file here, first.
  public var attachments: [Attachment]

  /// What a menu item points to, or `nil` if the entry isn't one.
  public var menuItem: MenuItem?

  /// What readers said, in the order of the source.
  public var comments: [Comment]

  /// What only one format knows about the entry.
  public var extensions: Extensions

  /// Creates an entry.
  ///
  /// Set the other properties one by one.
  public init(id: ID, kind: Kind = .post, status: Status = .published) {
    self.id = id
    self.kind = kind
    self.status = status
    aliases = []
    alternates = []
    authors = []
    terms = []
    isPinned = false
    attachments = []
    comments = []
    extensions = Extensions()
  }
}
