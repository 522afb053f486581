internal import DecantCore

/// Judges one item of a feed.
struct FeedItemCheck: EntryCheck {
  let depth: Int

  /// Whether what items of other files are is worth knowing.
  let comparesFiles: Bool

  func check(_ raw: RawEntry, _ diagnostics: inout Diagnostics) throws(DecantError) -> ItemFacts? {
    guard case .bytes(let bytes) = raw.payload else { return nil }
    let version = FeedVersion.Known(rawValue: raw.context.number("version") ?? 0) ?? .none
    let start = raw.position ?? SourcePosition(line: 1, column: 1)
    var judge = FeedJudge(bytes, depth: depth, at: start, version)
    guard judge.isWhole else {
      judge.reportUnreadable(&diagnostics)
      return nil
    }
    judge.values.entry = id(judge.tree, raw.ordinal)
    judge.values.reportFaults()
    guard judge.tree.nodes[0].kind == .beginObject else {
      judge.values.report(
        .feedBrokenItem, "the item is \(judge.typeName(0)), not an object", at: 0)
      diagnostics.append(judge.values.diagnostics)
      return nil
    }
    judge.judgeItem()
    let facts = facts(&judge, raw, bytes)
    diagnostics.append(judge.values.diagnostics)
    return facts
  }

  /// What the item is called in what is found.
  private func id(_ tree: JSONTree, _ ordinal: Int) -> Entry.ID {
    for node in [tree.member("id", of: 0), tree.member("url", of: 0)] {
      guard let node else { continue }
      let kind = tree.nodes[node].kind
      if kind == .string || kind == .number, !tree.text(node).isEmpty {
        return Entry.ID(rawValue: tree.text(node))
      }
    }
    return Entry.ID(rawValue: "item-\(ordinal + 1)")
  }

  private func facts(_ judge: inout FeedJudge, _ raw: RawEntry, _ bytes: [UInt8]) -> ItemFacts {
    let tree = judge.tree
    let id = tree.member("id", of: 0)
    let address = comparesFiles ? tree.member("url", of: 0) : nil
    return ItemFacts(
      id: judge.values.entry ?? Entry.ID(rawValue: ""), page: raw.context.number("page") ?? 0,
      position: judge.values.position(of: id ?? 0),
      idHash: id.flatMap { hash(tree, $0) }, addressHash: address.flatMap { hash(tree, $0) },
      hash: comparesFiles ? FNV1a.hash64(bytes.span) : 0, extensions: judge.extensions)
  }

  /// The hash of a text or number that isn't blank.
  private func hash(_ tree: JSONTree, _ node: Int) -> UInt64? {
    guard tree.nodes[node].kind == .string || tree.nodes[node].kind == .number else { return nil }
    let text = tree.text(node)
    guard text.utf8.contains(where: { $0 > UInt8(ascii: " ") }) else { return nil }
    return FNV1a.hash64(text.utf8)
  }
}

extension FeedJudge {
  /// Judges an item: JSON Feed 1.1, Items.
  mutating func judgeItem() {
    judgeMembers(of: 0, in: .item)
    if tree.member("id", of: 0) == nil {
      values.report(.feedMissingID, "the item has no id", at: 0)
    }
    if tree.member("content_html", of: 0) == nil, tree.member("content_text", of: 0) == nil {
      values.report(
        .feedMissingContent, "the item has neither content_html nor content_text", at: 0)
    }
    if tree.member("url", of: 0) == nil {
      values.report(.feedMissingURL, "the item has no url", at: 0)
    }
    if let author = tree.member("author", of: 0), tree.member("authors", of: 0) == nil {
      judgeOldAuthor(author)
    }
  }
}
