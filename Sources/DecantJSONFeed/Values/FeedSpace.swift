internal import DecantCore

extension Extensions.Space {
  /// The members of feeds, items, authors and attachments that the model has no property for, in
  /// the order of the source: extensions, `external_url`, `hubs` and unknown names.
  static let jsonFeed = Extensions.Space(rawValue: "jsonfeed")

  /// How a feed or an item was spelled, where the writer would spell it otherwise; see
  /// ``FeedLayout``.
  static let jsonFeedLayout = Extensions.Space(rawValue: "jsonfeed.layout")
}

extension Extensions {
  /// Whether only JSON Feed's own spaces have members.
  var isJSONFeedOnly: Bool {
    bags.allSatisfy { $0.space == .jsonFeed || $0.space == .jsonFeedLayout }
  }
}
