internal import DecantCore

/// What stands between the members of a feed.
struct FeedGaps {
  private let outline: FeedOutline
  private let limits: Limits

  /// The last value that was passed, or the feed itself.
  private var origin: FeedOutline.Slice

  /// The place past it.
  private var start: Int
  private var isFirst = true

  init(_ outline: FeedOutline, _ limits: Limits) {
    self.limits = limits
    self.outline = outline
    origin = outline.root
    start = outline.root.offset
  }

  /// Judges what stands before the value of a member.
  mutating func judge(
    before member: (name: String, value: FeedOutline.Slice), _ page: JudgedPage,
    _ reader: inout SliceReader, _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    var expected: [JSONTokenizer.Kind] = [isFirst ? .beginObject : .comma, .string, .colon]
    isFirst = false
    guard member.name == "items", outline.hasItems else {
      try judge(expected, before: member.value.offset, page, &reader, &diagnostics)
      origin = member.value
      start = origin.offset + origin.count
      return
    }
    // The end of the list is known, and so are its items, between which the cursor looks.
    expected.append(.beginArray)
    if outline.items.isEmpty { expected.append(.endArray) }
    let end = outline.items.first?.offset ?? member.value.offset
    try judge(expected, before: end, page, &reader, &diagnostics)
    if let last = outline.items.last { origin = last }
    start = member.value.offset
  }

  /// Judges what stands behind the last member.
  mutating func judgeEnd(
    _ page: JudgedPage, _ reader: inout SliceReader, _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    guard outline.ending == .complete else { return }
    let end = outline.root.offset + outline.root.count
    let expected: [JSONTokenizer.Kind] = isFirst ? [.beginObject, .endObject] : [.endObject]
    try judge(expected, before: end, page, &reader, &diagnostics)
  }

  private func judge(
    _ expected: [JSONTokenizer.Kind], before end: Int, _ page: JudgedPage,
    _ reader: inout SliceReader, _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    let count = min(end - start, FeedGap.limit)
    guard count >= 0 else { return }
    let gap = FeedGap(try reader.read(start, count: count), expected)
    guard !gap.isRight, start - origin.offset <= limits.entryBytes else { return }
    let bytes = try reader.read(origin.offset, count: start - origin.offset + count)
    gap.report(
      from: page.position(origin), bytes, gapAt: start - origin.offset, &diagnostics)
  }
}
