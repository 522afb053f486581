public import Decant

/// Makes up blogs that use every property of the model, the same for the same seed.
public struct BlogGenerator: Sendable {
  private var random: SplitMix64

  /// Creates a generator.
  ///
  /// Print the seed where a law fails.
  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A blog.
  ///
  /// - Parameter entryCount: The number of its entries.
  public mutating func blog(entryCount: Int) -> BlogDocument {
    var blog = BlogDocument()
    blog.header.site = site()
    blog.header.authors = (1...3).map { author($0) }
    blog.header.terms = (1...4).map { term($0) }
    blog.entries = (1...max(1, entryCount)).map { entry($0, of: blog.header) }
    return blog
  }

  private mutating func site() -> Site {
    var site = Site(title: text(), home: "https://harbour.example/")
    site.tagline = optional { $0.text() }
    site.language = optional { $0.random.pick("en", "de-AT", "fa-IR", "ja") }
    site.feed = optional { _ in "https://harbour.example/feed.json" }
    site.icon = optional { _ in "https://harbour.example/icon.png" }
    site.exported = optional { $0.timestamp() }
    site.generator = optional { _ in "https://generator.example/?v=1.0" }
    site.extensions = extensions()
    return site
  }

  private mutating func author(_ number: Int) -> Author {
    var author = Author(id: Author.ID(rawValue: "author-\(number)"), name: text())
    author.email = optional { _ in "author\(number)@harbour.example" }
    author.home = optional { _ in "https://author.example/" }
    author.avatar = optional { _ in "https://author.example/face.png" }
    author.extensions = extensions()
    return author
  }

  private mutating func term(_ number: Int) -> Term {
    let taxonomy = random.pick(Term.Taxonomy.category, .tag, .init(rawValue: "series"))
    var term = Term(id: Term.ID(taxonomy, "term-\(number)"), name: optional { $0.content() })
    term.summary = optional { $0.content() }
    term.parent = optional { _ in "term-1" }
    term.extensions = extensions()
    return term
  }

  private mutating func entry(_ number: Int, of header: BlogHeader) -> Entry {
    var entry = Entry(
      id: Entry.ID(rawValue: String(number)),
      kind: random.pick(.post, .page, .attachment, .menuItem, .init(rawValue: "recipe")),
      status: random.pick(.published, .draft, .private, .scheduled, .trashed, .pending))
    entry.guid = optional { _ in "https://harbour.example/?p=\(number)" }
    entry.password = random.isOne(in: 8) ? text() : nil
    entry.slug = optional { _ in "entry-\(number)" }
    entry.address = optional { _ in WebAddress(rawValue: "https://harbour.example/e/\(number)/") }
    entry.aliases = random.isOne(in: 4) ? [WebAddress(rawValue: "/old/\(number)")] : []
    entry.title = optional { $0.content() }
    entry.content = optional { $0.content() }
    entry.alternates = random.isOne(in: 4) ? [content()] : []
    entry.excerpt = optional { $0.content() }
    entry.searchDescription = optional { $0.text() }
    entry.language = optional { _ in "sv" }
    entry.published = optional { $0.timestamp() }
    entry.modified = optional { $0.timestamp() }
    entry.authors = random.isOne(in: 4) ? [] : Array(header.authors.prefix(2))
    entry.terms = random.isOne(in: 4) ? [] : Array(header.terms.prefix(3))
    entry.parent = optional { _ in Entry.ID(rawValue: "1") }
    entry.order = optional { Int.random(in: -2...9, using: &$0.random) }
    entry.isPinned = random.isOne(in: 4)
    entry.image = optional { $0.mediaReference() }
    entry.attachments = random.isOne(in: 2) ? [attachment()] : []
    entry.menuItem = optional { $0.menuItem() }
    entry.comments = random.isOne(in: 2) ? (1...3).map { comment(number * 10 + $0) } : []
    entry.extensions = extensions()
    return entry
  }
}

extension BlogGenerator {
  private mutating func comment(_ number: Int) -> Entry.Comment {
    var comment = Entry.Comment(
      id: Entry.Comment.ID(rawValue: String(number)), name: text(), content: content())
    comment.kind = random.pick(.comment, .pingback, .trackback, .init(rawValue: "review"))
    comment.status = random.pick(.approved, .pending, .spam, .trashed)
    comment.email = optional { _ in "reader@reader.example" }
    comment.networkAddress = optional { _ in "192.0.2.7" }
    comment.home = optional { _ in "https://reader.example/?a=1&b=2" }
    comment.date = optional { $0.timestamp() }
    comment.parent = optional { _ in Entry.Comment.ID(rawValue: String(number - 1)) }
    comment.extensions = extensions()
    return comment
  }

  private mutating func attachment() -> Entry.Attachment {
    var attachment = Entry.Attachment(address: "https://harbour.example/files/bell.mp3")
    attachment.mediaType = optional { _ in "audio/mpeg" }
    attachment.title = optional { $0.text() }
    attachment.alternativeText = optional { $0.text() }
    attachment.byteCount = optional { _ in 123_456_789_012 }
    attachment.duration = optional { _ in 12.5 }
    attachment.extensions = extensions()
    return attachment
  }

  private mutating func menuItem() -> Entry.MenuItem {
    let target = random.pick(
      Entry.MenuItem.Target.entry(Entry.ID(rawValue: "1")), .term(.category, number: "7"),
      .address("https://elsewhere.example/"), .archive(.post))
    return Entry.MenuItem(target: target, parent: optional { _ in Entry.ID(rawValue: "2") })
  }

  private mutating func mediaReference() -> Entry.MediaReference {
    random.pick(.entry(Entry.ID(rawValue: "3")), .address("https://harbour.example/sea.jpg"))
  }

  private mutating func extensions() -> Extensions {
    var extensions = Extensions()
    guard random.isOne(in: 2) else { return extensions }
    extensions[.customFields] = [
      .init("mood", .string(text())), .init("mood", .string("")), .init("", .string("no name")),
    ]
    if random.isOne(in: 2) { extensions[.init(rawValue: "elsewhere")] = [.init("x", value())] }
    return extensions
  }

  private mutating func value() -> MetadataValue {
    random.pick(
      .null, .bool(true), .number("1.10"), .number("12345678901234567890"), .string(text()),
      .timestamp(timestamp()), .array([.number("1e400"), .null]),
      .object([.init("a", .string("1")), .init("a", .string("2"))]))
  }

  private mutating func content() -> Content {
    Content(text(), markup: Content.Markup.allCases.randomElement(using: &random) ?? .html)
  }

  private mutating func timestamp() -> Timestamp {
    var timestamp = Timestamp(
      localSeconds: Int64.random(in: -2_000_000_000...4_000_000_000, using: &random),
      offset: random.pick(nil, 0, 7200, -25_200, 20_700))
    if random.isOne(in: 4) { timestamp.nanoseconds = 120_000_000 }
    guard random.isOne(in: 5) else { return timestamp }
    let day = timestamp.civil
    let midnight = CivilTime(year: day.year, month: day.month, day: day.day)
    return Timestamp(midnight ?? day, offset: nil, precision: .day)
  }

  private mutating func text() -> String {
    random.pick(
      "A bell on a quay", "Ål & \"quotes\" <b>bold</b>", "emoji 🐟, e\u{301} and \u{200B}zero",
      "two\nlines\n\nand a paragraph", "trailing space ", "no", "1:30", "", "]]> {{ x }} {% y %}",
      "日本語の題名", "\\ back*slash* _and_ [brackets](x)")
  }

  private mutating func optional<Value>(_ make: (inout Self) -> Value) -> Value? {
    random.isOne(in: 3) ? nil : make(&self)
  }
}
