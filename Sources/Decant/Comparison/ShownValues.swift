internal import DecantCore
internal import DecantMarkup

/// What an entry or a header says, in words that don't depend on the format, for the comparison of
/// ``ComparisonScope/shown``.
struct ShownValues: Sendable {
  private let index: BlogIndex?

  /// - Parameter index: Where the pictures that are entries are.
  init(_ index: BlogIndex? = nil) { self.index = index }

  /// Every value but for the body.
  func values(of entry: Entry) -> [NamedValue] {
    var values: [NamedValue] = []
    values.add("kind", entry.kind.rawValue)
    values.add("status", ShownValues.status(of: entry))
    values.addShown("password", entry.password)
    values.addShown("slug", entry.slug.map { (PercentCoding.decoded($0) ?? $0).nfc })
    values.addShown("address", entry.address?.comparedPath)
    for alias in entry.aliases { values.addShown("alias", alias.comparedPath) }
    values.addShown("title", entry.title.map(ShownValues.plainText))
    values.addShown("excerpt", entry.excerpt.map(ShownValues.plainText))
    values.addShown("search description", entry.searchDescription)
    values.addShown("language", entry.language)
    values.add("published", entry.published?.comparedText)
    values.add("modified", entry.modified?.comparedText)
    for author in entry.authors { values.addShown("author", ShownValues.name(of: author)) }
    values += ShownValues.labels(of: entry.terms)
    values.addShown("parent", entry.parent?.rawValue)
    values.add("order", entry.order.map { String($0) })
    values.add("pinned", entry.isPinned ? "yes" : nil)
    values.addShown("image", image(of: entry))
    for file in entry.attachments { values.append(ShownValues.value(of: file)) }
    for comment in entry.comments { values.append(ShownValues.value(of: comment)) }
    return values + ExactValues.values(of: entry.extensions)
  }

  /// What a header says.
  func values(of header: BlogHeader) -> [NamedValue] {
    let site = header.site
    var values: [NamedValue] = []
    values.addShown("site title", PlainText.from(html: site.title))
    values.addShown("tagline", site.tagline.map { PlainText.from(html: $0) })
    values.addShown("language", site.language)
    values.addShown("home", site.home.map { $0.withoutLastSlash })
    values.addShown("feed", site.feed?.rawValue)
    values.addShown("icon", site.icon?.rawValue)
    for author in header.authors { values.addShown("author", ShownValues.name(of: author)) }
    return values + ShownValues.labels(of: header.terms)
  }

  /// Bytes that are equal for entries that show the same, but for their bodies.
  func form(of entry: Entry) -> [UInt8] {
    var bytes: [UInt8] = []
    for value in values(of: entry) { ShownValues.append(value, to: &bytes) }
    return bytes
  }

  private static func append(_ value: NamedValue, to bytes: inout [UInt8]) {
    // The lists that values hold are never more than two deep.
    bytes += Array(value.name.utf8) + [0] + Array(value.text.utf8) + [1]
    for part in value.parts {
      bytes += Array(part.name.utf8) + [0] + Array(part.text.utf8) + [2]
      for leaf in part.parts { bytes += Array(leaf.text.utf8) + [3] }
    }
  }

  /// Content without its markup.
  static func plainText(_ content: Content) -> String {
    ContentRenderer().render(content, to: .plainText).0.text
  }

  private static func name(of author: Author) -> String {
    author.name.isEmpty ? author.id.rawValue : author.name
  }

  /// Who may see the entry, which is what formats have words for.
  private static func status(of entry: Entry) -> String {
    switch entry.visibility {
    case .public: "published"
    case .scheduled: "scheduled"
    case .draft: "draft"
    case .private: "private"
    case .discarded: "deleted"
    }
  }

  /// The names of the terms, in an order that doesn't depend on the format.
  private static func labels(of terms: [Term]) -> [NamedValue] {
    let labels = terms.map { term in
      NamedValue(
        term.id.taxonomy.plural, term.name.map(plainText) ?? term.id.slug)
    }
    var last: NamedValue?
    return labels.sorted { ($0.name, $0.text) < ($1.name, $1.text) }.filter { label in
      // Two terms of one name say no more than one.
      defer { last = label }
      return label.name != last?.name || label.text != last?.text
    }
  }

  private func image(of entry: Entry) -> String? {
    if case .entry(let id) = entry.image, let address = index?[id]?.address {
      return address.rawValue
    }
    return ExactValues.text(of: entry.image)
  }

  private static func value(of file: Entry.Attachment) -> NamedValue {
    var parts: [NamedValue] = []
    parts.addShown("title", file.title)
    parts.addShown("alternative text", file.alternativeText)
    return NamedValue("file", file.address.rawValue, parts)
  }

  private static func value(of comment: Entry.Comment) -> NamedValue {
    var parts: [NamedValue] = []
    parts.add("status", comment.status.rawValue)
    parts.addShown("email", comment.email)
    parts.addShown("home", comment.home?.rawValue)
    parts.addShown("text", plainText(comment.content))
    // Formats number comments anew.
    var date = comment.date
    date?.offset = nil
    let name = PlainText.from(html: comment.name)
    return NamedValue("comment", [name, date?.comparedText ?? ""].joined(separator: ", "), parts)
  }
}

extension [NamedValue] {
  /// Adds a value, unless it is `nil` or says nothing.
  fileprivate mutating func addShown(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    append(NamedValue(name, text))
  }
}

extension WebAddress {
  fileprivate var withoutLastSlash: String {
    rawValue.utf8.last == UInt8(ascii: "/") ? String(rawValue.dropLast()) : rawValue
  }
}
