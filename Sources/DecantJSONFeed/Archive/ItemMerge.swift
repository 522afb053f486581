internal import DecantCore

/// Puts an item and the entry of its line in the archive together.
///
/// What the item shows wins where it was edited, value by value; everything else is the archive's.
struct ItemMerge {
  /// The entry.
  private(set) var entry: Entry

  private let read: Entry
  private let edited: EditedNames

  /// Merges an entry.
  ///
  /// - Parameters:
  ///   - archived: The entry as the source had it.
  ///   - read: The entry as the item has it.
  ///   - edited: The names of the item whose values were edited.
  init(_ archived: Entry, _ read: Entry, _ edited: EditedNames) {
    entry = archived
    self.read = read
    self.edited = edited
    guard !edited.names.isEmpty else { return }
    for name in edited.names {
      if let key = ItemKey(name.utf8.span) { merge(key) }
      entry.extensions.take(name, from: read.extensions)
    }
    mergeBodies()
    entry.extensions.mergeLayout(of: read.extensions, edited)
  }

  private mutating func merge(_ key: ItemKey) {
    switch key {
    case .id: entry.guid = read.guid
    case .url: entry.address = read.address
    case .title: entry.title = read.title
    case .summary: entry.excerpt = read.excerpt
    case .image: entry.image = read.image
    case .published: entry.published = read.published
    case .modified: entry.modified = read.modified
    case .language: entry.language = read.language
    case .author, .authors: entry.authors = FeedMerge.authors(read.authors, entry.authors)
    case .tags: entry.terms = FeedMerge.terms(read.terms, entry.terms)
    case .attachments:
      entry.attachments = FeedMerge.attachments(read.attachments, entry.attachments)
    case .contentHTML, .contentText, .externalURL, .bannerImage: break
    }
  }

  /// Takes the body that was edited; other forms of the old one say what it said, and go with it.
  private mutating func mergeBodies() {
    let isHTMLEdited = edited.contains(ItemKey.contentHTML.name)
    let isTextEdited = edited.contains(ItemKey.contentText.name)
    guard isHTMLEdited || isTextEdited else { return }
    let html = isHTMLEdited ? read.form(isHTML: true) : entry.form(isHTML: true)
    let text = isTextEdited ? read.form(isHTML: false) : entry.form(isHTML: false)
    if entry.content?.markup == .plainText, let text {
      entry.content = text
      entry.alternates = html.map { [$0] } ?? []
    } else {
      entry.content = html ?? text
      entry.alternates = html == nil ? [] : text.map { [$0] } ?? []
    }
  }
}

extension Extensions {
  /// Takes the members of a name that another set of bags has in the place of one's own.
  mutating func take(_ name: String, from other: Extensions) {
    let new = other[.jsonFeed].filter { $0.name.utf8.elementsEqual(name.utf8) }
    var merged: [MetadataBag.Element] = []
    var hasNew = new.isEmpty
    for member in self[.jsonFeed] {
      guard member.name.utf8.elementsEqual(name.utf8) else {
        merged.append(member)
        continue
      }
      if !hasNew { merged += new }
      hasNew = true
    }
    if !hasNew { merged += new }
    self[.jsonFeed] = MetadataBag(merged)
  }

  /// Forgets how edited values were spelled, and takes the new spelling.
  mutating func mergeLayout(of other: Extensions, _ edited: EditedNames) {
    var layout = FeedLayout(self)
    let new = FeedLayout(other).spelled.filter { edited.contains($0.name) }
    let old = layout.spelled.filter { !edited.contains($0.name) }
    guard !new.isEmpty || old.count != layout.spelled.count else { return }
    layout.spelled = MetadataBag(old + new)
    self[.jsonFeedLayout] = []
    layout.store(in: &self)
  }
}
