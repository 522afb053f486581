internal import DecantCore

/// Cuts the items out of the files that are judged.
final class JudgedFeedCursor: BlogCursor {
  let header = BlogHeader()
  let decoder: any EntryDecoder

  private let pages: [JudgedPage]
  private let limits: Limits
  private var reader: SliceReader?
  private var page = 0
  private var item = 0
  private var ordinal = 0
  private var done = 0

  init(_ pages: [JudgedPage], _ limits: Limits) {
    self.pages = pages
    self.limits = limits
    decoder = FeedDecoder(authors: pages.map { _ in [] }, depth: limits.depth)
  }

  var progress: (done: Int, total: Int?) {
    (done, pages.reduce(0) { $0 + $1.outline.root.count })
  }

  func next(_ diagnostics: inout Diagnostics) throws(DecantError) -> RawEntry? {
    while page < pages.count {
      let outline = pages[page].outline
      guard item < outline.items.count else {
        if outline.ending == .complete, let list = outline.member("items") {
          try judgeGap(before: list.offset, [.endArray], &diagnostics)
        }
        page += 1
        item = 0
        reader = nil
        continue
      }
      let slice = outline.items[item]
      try judgeGap(before: slice.offset, [.comma], &diagnostics)
      item += 1
      done += slice.count
      guard slice.count <= limits.entryBytes else {
        diagnostics.report(
          .feedTooLarge, "the item is larger than \(limits.entryBytes) bytes",
          at: pages[page].position(slice))
        continue
      }
      defer { ordinal += 1 }
      return RawEntry(
        ordinal: ordinal, position: pages[page].position(slice),
        payload: .bytes(try read(slice.offset, slice.count)), context: pages[page].context(page))
    }
    return nil
  }

  private func read(_ offset: Int, _ count: Int) throws(DecantError) -> [UInt8] {
    if reader == nil { reader = try SliceReader(pages[page].piece) }
    return try reader?.read(offset, count: count) ?? []
  }

  /// Judges what stands between the previous item and a place.
  private func judgeGap(
    before end: Int, _ expected: [JSONTokenizer.Kind], _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    guard item > 0 else { return }
    let previous = pages[page].outline.items[item - 1]
    let start = previous.offset + previous.count
    let count = min(end - start, FeedGap.limit)
    let gap = FeedGap(try read(start, count), expected)
    guard !gap.isRight, previous.count <= limits.entryBytes else { return }
    let bytes = try read(previous.offset, previous.count + count)
    gap.report(
      from: pages[page].position(previous), bytes, gapAt: previous.count, &diagnostics)
  }
}
