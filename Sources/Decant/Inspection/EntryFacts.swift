internal import DecantCore

/// What an inspection wants to know about one entry.
struct EntryFacts: Sendable {
  let id: Entry.ID
  let kind: Entry.Kind
  let status: Entry.Status
  let visibility: Entry.Visibility
  let isLocked: Bool
  let title: String
  let published: Timestamp?
  let author: Author?
  let formats: Set<String>
  let menus: Set<String>
  let terms: [Term]
  let fileEnding: String?
  let addressPattern: String?
  let comments: [(kind: Entry.Comment.Kind, status: Entry.Comment.Status)]
  let textName: String?
  let body: BodyScan

  init(_ entry: Entry) {
    id = entry.id
    kind = entry.kind
    status = entry.status
    visibility = entry.visibility
    isLocked = !(entry.password ?? "").isEmpty
    title = entry.title?.text ?? ""
    published = entry.published
    author = entry.authors.first
    formats = EntryFacts.slugs(of: .format, in: entry)
    menus = EntryFacts.slugs(of: .menu, in: entry)
    terms = entry.terms.filter { $0.id.taxonomy == .category || $0.id.taxonomy == .tag }
    let isFile = entry.kind == .attachment
    fileEnding = isFile ? entry.attachments.first.flatMap { EntryFacts.ending(of: $0) } : nil
    addressPattern = entry.kind == .post ? EntryFacts.pattern(of: entry) : nil
    comments = entry.comments.map { ($0.kind, $0.status) }
    let isText = entry.kind == .post || entry.kind == .page
    let text = isText ? entry.content?.text ?? "" : ""
    let body = BodyScan(text)
    let markup = text.isEmpty ? nil : entry.content?.markup
    textName = isText ? markup.map { EntryFacts.name(of: $0, body) } ?? "none" : nil
    self.body = body
  }

  private static func name(of markup: Content.Markup, _ body: BodyScan) -> String {
    switch markup {
    case .wordPress: body.hasBlocks ? "blocks" : "classic"
    case .html, .markdown, .plainText: markup.rawValue
    }
  }

  private static func pattern(of entry: Entry) -> String? {
    guard let address = entry.address else { return nil }
    // Feeds know no slugs: the end of the address is one.
    let slug = entry.slug ?? address.path.split(separator: "/").last.map(String.init)
    let id = entry.id.rawValue
    return AddressPattern(address, slug: slug, date: entry.published, id: id)?.text
  }

  private static func slugs(of taxonomy: Term.Taxonomy, in entry: Entry) -> Set<String> {
    Set(entry.terms.filter { $0.id.taxonomy == taxonomy }.map(\.id.slug))
  }

  private static func ending(of file: Entry.Attachment) -> String? {
    let name = file.address.path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }
}
