internal import DecantCore

/// A pass over the items of one feed, which may be several files.
final class FeedCursor: BlogCursor {
  let header: BlogHeader
  let decoder: any EntryDecoder

  private let pages: [FeedPage]
  private let limits: Limits
  private let total: Int?
  private var reader: SliceReader
  private var archive: ArchiveReader?
  private var pageNumber = 0
  private var stepNumber = 0
  private var ordinal = 0
  private var done = 0

  /// The hashes of the identifiers of the items so far; where each stands first, and the hash of
  /// its bytes if there are several pages.
  private var seen: [UInt64: (page: Int, bytes: UInt64)] = [:]

  init(
    _ source: BlogSource, _ limits: Limits, readsArchive: Bool, repairs: Bool,
    _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    var pages: [FeedPage] = []
    for piece in source.pieces {
      pages.append(
        try FeedPage(piece, limits, readsArchive: readsArchive, repairs: repairs, &diagnostics))
    }
    guard let first = pages.first else {
      throw DecantError(.unreadableSource, "there is nothing to read")
    }
    try FeedCursor.requireOneFeed(pages)
    self.pages = pages
    self.limits = limits
    header = FeedCursor.merged(pages, first)
    decoder = FeedDecoder(authors: pages.map(\.authors), depth: limits.depth, repairs: repairs)
    reader = try SliceReader(first.piece)
    archive = try first.archive.map { archive throws(DecantError) in try ArchiveReader(archive) }
    total = pages.reduce(0) { $0 + $1.byteCount }
  }

  var progress: (done: Int, total: Int?) { (done, total) }

  func next(_ diagnostics: inout Diagnostics) throws(DecantError) -> RawEntry? {
    while try advance() {
      let page = pages[pageNumber]
      let step = page.step(stepNumber)
      stepNumber += 1
      let slice = step.item < 0 ? nil : page.outline.items[Int(step.item)]
      let position = slice.map { page.position($0) }
      done += slice?.count ?? 0
      if let slice, slice.count > limits.entryBytes {
        diagnostics.report(
          .feedTooLarge, "an item is larger than \(limits.entryBytes) bytes: it was left out",
          at: position)
        continue
      }
      let bytes = try slice.map { slice throws(DecantError) in try reader.read(slice) } ?? []
      if let slice, let position, !isFirst(slice, bytes, position, &diagnostics) { continue }
      defer { ordinal += 1 }
      guard step.line >= 0, page.archive != nil else { return raw(bytes, at: position) }
      return try archived(bytes, at: position, page, step)
    }
    return nil
  }

  private func raw(_ bytes: [UInt8], at position: SourcePosition?) -> RawEntry {
    RawEntry(
      ordinal: ordinal, position: position, payload: .bytes(bytes),
      context: pageNumber == 0 ? [] : FeedDecoder.context(page: pageNumber))
  }

  /// An entry that has lines in the archive.
  private func archived(
    _ bytes: [UInt8], at position: SourcePosition?, _ page: FeedPage, _ step: MergePlan.Step
  ) throws(DecantError) -> RawEntry? {
    guard let line = page.archive?.lines[Int(step.line)],
      var item = try archive?.read(line)
    else { return nil }
    done += item.blog.count + item.secrets.count
    item.item = bytes
    return RawEntry(
      ordinal: ordinal, position: position ?? item.position, payload: .bytes(item.payload),
      context: item.context(page: pageNumber))
  }

  /// Goes to the page of the next entry; returns `false` past the last one.
  private func advance() throws(DecantError) -> Bool {
    while stepNumber >= pages[pageNumber].stepCount {
      guard pageNumber + 1 < pages.count else { return false }
      pageNumber += 1
      stepNumber = 0
      reader = try SliceReader(pages[pageNumber].piece)
      archive = try pages[pageNumber].archive.map { archive throws(DecantError) in
        try ArchiveReader(archive)
      }
    }
    return true
  }

  /// Whether an item is to be read: the first of its identifier, or a further one of one file.
  private func isFirst(
    _ slice: FeedOutline.Slice, _ bytes: [UInt8], _ position: SourcePosition,
    _ diagnostics: inout Diagnostics
  ) -> Bool {
    guard slice.idHash != 0 else { return true }
    let hash = pages.count == 1 ? 0 : FNV1a.hash64(bytes.span)
    guard let earlier = seen[slice.idHash] else {
      seen[slice.idHash] = (pageNumber, hash)
      return true
    }
    if earlier.page == pageNumber {
      diagnostics.report(
        .feedDuplicateID, "another item of this file has the same id: both are kept",
        at: position)
      return true
    }
    if earlier.bytes == hash {
      diagnostics.report(
        .feedRepeatedItem, "an earlier file has the same item: it was read once", at: position)
    } else {
      diagnostics.report(
        .feedOtherVersion, "an earlier file has another version of this item: that one counts",
        at: position)
    }
    return false
  }

  /// The header of the first page; the address of further pages is that of the last.
  private static func merged(_ pages: [FeedPage], _ first: FeedPage) -> BlogHeader {
    var header = first.header
    guard pages.count > 1 else { return header }
    let next = pages.last?.header.site.extensions[.jsonFeed]["next_url"]
    header.site.extensions[.jsonFeed]["next_url"] = next
    return header
  }

  private static func requireOneFeed(_ pages: [FeedPage]) throws(DecantError) {
    for (earlier, page) in zip(pages, pages.dropFirst())
    where !isSameFeed(earlier.header.site, page.header.site)
      && !isSameFeed(pages[0].header.site, page.header.site)
    {
      throw DecantError(
        .severalBlogs,
        "\(page.piece.name ?? "standard input") is another feed than "
          + "\(pages[0].piece.name ?? "the first"): \(page.header.site.title.quoted)\n"
          + "  convert them one by one, or join them with --merge")
    }
  }

  /// Whether two pages say that they are of one feed: by an address, or else by their title.
  private static func isSameFeed(_ a: Site, _ b: Site) -> Bool {
    let next = (a.extensions[.jsonFeed]["next_url"], b.extensions[.jsonFeed]["next_url"])
    if let feed = b.feed, next.0?.string == feed.rawValue || a.feed == feed { return true }
    if let feed = a.feed, next.1?.string == feed.rawValue { return true }
    if let home = a.home, home == b.home { return true }
    return a.home == nil && b.home == nil && a.title == b.title
  }
}
