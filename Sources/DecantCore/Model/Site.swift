/// The site a blog belongs to.
public struct Site: Hashable, Sendable {
  /// The name of the site, as plain text.
  ///
  /// | Format | Source |
  /// | --- | --- |
  /// | WXR | `channel/title` |
  /// | JSON Feed | `title` |
  /// | Markdown | `title` of the generator's configuration file |
  public var title: String

  /// A sentence about the site, as plain text.
  ///
  /// | Format | Source |
  /// | --- | --- |
  /// | WXR | `channel/description` |
  /// | JSON Feed | `description` |
  /// | Markdown | `description`, in Hugo `params.description` |
  public var tagline: String?

  /// The language of the site, as a BCP 47 tag.
  ///
  /// | Format | Source |
  /// | --- | --- |
  /// | WXR | `channel/language` |
  /// | JSON Feed | `language` |
  /// | Markdown | `locale`, `languageCode` or `lang` |
  public var language: String?

  /// The address of the home page.
  ///
  /// | Format | Source |
  /// | --- | --- |
  /// | WXR | `channel/link`; `wp:base_blog_url` is in the extensions if it differs |
  /// | JSON Feed | `home_page_url` |
  /// | Markdown | `baseURL` or `url` |
  public var home: WebAddress?

  /// The address of the feed: `feed_url` in JSON Feed.
  public var feed: WebAddress?

  /// A picture that stands for the site, large and square.
  ///
  /// `channel/image/url` in WXR, `icon` in JSON Feed.
  public var icon: WebAddress?

  /// When the source was made: `channel/pubDate` in WXR.
  public var exported: Timestamp?

  /// The program that made the source, such as `https://wordpress.org/?v=6.1.9`.
  public var generator: String?

  /// What only one format knows about the site.
  public var extensions: Extensions

  /// Creates a site.
  ///
  /// Set the other properties one by one.
  public init(title: String = "", home: WebAddress? = nil) {
    self.title = title
    self.home = home
    extensions = Extensions()
  }
}
