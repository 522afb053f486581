internal import DecantCore

/// Puts the entry of `decant:archive` and the item's other elements together.
///
/// The elements win where they were edited; everything else is the archive's.
struct ArchivedItemMerge {
  /// The entry.
  private(set) var entry: Entry

  private let read: Entry
  private let written: [String]

  /// Merges an entry.
  ///
  /// - Parameters:
  ///   - archived: The entry as the source had it.
  ///   - read: The entry as the elements have it.
  ///   - edited: The names of the elements that were edited, as ``ElementHashes`` has them.
  init(_ archived: ArchiveDecoder, _ read: Entry, _ edited: [String]) {
    entry = archived.entry
    self.read = read
    written = archived.placement.values.map(\.name)
    guard !edited.isEmpty else { return }
    var hasComments = false
    for name in edited where !merge(name) && !mergeState(name) {
      if name.hasPrefix("wp:comment/") {
        hasComments = true
      } else if name.hasPrefix("wp:postmeta/") {
        mergeField(String(name.dropFirst("wp:postmeta/".count)))
      }
    }
    if hasComments { mergeComments(Set(edited)) }
    mergeWordPress(edited)
  }

  /// Takes a value that says something; returns `false` if it is another one.
  private mutating func merge(_ name: String) -> Bool {
    switch name {
    case "title": entry.title = read.title
    case "link": entry.address = read.address
    case "guid": entry.guid = read.guid
    case "content:encoded":
      entry.content = read.content
      entry.alternates = []
    case "excerpt:encoded": entry.excerpt = read.excerpt
    case "wp:post_date", "wp:post_date_gmt": entry.published = read.published
    case "wp:post_modified", "wp:post_modified_gmt": entry.modified = read.modified
    case "dc:creator": mergeAuthor()
    case "category": mergeTerms()
    default: return false
    }
    return true
  }

  /// Takes a value that says where the entry belongs; returns `false` if it is another one.
  private mutating func mergeState(_ name: String) -> Bool {
    switch name {
    case "wp:post_id": entry.id = read.id
    case "wp:post_name": entry.slug = read.slug
    case "wp:status": entry.status = read.status
    case "wp:post_type": entry.kind = read.kind
    case "wp:post_parent": entry.parent = read.parent
    case "wp:menu_order": entry.order = read.order
    case "wp:post_password": entry.password = read.password
    case "wp:is_sticky": entry.isPinned = read.isPinned
    case "wp:attachment_url": entry.attachments = files(read.attachments)
    default: return false
    }
    return true
  }

  /// Puts the author that the item names first.
  private mutating func mergeAuthor() {
    guard let author = read.authors.first else { return entry.authors = [] }
    let place = entry.authors.firstIndex { LoginNames.login(of: $0.id) == author.id.rawValue }
    if let place {
      entry.authors.insert(entry.authors.remove(at: place), at: 0)
    } else if entry.authors.isEmpty {
      entry.authors = [author]
    } else {
      entry.authors[0] = author
    }
  }

  /// Takes the terms of the item; one that is known keeps what an item doesn't say.
  private mutating func mergeTerms() {
    var known: [Term.ID: Term] = [:]
    for term in entry.terms where known[TermCompletion.completed(term).id] == nil {
      known[TermCompletion.completed(term).id] = term
    }
    entry.terms = read.terms.map { term in
      guard var old = known[term.id] else { return term }
      let shown = TermCompletion.completed(old).name?.escapedText
      if shown != term.name?.text { old.name = term.name }
      return old
    }
  }

  /// Takes the values of a custom field, and what the model has for it.
  private mutating func mergeField(_ key: String) {
    let isMade = !entry.extensions[.customFields].contains { $0.name == key }
    switch key {
    case "enclosure": entry.attachments = files(read.attachments)
    case "_thumbnail_id": entry.image = read.image
    case "_wp_attachment_image_alt":
      if !entry.attachments.isEmpty {
        entry.attachments[0].alternativeText = read.attachments.first?.alternativeText
      }
    case "_yoast_wpseo_metadesc": entry.searchDescription = read.searchDescription
    default: return takeField(key)
    }
    if !isMade { takeField(key) }
  }

  private mutating func takeField(_ key: String) {
    var new = read.extensions[.customFields].filter { $0.name == key }
    var fields: [MetadataBag.Element] = []
    for field in entry.extensions[.customFields] {
      guard field.name == key else {
        fields.append(field)
        continue
      }
      fields += new
      new = []
    }
    entry.extensions[.customFields] = MetadataBag(fields + new)
  }

  /// Files, each with what the archive knows of one at its address.
  private func files(_ files: [Entry.Attachment]) -> [Entry.Attachment] {
    files.map { file in
      guard var old = entry.attachments.first(where: { $0.address == file.address }) else {
        return file
      }
      old.mediaType = file.mediaType ?? old.mediaType
      old.byteCount = file.byteCount ?? old.byteCount
      return old
    }
  }

  /// Takes the comments of the item; those that weren't edited are the archive's.
  private mutating func mergeComments(_ edited: Set<String>) {
    let names = written.filter { $0.hasPrefix("wp:comment/") }
    guard names.count == entry.comments.count else { return entry.comments = read.comments }
    var known: [String: Entry.Comment] = [:]
    for (name, comment) in zip(names, entry.comments) { known[name] = comment }
    entry.comments = read.comments.map { comment in
      let name = "wp:comment/\(comment.id.rawValue)"
      guard let old = known[name] else { return comment }
      guard edited.contains(name) else { return old }
      var new = comment
      new.id = old.id
      new.parent = old.parent
      new.extensions = old.extensions
      return new
    }
  }

  /// Makes the entry one of WordPress if something was edited that only WordPress knows.
  ///
  /// What WordPress doesn't know stays.
  private mutating func mergeWordPress(_ edited: [String]) {
    let isWordPress = edited.contains { name in
      switch name {
      case "description", "wp:comment_status", "wp:ping_status": true
      default: !ElementTable.item.names.contains { name == $0 || name.hasPrefix("\($0)/") }
      }
    }
    guard isWordPress else { return }
    entry.extensions[.wordPress] = read.extensions[.wordPress]
    entry.id = read.id
    entry.parent = read.parent
  }
}

extension [String] {
  /// The names for a message: at most five.
  var listed: String {
    let shown = prefix(5).map(\.quoted).joined(separator: ", ")
    return count > 5 ? "\(shown) and \(count - 5) more" : shown
  }
}
