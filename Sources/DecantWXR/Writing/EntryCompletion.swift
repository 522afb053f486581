internal import DecantCore

/// Completes an entry that doesn't come from WordPress, so that WordPress's importer takes it.
struct EntryCompletion: Sendable {
  let numbers: EntryNumbers
  let home: String

  /// An entry as WordPress would export it, and what could not be said that way.
  struct Outcome {
    var entry: Entry

    /// The address of a picture that needs an attachment of its own.
    var image: WebAddress?

    /// What has no element in WXR, in words.
    var leftovers: [String]
  }

  /// The entry with everything that WordPress's importer needs.
  ///
  /// - Parameter original: The entry before its markup was changed.
  func completed(_ source: Entry, original: Entry, at ordinal: Int) -> Outcome {
    var entry = source
    let leftovers = ExportArchive.leftovers(of: original)
    entry.id = Entry.ID(rawValue: numbers.number(of: source, at: ordinal))
    entry.parent = source.parent.flatMap { numbers.number(of: $0) }
      .map { Entry.ID(rawValue: $0) }
    completeNames(&entry)
    completeState(&entry)
    completeBody(&entry)
    completeComments(&entry)
    let image = completeFiles(&entry)
    return Outcome(entry: entry, image: image, leftovers: leftovers)
  }

  private func completeNames(_ entry: inout Entry) {
    let isUnfinished = entry.status == .draft || entry.status == .pending
    entry.slug = isUnfinished && entry.slug == nil ? nil : SlugCompletion.slug(of: entry)
    entry.guid = entry.guid ?? entry.address?.rawValue ?? "\(home)/?p=\(entry.id.rawValue)"
    entry.authors = entry.authors.map { author in
      Author(id: Author.ID(rawValue: LoginNames.login(of: author.id)), name: author.name)
    }
    entry.terms = entry.terms.map { TermCompletion.completed($0) }
  }

  private func completeState(_ entry: inout Entry) {
    let isPost = entry.kind == .post
    entry.extensions[.wordPress]["comment_status"] = .string(isPost ? "open" : "closed")
    entry.extensions[.wordPress]["ping_status"] = .string(isPost ? "open" : "closed")
    if entry.modified == nil {
      entry.extensions.lack("wp:post_modified")
      entry.extensions.lack("wp:post_modified_gmt")
    }
    guard let description = entry.searchDescription, !description.isEmpty else { return }
    let fields = entry.extensions[.customFields]
    if !fields.contains(where: { EntryCompletion.descriptions.contains($0.name) }) {
      entry.extensions[.customFields].append("_yoast_wpseo_metadesc", .string(description))
    }
  }

  private static let descriptions: Set<String> = [
    "_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description",
    "_aioseop_description",
  ]

  /// Protects HTML of several lines from WordPress, which makes paragraphs of lines unless there
  /// is a block.
  private func completeBody(_ entry: inout Entry) {
    guard let content = entry.content, content.markup == .html,
      content.text.utf8.contains(UInt8(ascii: "\n"))
    else { return }
    entry.content?.text = "<!-- wp:html -->\n\(content.text)\n<!-- /wp:html -->"
  }

  /// Numbers the comments, whose parents are within the same entry.
  private func completeComments(_ entry: inout Entry) {
    var taken: Set<UInt32> = []
    var numbers: [Entry.Comment.ID: String] = [:]
    for i in entry.comments.indices {
      let id = entry.comments[i].id
      let number = EntryNumbers.number(
        of: "\(entry.id.rawValue)#\(id.rawValue.isEmpty ? String(i) : id.rawValue)", butNot: taken)
      taken.insert(number)
      if numbers[id] == nil { numbers[id] = String(number) }
      entry.comments[i].id = Entry.Comment.ID(rawValue: String(number))
      entry.comments[i].extensions[.wordPress]["comment_user_id"] = .string("0")
    }
    for i in entry.comments.indices {
      entry.comments[i].parent = entry.comments[i].parent.flatMap { numbers[$0] }
        .map { Entry.Comment.ID(rawValue: $0) }
    }
  }

  /// Names picture and files in custom fields, and returns the address of a picture that isn't an
  /// entry.
  private func completeFiles(_ entry: inout Entry) -> WebAddress? {
    if entry.kind != .attachment {
      for file in entry.attachments {
        let size = file.byteCount.map { String($0) } ?? ""
        let value = "\(file.address.rawValue)\n\(size)\n\(file.mediaType ?? "")\n"
        entry.extensions[.customFields].append("enclosure", .string(value))
      }
    } else if let text = entry.attachments.first?.alternativeText {
      entry.extensions[.customFields]["_wp_attachment_image_alt"] = .string(text)
    }
    switch entry.image {
    case .entry(let id):
      if let number = numbers.number(of: id) {
        entry.extensions[.customFields]["_thumbnail_id"] = .string(number)
      }
      return nil
    case .address(let address): return address
    case nil: return nil
    }
  }
}
