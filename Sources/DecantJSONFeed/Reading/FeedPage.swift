internal import DecantCore

/// One file of a feed: where its parts are, and its header.
struct FeedPage {
  let piece: BlogSource.Piece
  let outline: FeedOutline
  let header: BlogHeader

  /// Looks through a file and reads its header.
  ///
  /// - Throws: ``DecantError/Code/malformedSource`` if it isn't a feed; the message says what it
  ///   looks like.
  init(
    _ piece: BlogSource.Piece, _ limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    self.piece = piece
    var outline = try FeedPage.scan(piece)
    if outline.isSingleItem { outline.items = [outline.root] }
    try FeedPage.requireFeed(outline, piece)
    self.outline = outline
    header = try FeedPage.header(outline, piece, limits, &diagnostics)
    reportForm(&diagnostics)
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

  private static func scan(_ piece: BlogSource.Piece) throws(DecantError) -> FeedOutline {
    var stream = try ByteStream(piece)
    var scanner = FeedScanner()
    var chunk: [UInt8] = []
    var isFirst = true
    repeat {
      chunk.removeAll(keepingCapacity: true)
      _ = try stream.read(into: &chunk, atMost: 1 << 20)
      if isFirst { try requireJSON(chunk, piece) }
      isFirst = false
      scanner.scan(chunk.span)
    } while !chunk.isEmpty
    scanner.finish()
    return scanner.outline
  }

  private static func header(
    _ outline: FeedOutline, _ piece: BlogSource.Piece, _ limits: Limits,
    _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> BlogHeader {
    guard !outline.isSingleItem else { return BlogHeader() }
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
    return FeedHeaderParser(members, names: outline.members.map(\.name)).result(&diagnostics)
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
