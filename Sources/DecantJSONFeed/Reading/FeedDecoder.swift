internal import DecantCore

/// Decodes an item.
struct FeedDecoder: EntryDecoder {
  /// The authors of each page.
  let authors: [[Author]]
  let depth: Int

  /// Whether values are to be written as JSON Feed wants them.
  var repairs = false

  /// The context of an item of a page but the first.
  static func context(page: Int) -> MetadataBag {
    [MetadataBag.Element("page", .number(String(page)))]
  }

  func decode(_ raw: RawEntry, _ diagnostics: inout Diagnostics) throws(DecantError) -> Entry? {
    guard case .bytes(let bytes) = raw.payload else { return nil }
    let page = raw.context.number("page") ?? 0
    guard let archived = ArchivedItem(bytes, raw.context) else {
      return item(JSONTree(bytes, depth: depth), raw, page: page, &diagnostics)
    }
    return merged(archived, raw, page: page, &diagnostics)
  }

  /// Merges an item, if there is one, and the lines of the archive.
  private func merged(
    _ archived: ArchivedItem, _ raw: RawEntry, page: Int, _ diagnostics: inout Diagnostics
  ) -> Entry? {
    let tree = JSONTree(archived.item, depth: depth)
    let read = archived.item.isEmpty ? nil : item(tree, raw, page: page, &diagnostics)
    guard let kept = self.archived(archived, &diagnostics) else { return read }
    guard let read else { return archived.item.isEmpty ? kept.entry : nil }
    let values = tree.members(of: 0).map { (tree.name($0), tree.value($1)) }
    let edited = EditedNames(values, since: kept.placement.values)
    if !edited.names.isEmpty {
      diagnostics.report(
        .feedEdited, "of the item was edited: \(edited.listed); the archive has the rest",
        at: raw.position, entry: kept.entry.id)
    }
    return ItemMerge(kept.entry, read, edited).entry
  }

  /// Reads the lines of the archive; what can't be read is reported.
  private func archived(
    _ item: ArchivedItem, _ diagnostics: inout Diagnostics
  ) -> ArchiveDecoder? {
    // An object of the extensions takes three levels: {"object":[["name",value]]}.
    let depth = 3 &* depth &+ 16
    let blog = item.blog.isEmpty ? nil : JSONTree(item.blog, depth: depth)
    let secrets = item.secrets.isEmpty ? nil : JSONTree(item.secrets, depth: depth)
    let isWhole = blog?.failure == nil && secrets?.failure == nil
    let usable = (
      blog: blog?.failure == nil ? blog : nil, secrets: secrets?.failure == nil ? secrets : nil
    )
    let decoder = ArchiveDecoder(blog: usable.blog, private: usable.secrets)
    let problems = (decoder?.problems ?? []) + (decoder?.privateProblems ?? [])
    if decoder == nil || !isWhole || !problems.isEmpty {
      let what = decoder == nil ? "the entry" : "a part of the entry"
      diagnostics.report(
        .feedDamagedArchive, "\(what) can't be read from this line of the archive: it was left out",
        at: item.position, entry: decoder?.entry.id)
    }
    return decoder
  }

  /// Reads an item.
  private func item(
    _ tree: JSONTree, _ raw: RawEntry, page: Int, _ diagnostics: inout Diagnostics
  ) -> Entry? {
    guard tree.failure == nil else {
      reportFailure(tree, raw.position, &diagnostics)
      return nil
    }
    guard tree.nodes[0].kind == .beginObject else {
      diagnostics.report(
        .feedBrokenItem, "item \(raw.ordinal + 1) isn't an object: it was skipped",
        at: raw.position)
      return nil
    }
    return ItemParser(
      tree, at: raw.position, feedAuthors: authors[page], ordinal: raw.ordinal, repairs: repairs
    ).result(&diagnostics)
  }

  private func reportFailure(
    _ tree: JSONTree, _ start: SourcePosition?, _ diagnostics: inout Diagnostics
  ) {
    let offset = tree.failure?.offset ?? 0
    let place = LineTable(tree.bytes.span, startingAt: start)
      .position(of: offset, in: tree.bytes.span)
    diagnostics.report(
      .feedBrokenItem, "the item isn't JSON from here on: it was skipped", at: place)
  }
}
