internal import DecantCore
internal import DecantXML

/// Reads an item into an entry.
struct ItemReading {
  let slice: ParsedSlice
  let lookup: HeaderLookup
  let source: ExportTree
  private let item: Int
  private var reading: ElementReading
  private(set) var entry: Entry
  private var fields = MetadataBag()
  private var categories: [Int] = []
  private var oddCategories: [Int] = []
  private var comments: [Int] = []

  /// Sorts the elements of an item, or returns `nil` if the slice has none.
  init?(_ slice: ParsedSlice, lookup: HeaderLookup) {
    guard slice.tree.nodes.count > 1 else { return nil }
    self.slice = slice
    self.lookup = lookup
    let source = ExportTree(slice.tree)
    self.source = source
    item = 1
    var fields = MetadataBag()
    var categories: [Int] = []
    var oddCategories: [Int] = []
    var comments: [Int] = []
    reading = ElementReading(1, of: source, .item) { node, index, _ in
      switch index {
      case Leaf.postmeta:
        guard let field = CustomField(node, of: source) else { return false }
        fields.append(field.key, .string(field.value))
      case Leaf.category:
        guard Term.isComplete(node, source) else {
          oddCategories.append(node)
          return false
        }
        categories.append(node)
      default:
        guard slice.tree.nodes[node].attributes.isEmpty else { return false }
        comments.append(node)
      }
      return true
    }
    self.fields = fields
    self.categories = categories
    self.oddCategories = oddCategories
    self.comments = comments
    entry = Entry(id: Entry.ID(rawValue: reading.text(Leaf.id)))
  }

  /// The element `decant:archive`, if there is one.
  var archive: Int? { reading.archive }

  /// The hashes of the elements, by which edits are found.
  var hashes: [(name: String, hash: String)] { ElementHashes.of(item, in: source) }

  /// The title as the source spells it; empty if there is none.
  var title: String { reading.text(Leaf.title) }

  /// Reads everything.
  mutating func read(_ diagnostics: inout Diagnostics) -> Entry {
    var findings = Findings()
    readKind(&diagnostics)
    readTexts(&findings)
    readDates(&findings)
    readRelations(&findings)
    readCategories(&findings)
    readFields()
    readComments(&findings)
    findings.report(slice, entry: entry.id, &diagnostics)
    reading.elements += slice.strayText(of: item, entry: entry.id, &diagnostics)
      .map { .string($0) }
    keepRest()
    return entry
  }

  private mutating func readKind(_ diagnostics: inout Diagnostics) {
    let type = reading.text(Leaf.type)
    entry.kind = WXRSpelling.kind(type)
    reading.note(Leaf.type, type, spelled: entry.kind.rawValue)
    let status = reading.text(Leaf.status)
    entry.status = WXRSpelling.status(status)
    reading.note(Leaf.status, status, spelled: WXRSpelling.text(entry.status))
    if status.isEmpty {
      diagnostics.report(
        .wxrMissingStatus, "the entry has no status; read as a draft", at: slice.position,
        entry: entry.id)
    }
  }

  private mutating func readTexts(_ findings: inout Findings) {
    entry.slug = reading.nonEmptyText(Leaf.name)
    entry.password = reading.nonEmptyText(Leaf.password)
    entry.guid = reading.nonEmptyText(Leaf.guid)
    entry.address = reading.nonEmptyText(Leaf.link).map { WebAddress(rawValue: $0) }
    entry.title = markup(Leaf.title, .html, &findings)
    let body: Content.Markup = isStyleOrData ? .plainText : .wordPress
    entry.content = markup(Leaf.content, body, &findings)
    entry.excerpt = markup(Leaf.excerpt, .wordPress, &findings)
  }

  /// Whether the content is CSS or JSON, in which nothing is markup.
  private var isStyleOrData: Bool {
    switch entry.kind.rawValue {
    case "custom_css", "wp_global_styles", "wp_font_family", "wp_font_face": true
    default: false
    }
  }

  /// The text of an element that holds markup; its elements if it wasn't escaped.
  private func markup(
    _ leaf: Int, _ markup: Content.Markup, _ findings: inout Findings
  ) -> Content? {
    guard let node = reading.node(leaf), slice.tree.hasChildren(node) else {
      let text =
        leaf == Leaf.title ? reading.lines(leaf) : reading.text(leaf, keepingSpace: true)
      return text.isEmpty ? nil : Content(text, markup: markup)
    }
    findings.add(
      .wxrMarkupInValue, "the elements within \(source.name(of: node)) are taken as its text",
      node, in: slice)
    return Content(source.innerMarkup(node), markup: markup)
  }

  private mutating func readDates(_ findings: inout Findings) {
    let dates = DateReading(slice: slice)
    entry.published = dates.read(Leaf.date, Leaf.dateGMT, &reading, &findings)
    entry.modified = dates.read(Leaf.modified, Leaf.modifiedGMT, &reading, &findings)
    let feed = reading.text(Leaf.pubDate)
    if entry.published == nil, reading.text(Leaf.date).isEmpty,
      reading.text(Leaf.dateGMT).isEmpty
    {
      switch WXRDate.readFeed(feed) {
      case .time(let time): entry.published = time
      case .missing: break
      case .invalid: dates.report(feed, Leaf.pubDate, reading, &findings)
      }
    }
    reading.note(Leaf.pubDate, feed, spelled: WXRDate.feedText(entry.published))
  }

  private mutating func readRelations(_ findings: inout Findings) {
    let parent = reading.text(Leaf.parent)
    let reference = WXRSpelling.reference(reading: parent)
    entry.parent = reference.map { Entry.ID(rawValue: $0) }
    reading.note(Leaf.parent, parent, spelled: WXRSpelling.reference(reference))
    let order = reading.text(Leaf.order)
    entry.order = WXRSpelling.order(reading: order)
    reading.note(Leaf.order, order, spelled: WXRSpelling.order(entry.order))
    if entry.order == nil, !order.isEmpty, let node = reading.node(Leaf.order) {
      findings.add(
        .wxrInvalidNumber, "\(order.quoted) is no place among siblings", node, in: slice)
    }
    let sticky = reading.text(Leaf.isSticky)
    entry.isPinned = WXRSpelling.flag(reading: sticky)
    reading.note(Leaf.isSticky, sticky, spelled: WXRSpelling.flag(entry.isPinned))
    if let creator = reading.nonEmptyText(Leaf.creator) {
      entry.authors = [lookup.author(creator)]
    }
    if let address = reading.nonEmptyText(Leaf.attachmentURL) {
      if entry.kind == .attachment {
        entry.attachments = [Entry.Attachment(address: WebAddress(rawValue: address))]
      } else {
        reading.keep(Leaf.attachmentURL)
      }
    }
  }

  private mutating func readCategories(_ findings: inout Findings) {
    entry.terms.reserveCapacity(categories.count)
    for node in categories { entry.terms.append(Term(node, of: source, lookup)) }
    // WXR 1.0 has each term twice; the one without a slug says nothing more.
    let names = oddCategories.map { source.tree.text($0) }
    let known = names.isEmpty ? [] : Set(entry.terms.compactMap(\.name?.text))
    let unknown = names.indices.filter { !known.contains(names[$0]) }
    guard let first = unknown.first else { return }
    let more = unknown.count == 1 ? "" : " and \(unknown.count - 1) more"
    findings.add(
      .wxrCategoryWithoutSlug,
      "the category \(names[first].quoted)\(more) has no slug or taxonomy; no term",
      oddCategories[first], in: slice)
  }

  private mutating func readFields() {
    let known = KnownFields(fields, isMenuItem: entry.kind == .menuItem)
    entry.searchDescription = known.searchDescription
    entry.image = known.thumbnail.map { .entry(Entry.ID(rawValue: $0)) }
    if entry.kind == .menuItem { entry.menuItem = known.menuItem }
    if entry.kind == .attachment, !entry.attachments.isEmpty {
      entry.attachments[0].alternativeText = known.alternativeText
    } else if entry.kind != .attachment {
      entry.attachments = known.enclosures
    }
    entry.extensions[.customFields] = fields
  }

  private mutating func readComments(_ findings: inout Findings) {
    entry.comments.reserveCapacity(comments.count)
    for node in comments {
      var comment = CommentReading(node, of: source, slice)
      entry.comments.append(comment.read(&findings))
    }
  }

  private mutating func keepRest() {
    reading.keep(Leaf.description)
    reading.keep(Leaf.commentStatus)
    reading.keep(Leaf.pingStatus)
    if let guid = reading.node(Leaf.guid) {
      let value = source.attribute(guid, "isPermaLink")
      if value != "false" {
        reading.keep(
          WXRSpace.isPermaLink, value: value.map { .string($0) } ?? .null)
      }
    }
    let count =
      entry.kind == .attachment ? Leaf.attachmentURL + 1 : Leaf.attachmentURL
    var bag = reading.bag(leafCount: count)
    // An empty space says that the entry is from elsewhere.
    if bag.isEmpty { bag.append(WXRSpace.absent, .array([])) }
    entry.extensions[.wordPress] = bag
  }
}
