internal import DecantCore

/// The values of a feed as the writer spells them; `nil` where it writes none.
enum FeedValue {
  /// The value of `authors`.
  static func authors(_ authors: [Author]) -> MetadataValue? {
    authors.isEmpty ? nil : .array(authors.map { .object(author($0)) })
  }

  /// An author: never the electronic mail address, which isn't for the public.
  private static func author(_ author: Author) -> MetadataBag {
    var members: MetadataBag = []
    let isNameless = author.name.isEmpty && author.home == nil && author.avatar == nil
    let name = isNameless ? author.id.rawValue : author.name
    if !name.isEmpty { members.append("name", .string(name)) }
    if let home = author.home { members.append("url", .string(home.rawValue)) }
    if let avatar = author.avatar { members.append("avatar", .string(avatar.rawValue)) }
    for member in author.extensions[.jsonFeed] { members.append(member.name, member.value) }
    return members
  }

  /// The value of `tags`: the names of categories and tags, each once.
  static func tags(_ terms: [Term]) -> MetadataValue? {
    var names: [MetadataValue] = []
    var seen: Set<[UInt8]> = []
    for (term, isShown) in zip(terms, shownTerms(terms)) where isShown {
      let name = name(of: term)
      if seen.insert(Array(name.utf8)).inserted { names.append(.string(name)) }
    }
    return names.isEmpty ? nil : .array(names)
  }

  /// Which of the terms are tags in a feed: categories and tags with a name.
  ///
  /// The category of those who chose none is left out beside another.
  static func shownTerms(_ terms: [Term]) -> [Bool] {
    let categoryCount = terms.count { $0.id.taxonomy == .category }
    return terms.map { term in
      guard term.id.taxonomy == .category || term.id.taxonomy == .tag else { return false }
      let isNone = categoryCount > 1 && term.id == Term.ID(.category, "uncategorized")
      return !isNone && !name(of: term).isEmpty
    }
  }

  /// The name of a term as a feed shows it.
  static func name(of term: Term) -> String { term.name?.text ?? term.id.slug }

  /// The value of `attachments`.
  static func attachments(_ attachments: [Entry.Attachment]) -> MetadataValue? {
    attachments.isEmpty ? nil : .array(attachments.map { .object(attachment($0)) })
  }

  private static func attachment(_ attachment: Entry.Attachment) -> MetadataBag {
    var members: MetadataBag = [
      MetadataBag.Element("url", .string(attachment.address.rawValue)),
      MetadataBag.Element(
        "mime_type",
        .string(attachment.mediaType ?? MediaType.ofFile(at: attachment.address))),
    ]
    if let title = attachment.title { members.append("title", .string(title)) }
    if let size = attachment.byteCount { members.append("size_in_bytes", .number(String(size))) }
    if let duration = attachment.duration, duration.isFinite {
      members.append("duration_in_seconds", .number(spelling(duration)))
    }
    for member in attachment.extensions[.jsonFeed] { members.append(member.name, member.value) }
    return members
  }

  private static func spelling(_ number: Double) -> String {
    Int64(exactly: number).map { String($0) } ?? "\(number)"
  }

  /// A time as RFC 3339, or `nil` if its offset isn't known.
  static func date(_ time: Timestamp) -> String? {
    guard time.offset != nil else { return nil }
    var text: [UInt8] = []
    text.append(rfc3339: complete(time))
    return String(decoding: text, as: UTF8.self)
  }

  /// A time with all its parts: a day begins at midnight.
  static func complete(_ time: Timestamp) -> Timestamp {
    var time = time
    time.precision = .second
    return time
  }
}
