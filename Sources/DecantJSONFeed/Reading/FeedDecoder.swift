internal import DecantCore

/// Decodes an item.
struct FeedDecoder: EntryDecoder {
  /// The authors of each page.
  let authors: [[Author]]
  let depth: Int

  /// The context of an item of a page but the first.
  static func context(page: Int) -> MetadataBag {
    [MetadataBag.Element("page", .number(String(page)))]
  }

  func decode(_ raw: RawEntry, _ diagnostics: inout Diagnostics) throws(DecantError) -> Entry? {
    guard case .bytes(let bytes) = raw.payload else { return nil }
    let tree = JSONTree(bytes, depth: depth)
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
    let page = raw.context["page"]?.scalarText.flatMap { Int($0) } ?? 0
    return ItemParser(
      tree, at: raw.position, feedAuthors: authors[page], ordinal: raw.ordinal
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
