internal import DecantCore

/// The names of an item, in the order in which they are written.
enum ItemKey: Int, CaseIterable {
  case id, url, externalURL, title, contentHTML, contentText, summary, image, bannerImage
  case published, modified, author, authors, tags, language, attachments

  private static let names = [
    "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image",
    "banner_image", "date_published", "date_modified", "author", "authors", "tags", "language",
    "attachments",
  ]

  /// The name.
  var name: String { ItemKey.names[rawValue] }

  /// Finds the name that bytes spell.
  init?(_ name: Span<UInt8>) {
    switch name {
    case "id": self = .id
    case "url": self = .url
    case "external_url": self = .externalURL
    case "title": self = .title
    case "content_html": self = .contentHTML
    case "content_text": self = .contentText
    case "summary": self = .summary
    case "image": self = .image
    case "banner_image": self = .bannerImage
    case "date_published": self = .published
    case "date_modified": self = .modified
    case "author": self = .author
    case "authors": self = .authors
    case "tags": self = .tags
    case "language": self = .language
    case "attachments": self = .attachments
    default: return nil
    }
  }

  /// The place in the writer's order; unknown names come last.
  static func rank(_ key: ItemKey?) -> Int { key?.rawValue ?? names.count }
}

/// The names of a feed, in the order in which they are written.
enum FeedKey: String, CaseIterable {
  case version
  case title
  case home = "home_page_url"
  case feed = "feed_url"
  case description
  case userComment = "user_comment"
  case next = "next_url"
  case icon
  case favicon
  case language
  case author
  case authors
  case expired
  case hubs

  /// The place in the writer's order; unknown names come last.
  static func rank(_ name: String) -> Int {
    FeedKey(rawValue: name).flatMap { FeedKey.allCases.firstIndex(of: $0) }
      ?? FeedKey.allCases.count
  }
}
