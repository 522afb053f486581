internal import DecantCore

/// Makes an entry of an item.
struct ItemParser {
  private var reader: ValueReader
  private var nodes = [Int?](repeating: nil, count: ItemKey.allCases.count)
  private var layout = FeedLayout()
  private var entry: Entry

  /// The authors of the feed, which items without authors have.
  private let feedAuthors: [Author]

  /// Reads an item.
  ///
  /// - Parameter ordinal: The item's place in the feed, which names it if nothing else does.
  init(
    _ tree: JSONTree, at start: SourcePosition?, feedAuthors: [Author], ordinal: Int,
    repairs: Bool = false
  ) {
    reader = ValueReader(tree, at: start)
    self.feedAuthors = feedAuthors
    entry = Entry(id: Entry.ID(rawValue: "item-\(ordinal + 1)"))
    collect(tree)
    readIdentity()
    reader.entry = entry.id
    reader.reportFaults()
    readTexts()
    readDates()
    readAuthors()
    readLists()
    reportUnknownNames()
    layout.spelled = reader.spelled
    if repairs { layout.forgetMistakes(in: .item) }
    layout.store(in: &entry.extensions)
  }

  /// Returns the entry, and adds what was wrong with the item.
  func result(_ diagnostics: inout Diagnostics) -> Entry {
    diagnostics.append(reader.diagnostics)
    return entry
  }

  /// The node of a name's value.
  private subscript(key: ItemKey) -> Int? {
    get { nodes[key.rawValue] }
    set { nodes[key.rawValue] = newValue }
  }

  /// Sorts the members: those that the model has, the last of each name, and the others.
  private mutating func collect(_ tree: JSONTree) {
    var isNatural = true
    var last = 0
    var names: [Range<Int>] = []
    for (name, value) in tree.members(of: 0) {
      let key = ItemKey(tree.bytes.span.extracting(name))
      let rank = ItemKey.rank(key)
      isNatural = isNatural && rank >= last
      last = rank
      names.append(name)
      switch key {
      case .externalURL, .bannerImage, nil:
        entry.extensions[.jsonFeed].append(tree.name(name), tree.value(value))
      case .some(let key):
        if let earlier = self[key] {
          entry.extensions[.jsonFeed].append(key.name, tree.value(earlier))
        }
        self[key] = value
      }
    }
    if !isNatural { layout.order = names.map { tree.name($0) } }
  }

  private mutating func readIdentity() {
    if let node = self[.url] { entry.address = reader.address(node, "url") }
    if let id = readID() {
      entry.guid = id
      entry.id = Entry.ID(rawValue: id)
      return
    }
    if let address = entry.address { entry.id = Entry.ID(rawValue: address.rawValue) }
    reader.report(
      .feedMissingID, "the item has no id: it is called \(entry.id.rawValue.quoted)",
      at: self[.id] ?? 0)
    if let node = self[.id] { reader.keep("id", node) }
  }

  /// Reads the identifier, or returns `nil` if it is blank, or neither a text nor a number.
  private mutating func readID() -> String? {
    guard let node = self[.id] else { return nil }
    let text = reader.tree.text(node)
    switch reader.tree.nodes[node].kind {
    case .string: return text.utf8.contains { $0 > UInt8(ascii: " ") } ? text : nil
    case .number:
      reader.report(.feedIDNotText, "the id \(text) isn't a text: it was read as one", at: node)
      reader.keep("id", node)
      return text
    default: return nil
    }
  }

  private mutating func readTexts() {
    if let node = self[.title] {
      entry.title = reader.text(node, "title").map { Content($0, markup: .plainText) }
    }
    if let node = self[.contentHTML] { entry.content = content(node, .contentHTML, .html) }
    if let node = self[.contentText], let text = content(node, .contentText, .plainText) {
      if entry.content == nil { entry.content = text } else { entry.alternates = [text] }
    }
    if entry.content == nil {
      reader.report(
        .feedMissingContent, "the item has neither content_html nor content_text", at: 0)
    }
    if let node = self[.summary] {
      entry.excerpt = reader.text(node, "summary").map { Content($0, markup: .plainText) }
    }
    if let node = self[.image] {
      entry.image = reader.address(node, "image").map { .address($0) }
    }
    if let node = self[.language] { entry.language = reader.text(node, "language") }
  }

  /// Reads a body, which may be empty: that is how a short note without text is written.
  private mutating func content(_ node: Int, _ key: ItemKey, _ markup: Content.Markup) -> Content? {
    if reader.isKind(node, .string) { return Content(reader.tree.text(node), markup: markup) }
    return reader.text(node, key.name).map { Content($0, markup: markup) }
  }

  private mutating func readDates() {
    if let node = self[.published] { entry.published = reader.date(node, "date_published") }
    if let node = self[.modified] { entry.modified = reader.date(node, "date_modified") }
  }

  /// Reads `authors`, else `author`, else takes those of the feed.
  private mutating func readAuthors() {
    if let node = self[.authors] {
      entry.authors = reader.authors(node, "authors")
      let natural = FeedValue.authors(entry.authors)
      let isImplied = natural == FeedValue.authors(feedAuthors)
      reader.keep("authors", node, unless: isImplied ? nil : natural)
      if let old = self[.author] {
        entry.extensions[.jsonFeed].append("author", reader.tree.value(old))
      }
    } else if let node = self[.author] {
      entry.authors = reader.authors(node, "author")
      reader.keep("author", node)
    }
    if self[.authors] == nil, self[.author] == nil { entry.authors = feedAuthors }
  }

  private mutating func readLists() {
    if let node = self[.tags] { entry.terms = reader.tags(node) }
    if let node = self[.attachments] { entry.attachments = reader.attachments(node) }
  }

  private mutating func reportUnknownNames() {
    let tree = reader.tree
    for (name, value) in tree.members(of: 0) {
      let bytes = tree.bytes.span.extracting(name)
      guard ItemKey(bytes) == nil, bytes.isEmpty || bytes[0] != UInt8(ascii: "_") else { continue }
      reader.report(
        .feedUnknownName, "JSON Feed has no \(tree.name(name).quoted): kept as an extension",
        at: value)
    }
  }
}
