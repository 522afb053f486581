internal import DecantCore

/// One file of a feed: where its parts are, its header, and the archive beside it.
struct FeedPage {
  let piece: BlogSource.Piece
  let outline: FeedOutline

  /// The header, with what the archive knows.
  let header: BlogHeader

  /// The authors of items without authors.
  let authors: [Author]

  /// The archive, or `nil` if there is none.
  let archive: FeedArchive?

  /// What makes the entries, in their order.
  let steps: [MergePlan.Step]

  /// Looks through a file and reads its header.
  ///
  /// - Throws: ``DecantError/Code/malformedSource`` if it isn't a feed; the message says what it
  ///   looks like.
  init(
    _ piece: BlogSource.Piece, _ limits: Limits, readsArchive: Bool, repairs: Bool,
    _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    self.piece = piece
    var outline = try FeedPage.scan(piece)
    if outline.isSingleItem { outline.items = [outline.root] }
    try FeedPage.requireFeed(outline, piece)
    self.outline = outline
    let members = try FeedPage.members(outline, piece, limits, &diagnostics)
    let read = FeedPage.header(outline, members, repairs: repairs, &diagnostics)
    let archive = readsArchive ? try FeedArchive(beside: piece, limits, &diagnostics) : nil
    self.archive = archive
    guard let archive else {
      header = read
      authors = read.authors
      steps = []
      reportForm(&diagnostics)
      return
    }
    let values = members.filter { $0.tree.failure == nil }.map { ($0.name, $0.tree.value(0)) }
    let merge = HeaderMerge(archive.header, read, values)
    header = merge.header
    authors = FeedMerge.authors(read.authors, merge.header.authors)
    let plan = MergePlan(items: outline.items.map(\.idHash), lines: archive.lines)
    steps = plan.steps
    reportForm(&diagnostics)
    report(merge.edited, plan.deletedCount, &diagnostics)
  }

  private func report(
    _ edited: EditedNames, _ deletedCount: Int, _ diagnostics: inout Diagnostics
  ) {
    if !edited.names.isEmpty {
      diagnostics.report(
        .feedEdited, "of the feed itself was edited: \(edited.listed); the archive has the rest",
        at: position(outline.root))
    }
    guard deletedCount > 0 else { return }
    diagnostics.report(
      .feedDeletedItem,
      "\(deletedCount == 1 ? "an item was" : "\(deletedCount) items were") taken out of the feed "
        + "since the archive was written: so \(deletedCount == 1 ? "is the entry" : "are the entries")",
      at: position(outline.root))
  }

  /// The number of steps that make the entries: one an item if there is no archive.
  var stepCount: Int { archive == nil ? outline.items.count : steps.count }

  /// What makes an entry.
  func step(_ number: Int) -> MergePlan.Step {
    archive == nil ? MergePlan.Step(item: Int32(number), line: -1) : steps[number]
  }

  /// The size of the feed and its archive in bytes.
  var byteCount: Int {
    var count = outline.root.count
    for line in archive?.lines ?? [] { count += Int(line.blog.count) + Int(line.secrets.count) }
    return count
  }

  /// The position of a part of the file.
  func position(_ slice: FeedOutline.Slice) -> SourcePosition {
    FeedPage.position(slice, piece)
  }

  private static func position(
    _ slice: FeedOutline.Slice, _ piece: BlogSource.Piece
  ) -> SourcePosition {
    SourcePosition(file: piece.name, line: slice.line, column: slice.column)
  }

  /// Looks through a file once.
  static func scan(_ piece: BlogSource.Piece) throws(DecantError) -> FeedOutline {
    var stream = try ByteStream(piece)
    var scanner = FeedScanner()
    var chunk: [UInt8] = []
    var isFirst = true
    repeat {
      chunk.removeAll(keepingCapacity: true)
      _ = try stream.read(into: &chunk, atMost: 128 << 10)
      if isFirst { try requireJSON(chunk, piece) }
      isFirst = false
      scanner.scan(chunk.span)
    } while !chunk.isEmpty
    scanner.finish()
    return scanner.outline
  }

  /// The members of the feed but its items.
  private static func members(
    _ outline: FeedOutline, _ piece: BlogSource.Piece, _ limits: Limits,
    _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> [FeedHeaderParser.Member] {
    guard !outline.isSingleItem else { return [] }
    var slices = try SliceReader(piece)
    var members: [FeedHeaderParser.Member] = []
    for (name, slice) in outline.members where name != "items" || !outline.hasItems {
      guard slice.count <= limits.entryBytes else {
        diagnostics.report(
          .feedTooLarge, "\(name.quoted) is larger than \(limits.entryBytes) bytes: left out",
          at: position(slice, piece))
        continue
      }
      let tree = JSONTree(try slices.read(slice), depth: limits.depth)
      if tree.failure != nil {
        diagnostics.report(
          .feedBrokenItem, "the value of \(name.quoted) isn't JSON: it was left out",
          at: position(slice, piece))
      }
      members.append(
        FeedHeaderParser.Member(name: name, tree: tree, position: position(slice, piece)))
    }
    return members
  }

  private static func header(
    _ outline: FeedOutline, _ members: [FeedHeaderParser.Member], repairs: Bool,
    _ diagnostics: inout Diagnostics
  ) -> BlogHeader {
    guard !outline.isSingleItem else { return BlogHeader() }
    return FeedHeaderParser(members, names: outline.members.map(\.name), repairs: repairs).result(
      &diagnostics)
  }

  private func reportForm(_ diagnostics: inout Diagnostics) {
    if outline.hasByteOrderMark {
      diagnostics.report(
        .feedByteOrderMark, "the file begins with a byte order mark: it was ignored",
        at: SourcePosition(file: piece.name, line: 1, column: 1))
    }
    if let trailing = outline.trailing {
      diagnostics.report(
        .feedTrailingText, "something follows the feed: it was left out",
        at: position(trailing))
    }
    let count = "the \(outline.items.count) items before it were read"
    switch outline.ending {
    case .complete: break
    case .cutOff:
      diagnostics.report(
        .feedTruncated, "the file ends here, within the feed: it was cut off; \(count)",
        at: position(outline.end))
    case .broken:
      diagnostics.report(
        .feedTruncated, "this bracket closes none that is open: the rest was left out; \(count)",
        at: position(outline.end))
    }
  }
}
