internal import DecantCore

/// A kind of object in a feed, with the names that it may have: JSON Feed 1.1.
enum FeedObject {
  case feed, item, author, attachment, hub

  /// What the value of a name must be.
  enum Field {
    case version, text, comment, address, language, flag, hubs, items
    case id, html, plainBody, date, author, authors, tags, attachments
    case mediaType, byteCount, seconds
  }

  /// The names, without those of extensions.
  var names: [(name: StaticString, field: Field)] {
    switch self {
    case .feed: FeedObject.feedNames
    case .item: FeedObject.itemNames
    case .author: FeedObject.authorNames
    case .attachment: FeedObject.attachmentNames
    case .hub: FeedObject.hubNames
    }
  }

  /// What the value of a name must be, or `nil` if there is no such name.
  func field(_ name: Span<UInt8>) -> Field? {
    for known in names where known.name ~= name { return known.field }
    return nil
  }

  private static let feedNames: [(StaticString, Field)] = [
    ("version", .version), ("title", .text), ("home_page_url", .address), ("feed_url", .address),
    ("description", .text), ("user_comment", .comment), ("next_url", .address),
    ("icon", .address), ("favicon", .address), ("author", .author), ("authors", .authors),
    ("language", .language), ("expired", .flag), ("hubs", .hubs), ("items", .items),
  ]

  private static let itemNames: [(StaticString, Field)] = [
    ("id", .id), ("url", .address), ("external_url", .address), ("title", .text),
    ("content_html", .html), ("content_text", .plainBody), ("summary", .text),
    ("image", .address), ("banner_image", .address), ("date_published", .date),
    ("date_modified", .date), ("author", .author), ("authors", .authors), ("tags", .tags),
    ("language", .language), ("attachments", .attachments),
  ]

  private static let authorNames: [(StaticString, Field)] = [
    ("name", .text), ("url", .address), ("avatar", .address),
  ]

  private static let attachmentNames: [(StaticString, Field)] = [
    ("url", .address), ("mime_type", .mediaType), ("title", .text),
    ("size_in_bytes", .byteCount), ("duration_in_seconds", .seconds),
  ]

  private static let hubNames: [(StaticString, Field)] = [("type", .comment), ("url", .address)]
}
