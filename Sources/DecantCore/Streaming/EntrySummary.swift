/// What an index keeps of an entry.
public struct EntrySummary: Hashable, Sendable {
  /// The identifier.
  public var id: Entry.ID

  /// What the entry is.
  public var kind: Entry.Kind

  /// Whether the public can see it.
  public var status: Entry.Status

  /// Whether it is behind a password.
  public var isLocked: Bool

  /// The last part of its address, as the source spells it.
  public var slug: String?

  /// Where it was published or, for an attachment, where the file is.
  public var address: WebAddress?

  /// The hash of the identifier that feed readers know, or `nil` if there is none.
  package var guidHash: UInt64?

  /// Whether an index finds the entry by its identifier, not by its place alone.
  package var isFoundByID = true

  /// The title as the source spells it; at most 120 bytes.
  public var title: String?

  /// When it was published.
  public var published: Timestamp?

  /// The entry it belongs to.
  public var parent: Entry.ID?

  /// The place among its siblings.
  public var order: Int?

  /// The main author.
  public var author: Author.ID?

  /// The terms, or an empty list if it isn't a post or page.
  public var terms: [Term.ID]

  /// The file that it was read from, behind the name of the program that the folder is for and a
  /// colon; `nil` if it wasn't read from a folder.
  public var filePlace: String?

  /// Creates a summary.
  ///
  /// Set the other properties one by one.
  public init(id: Entry.ID, kind: Entry.Kind, status: Entry.Status) {
    self.id = id
    self.kind = kind
    self.status = status
    isLocked = false
    terms = []
  }

  /// Summarizes an entry.
  public init(_ entry: Entry) {
    self.init(id: entry.id, kind: entry.kind, status: entry.status)
    isLocked = !(entry.password ?? "").isEmpty
    slug = entry.slug
    address = entry.kind == .attachment ? entry.attachments.first?.address : entry.address
    if let guid = entry.guid, !guid.isEmpty { guidHash = FNV1a.hash64(guid.utf8) }
    title = entry.title.map { String(decoding: $0.text.utf8.prefix(120), as: UTF8.self) }
    published = entry.published
    parent = entry.parent
    order = entry.order
    author = entry.authors.first?.id
    terms = entry.terms.map(\.id)
    filePlace = entry.filePlace
  }

  /// Who may see the entry.
  public var visibility: Entry.Visibility { Entry.Visibility(status, isLocked: isLocked) }
}
