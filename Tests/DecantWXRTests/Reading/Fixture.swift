import DecantCore
import DecantWXR

/// Small exports made for tests.
enum Fixture {
  static let namespaces = """
    xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" \
    xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:wp="http://wordpress.org/export/1.2/"
    """

  /// The beginning of an export of a blog, up to its first item.
  static func head(_ blog: String = "https://harbour.example", extra: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8" ?>
    <rss version="2.0" \(namespaces)>
    <channel>
    \t<title>Harbour &amp; Co</title>
    \t<link>\(blog)</link>
    \t<wp:wxr_version>1.2</wp:wxr_version>
    \t<wp:base_site_url>\(blog)</wp:base_site_url>
    \t<wp:base_blog_url>\(blog)</wp:base_blog_url>
    \(extra)
    """
  }

  static let tail = "</channel>\n</rss>\n"

  /// An item with an identifier and further elements.
  static func item(_ id: Int, _ elements: String = "") -> String {
    """
    \t<item>
    \t\t<title><![CDATA[Pier \(id)]]></title>
    \t\t<wp:post_id>\(id)</wp:post_id>
    \t\t<wp:status><![CDATA[publish]]></wp:status>
    \t\t<wp:post_type><![CDATA[post]]></wp:post_type>
    \(elements)
    \t</item>

    """
  }

  /// A whole export.
  static func export(_ items: String..., extra: String = "") -> String {
    head(extra: extra) + items.joined() + tail
  }

  /// Reads an export from memory.
  static func read(
    _ text: String, with reader: WXRReader = WXRReader()
  ) throws(DecantError) -> (blog: BlogDocument, diagnostics: [String]) {
    try Corpus.read(.bytes(Array(text.utf8)), with: reader)
  }
}
