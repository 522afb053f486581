internal import DecantCore

/// Every value of an entry or a header but for the body, for the comparison of
/// ``ComparisonScope/exact``.
enum ExactValues {
  static func values(of entry: Entry) -> [NamedValue] {
    var values: [NamedValue] = []
    values.add("id", entry.id.rawValue)
    values.add("guid", entry.guid)
    values.add("kind", entry.kind.rawValue)
    values.add("status", entry.status.rawValue)
    values.add("password", entry.password)
    values.add("slug", entry.slug)
    values.add("address", entry.address?.rawValue)
    for alias in entry.aliases { values.add("alias", alias.rawValue) }
    values.add("title", entry.title)
    for other in entry.alternates { values.add("other form", other) }
    values.add("excerpt", entry.excerpt)
    values.add("search description", entry.searchDescription)
    values.add("language", entry.language)
    values.add("published", entry.published)
    values.add("modified", entry.modified)
    for author in entry.authors { values.append(value(of: author)) }
    for term in entry.terms { values.append(value(of: term)) }
    values.add("parent", entry.parent?.rawValue)
    values.add("order", entry.order.map { String($0) })
    values.add("pinned", entry.isPinned ? "yes" : nil)
    values.add("image", text(of: entry.image))
    for file in entry.attachments { values.append(value(of: file)) }
    if let item = entry.menuItem {
      values.add("menu target", text(of: item.target))
      values.add("menu parent", item.parent?.rawValue)
    }
    for comment in entry.comments { values.append(value(of: comment)) }
    return values + self.values(of: entry.extensions)
  }

  static func values(of header: BlogHeader) -> [NamedValue] {
    let site = header.site
    var values: [NamedValue] = []
    values.add("site title", site.title)
    values.add("tagline", site.tagline)
    values.add("language", site.language)
    values.add("home", site.home?.rawValue)
    values.add("feed", site.feed?.rawValue)
    values.add("icon", site.icon?.rawValue)
    values.add("exported", site.exported)
    values.add("generator", site.generator)
    for author in header.authors { values.append(value(of: author)) }
    for term in header.terms { values.append(value(of: term)) }
    return values + self.values(of: site.extensions)
  }

  /// The values of all spaces, each under the name of its space and its own.
  static func values(of extensions: Extensions) -> [NamedValue] {
    var values: [NamedValue] = []
    for bag in extensions.bags {
      let space = bag.space == .customFields ? "field" : bag.space.rawValue
      for member in bag.members {
        var parts: [NamedValue] = []
        if member.value.string == nil { parts.add("type", member.value.typeName) }
        values.add("\(space) \(member.name)", text(of: member.value), parts)
      }
    }
    return values
  }

  /// What a picture refers to.
  static func text(of reference: Entry.MediaReference?) -> String? {
    switch reference {
    case .entry(let id): "entry \(id.rawValue)"
    case .address(let address): address.rawValue
    case nil: nil
    }
  }

  private static func value(of author: Author) -> NamedValue {
    var parts: [NamedValue] = []
    parts.add("name", author.name)
    parts.add("email", author.email)
    parts.add("home", author.home?.rawValue)
    parts.add("picture", author.avatar?.rawValue)
    return NamedValue("author", author.id.rawValue, parts + values(of: author.extensions))
  }

  private static func value(of term: Term) -> NamedValue {
    var parts: [NamedValue] = []
    parts.add("slug", term.id.slug)
    parts.add("markup", term.name?.markup.rawValue)
    parts.add("summary", term.summary)
    parts.add("parent", term.parent)
    return NamedValue(
      term.id.taxonomy.plural, term.name?.text ?? term.id.slug, parts + values(of: term.extensions))
  }

  private static func value(of file: Entry.Attachment) -> NamedValue {
    var parts: [NamedValue] = []
    parts.add("type", file.mediaType)
    parts.add("title", file.title)
    parts.add("alternative text", file.alternativeText)
    parts.add("size", file.byteCount.map { String($0) })
    parts.add("duration", file.duration.map { "\($0)" })
    return NamedValue("file", file.address.rawValue, parts + values(of: file.extensions))
  }

  private static func value(of comment: Entry.Comment) -> NamedValue {
    var parts: [NamedValue] = []
    parts.add("kind", comment.kind.rawValue)
    parts.add("status", comment.status.rawValue)
    parts.add("name", comment.name)
    parts.add("email", comment.email)
    parts.add("network address", comment.networkAddress)
    parts.add("home", comment.home?.rawValue)
    parts.add("date", comment.date)
    parts.add("text", comment.content)
    parts.add("parent", comment.parent?.rawValue)
    return NamedValue("comment", comment.id.rawValue, parts + values(of: comment.extensions))
  }

  private static func text(of target: Entry.MenuItem.Target) -> String {
    switch target {
    case .entry(let id): "entry \(id.rawValue)"
    case .term(let taxonomy, let number): "\(taxonomy.rawValue) \(number)"
    case .address(let address): address.rawValue
    case .archive(let kind): "all of \(kind.rawValue)"
    }
  }

  private static func text(of value: MetadataValue) -> String {
    if let text = value.scalarText { return text }
    var json = ByteBuilder()
    json.append(canonical: value)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension [NamedValue] {
  /// Adds content, its markup being a value of its own.
  fileprivate mutating func add(_ name: String, _ content: Content?) {
    guard let content else { return }
    append(NamedValue(name, content.text, [NamedValue("markup", content.markup.rawValue)]))
  }

  /// Adds a time as it is read.
  fileprivate mutating func add(_ name: String, _ time: Timestamp?) {
    guard let time else { return }
    append(NamedValue(name, time.comparedText))
  }
}

extension Timestamp {
  /// The time as the canonical model writes it, without quotation marks.
  var comparedText: String {
    var json = ByteBuilder()
    json.append(canonical: self)
    let text = json.bytes
    guard text.first == UInt8(ascii: "\"") else { return String(decoding: text, as: UTF8.self) }
    return String(decoding: text.dropFirst().dropLast(), as: UTF8.self)
  }
}

extension Term.Taxonomy {
  /// What people call the terms.
  var plural: String {
    switch self {
    case .category: "categories"
    case .tag: "tags"
    case .menu: "menus"
    case .format: "post format"
    default: rawValue
    }
  }
}

extension MetadataValue {
  /// The type, as JSON calls it.
  fileprivate var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "truth value"
    case .number: "number"
    case .string: "text"
    case .timestamp: "time"
    case .array: "list"
    case .object: "object"
    }
  }
}
