package import DecantCore

/// The elements that WordPress 6 writes, in its order.
package enum WXRElements {
  /// The children of `channel` that stand for the site.
  package static let site = [
    "title", "link", "description", "pubDate", "language", "wp:wxr_version", "wp:base_site_url",
    "wp:base_blog_url", "generator",
  ]

  /// The children of `wp:author`.
  package static let author = [
    "wp:author_id", "wp:author_login", "wp:author_email", "wp:author_display_name",
    "wp:author_first_name", "wp:author_last_name",
  ]

  /// The children of `wp:category`, `wp:tag` or `wp:term`.
  ///
  /// WordPress leaves out a name or description that is empty; here they count as standard.
  package static func term(_ declaration: String) -> [String] {
    switch declaration {
    case "wp:category":
      [
        "wp:term_id", "wp:category_nicename", "wp:category_parent", "wp:cat_name",
        "wp:category_description",
      ]
    case "wp:tag": ["wp:term_id", "wp:tag_slug", "wp:tag_name", "wp:tag_description"]
    default:
      [
        "wp:term_id", "wp:term_taxonomy", "wp:term_slug", "wp:term_parent", "wp:term_name",
        "wp:term_description",
      ]
    }
  }

  /// The children of `item`, for an entry of a kind: only attachments have `wp:attachment_url`.
  package static func entry(isAttachment: Bool) -> [String] {
    isAttachment ? item + ["wp:attachment_url"] : item
  }

  private static let item = [
    "title", "link", "pubDate", "dc:creator", "guid", "description", "content:encoded",
    "excerpt:encoded", "wp:post_id", "wp:post_date", "wp:post_date_gmt", "wp:post_modified",
    "wp:post_modified_gmt", "wp:comment_status", "wp:ping_status", "wp:post_name", "wp:status",
    "wp:post_parent", "wp:menu_order", "wp:post_type", "wp:post_password", "wp:is_sticky",
  ]

  /// The children of `wp:comment`.
  package static let comment = [
    "wp:comment_id", "wp:comment_author", "wp:comment_author_email", "wp:comment_author_url",
    "wp:comment_author_IP", "wp:comment_date", "wp:comment_date_gmt", "wp:comment_content",
    "wp:comment_approved", "wp:comment_type", "wp:comment_parent", "wp:comment_user_id",
  ]

  /// The key of the space `wordpress` for an element whose value the model has no property for.
  ///
  /// The key is missing if the value is empty. `wp:base_blog_url` is also missing if it is the
  /// text of `link`, and `wp:base_site_url` if it is that of `wp:base_blog_url`; `description` is
  /// an entry's, not the site's; `wp:attachment_url` is that of an entry that is no attachment.
  package static func untyped(_ element: String) -> String? {
    switch element {
    case "wp:wxr_version": "wxr_version"
    case "wp:base_site_url": "base_site_url"
    case "wp:base_blog_url": "base_blog_url"
    case "wp:author_id": "author_id"
    case "wp:author_first_name": "author_first_name"
    case "wp:author_last_name": "author_last_name"
    case "wp:term_id": "term_id"
    case "description": "description"
    case "wp:comment_status": "comment_status"
    case "wp:ping_status": "ping_status"
    case "wp:attachment_url": "attachment_url"
    case "wp:comment_user_id": "comment_user_id"
    default: nil
    }
  }

  /// The element that declares the terms of a taxonomy.
  package static func declaration(of taxonomy: Term.Taxonomy) -> String {
    switch taxonomy {
    case .category: "wp:category"
    case .tag: "wp:tag"
    default: "wp:term"
    }
  }
}
