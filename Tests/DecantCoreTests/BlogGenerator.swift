import DecantCore

/// Makes blogs that use every property of the model, from a seed.
struct BlogGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func chance(_ parts: Int) -> Bool { Int.random(in: 0..<parts, using: &self) == 0 }

  mutating func text() -> String {
    let parts = [
      "", "a", "\"quoted\"", "back\\slash", "line\nfeed\r\n", "\u{0}\u{1}\u{1F}\t", "é", "e\u{301}",
      "😀", "日本語", "</script>", "\u{2028}", "{\"decant\":1}", String(repeating: "long ", count: 30),
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...3, using: &self) {
      text += parts.randomElement(using: &self) ?? ""
    }
    return text
  }

  mutating func maybe<Value>(_ value: (inout Self) -> Value) -> Value? {
    chance(3) ? nil : value(&self)
  }

  mutating func list<Value>(_ value: (inout Self) -> Value) -> [Value] {
    (0..<Int.random(in: 0...3, using: &self)).map { _ in value(&self) }
  }

  mutating func address() -> WebAddress { WebAddress(rawValue: "https://example.org/" + text()) }

  mutating func content() -> Content {
    Content(text(), markup: Content.Markup.allCases.randomElement(using: &self) ?? .html)
  }

  mutating func time() -> Timestamp {
    let seconds = Int64.random(in: -70_000_000_000...300_000_000_000, using: &self)
    let offset = maybe { Int32.random(in: -90_000...90_000, using: &$0) }
    return switch Int.random(in: 0..<5, using: &self) {
    case 0: Timestamp(localSeconds: seconds / 86_400 * 86_400, offset: nil, precision: .day)
    case 1: Timestamp(localSeconds: seconds / 60 * 60, offset: offset, precision: .minute)
    case 2: Timestamp(localSeconds: seconds, nanoseconds: 1_000_000, offset: offset)
    case 3: Timestamp(localSeconds: seconds, nanoseconds: 5, offset: offset, precision: .day)
    default: Timestamp(localSeconds: seconds, offset: offset)
    }
  }

  mutating func value(_ depth: Int = 0) -> MetadataValue {
    switch Int.random(in: 0..<(depth > 3 ? 5 : 7), using: &self) {
    case 0: .null
    case 1: .bool(chance(2))
    case 2:
      .number(["1.10", "1e400", "-0", "12345678901234567890"].randomElement(using: &self) ?? "0")
    case 3: .string(text())
    case 4: .timestamp(time())
    case 5: .array(list { $0.value(depth + 1) })
    default: .object(bag(depth + 1))
    }
  }

  mutating func bag(_ depth: Int = 0) -> MetadataBag {
    MetadataBag(list { MetadataBag.Element($0.text(), $0.value(depth)) })
  }

  mutating func extensions() -> Extensions {
    var extensions = Extensions()
    for space in ["wordpress", "fields", "jsonfeed", "é"].shuffled(using: &self) where chance(2) {
      extensions[Extensions.Space(rawValue: space)] = bag()
    }
    return extensions
  }

  mutating func author() -> Author {
    var author = Author(id: Author.ID(rawValue: text()), name: text())
    author.email = maybe { "mail." + $0.text() }
    author.home = maybe { $0.address() }
    author.avatar = maybe { $0.address() }
    author.extensions = extensions()
    return author
  }

  mutating func term() -> Term {
    let taxonomy = chance(2) ? Term.Taxonomy.category : Term.Taxonomy(rawValue: text())
    var term = Term(id: Term.ID(taxonomy, text()), name: maybe { $0.content() })
    term.summary = maybe { $0.content() }
    term.parent = maybe { $0.text() }
    term.extensions = extensions()
    return term
  }

  mutating func comment() -> Entry.Comment {
    var comment = Entry.Comment(
      id: Entry.Comment.ID(rawValue: text()), name: text(), content: content())
    comment.kind = chance(2) ? .comment : Entry.Comment.Kind(rawValue: text())
    comment.status = chance(2) ? .approved : chance(2) ? .spam : .pending
    comment.email = maybe { "mail." + $0.text() }
    comment.networkAddress = maybe { "net." + $0.text() }
    comment.home = maybe { $0.address() }
    comment.date = maybe { $0.time() }
    comment.parent = maybe { Entry.Comment.ID(rawValue: $0.text()) }
    comment.extensions = extensions()
    return comment
  }

  mutating func attachment() -> Entry.Attachment {
    var attachment = Entry.Attachment(address: address())
    attachment.mediaType = maybe { $0.text() }
    attachment.title = maybe { $0.text() }
    attachment.alternativeText = maybe { $0.text() }
    attachment.byteCount = maybe { Int64.random(in: 0...Int64.max, using: &$0) }
    attachment.duration = maybe {
      $0.chance(5) ? .infinity : Double.random(in: 0...1e6, using: &$0)
    }
    attachment.extensions = extensions()
    return attachment
  }

  mutating func menuItem() -> Entry.MenuItem {
    let target: Entry.MenuItem.Target =
      switch Int.random(in: 0..<4, using: &self) {
      case 0: .entry(Entry.ID(rawValue: text()))
      case 1: .term(Term.Taxonomy(rawValue: text()), number: text())
      case 2: .address(address())
      default: .archive(Entry.Kind(rawValue: text()))
      }
    return Entry.MenuItem(target: target, parent: maybe { Entry.ID(rawValue: $0.text()) })
  }

  mutating func entry() -> Entry {
    let statuses: [Entry.Status] = [.published, .draft, .private, .trashed, .scheduled]
    var entry = Entry(
      id: Entry.ID(rawValue: text()),
      kind: chance(3) ? Entry.Kind(rawValue: "shop_order") : .post,
      status: statuses.randomElement(using: &self) ?? .published)
    entry.guid = maybe { $0.text() }
    entry.password = maybe { $0.chance(2) ? "" : "secret." + $0.text() }
    entry.slug = maybe { $0.text() }
    entry.address = maybe { $0.address() }
    entry.aliases = list { $0.address() }
    entry.title = maybe { $0.content() }
    entry.content = maybe { $0.content() }
    entry.alternates = list { $0.content() }
    entry.excerpt = maybe { $0.content() }
    entry.searchDescription = maybe { $0.text() }
    entry.language = maybe { $0.text() }
    entry.published = maybe { $0.time() }
    entry.modified = maybe { $0.time() }
    entry.authors = list { $0.author() }
    entry.terms = list { $0.term() }
    entry.parent = maybe { Entry.ID(rawValue: $0.text()) }
    entry.order = maybe { Int.random(in: -5...5, using: &$0) }
    entry.isPinned = chance(2)
    entry.image = maybe {
      $0.chance(2) ? .entry(Entry.ID(rawValue: $0.text())) : .address($0.address())
    }
    entry.attachments = list { $0.attachment() }
    entry.menuItem = maybe { $0.menuItem() }
    entry.comments = list { $0.comment() }
    entry.extensions = extensions()
    return entry
  }

  mutating func header() -> BlogHeader {
    var site = Site(title: text(), home: maybe { $0.address() })
    site.tagline = maybe { $0.text() }
    site.language = maybe { $0.text() }
    site.feed = maybe { $0.address() }
    site.icon = maybe { $0.address() }
    site.exported = maybe { $0.time() }
    site.generator = maybe { $0.text() }
    site.extensions = extensions()
    return BlogHeader(site: site, authors: list { $0.author() }, terms: list { $0.term() })
  }
}
