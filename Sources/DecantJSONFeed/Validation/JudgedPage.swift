internal import DecantCore

/// One file that is judged: where its parts are, and what it says about itself.
struct JudgedPage {
  let piece: BlogSource.Piece
  let outline: FeedOutline

  /// The version that the feed says, if it is one.
  private(set) var version = FeedVersion.Known.none

  /// The value of `feed_url`.
  private(set) var feedAddress: String?

  /// The value of `next_url`, and where it stands.
  private(set) var nextAddress: String?
  private(set) var nextPosition: SourcePosition?

  /// The extensions of the feed itself.
  private(set) var extensions: [ExtensionUse] = []

  /// Looks through a file and judges everything but its items.
  ///
  /// - Throws: ``DecantError/Code/malformedSource`` if there is no JSON object in it.
  init(
    _ piece: BlogSource.Piece, _ limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    self.piece = piece
    var outline = try FeedPage.scan(piece)
    guard outline.isObject else {
      throw DecantError(
        .malformedSource,
        "\(piece.name ?? "standard input") is no JSON Feed: its JSON is no object")
    }
    if outline.isSingleItem { outline.items = [outline.root] }
    self.outline = outline
    judgeForm(&diagnostics)
    try judgeMembers(limits, &diagnostics)
  }

  /// The position of a part of the file.
  func position(_ slice: FeedOutline.Slice) -> SourcePosition {
    SourcePosition(file: piece.name, line: slice.line, column: slice.column)
  }

  /// What the judge of an item must know of its feed.
  func context(_ number: Int) -> MetadataBag {
    [
      MetadataBag.Element("page", .number(String(number))),
      MetadataBag.Element("version", .number(String(version.rawValue))),
    ]
  }

  private func judgeForm(_ diagnostics: inout Diagnostics) {
    if outline.hasByteOrderMark {
      diagnostics.report(
        .feedByteOrderMark, "a byte order mark begins the file",
        at: SourcePosition(file: piece.name, line: 1, column: 1))
    }
    if let trailing = outline.trailing {
      diagnostics.report(
        .feedTrailingText, "something follows the feed", at: position(trailing))
    }
    switch outline.ending {
    case .complete: break
    case .cutOff:
      diagnostics.report(
        .feedTruncated, "the file ends here, within the feed", at: position(outline.end))
    case .broken:
      diagnostics.report(
        .feedTruncated, "this bracket closes none that is open", at: position(outline.end))
    }
  }

  private mutating func judgeMembers(
    _ limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    let isComplete = outline.ending == .complete
    guard !outline.isSingleItem else {
      return FeedJudge.judgeMissing([], at: position(outline.root), &diagnostics)
    }
    var slices = try SliceReader(piece)
    var names: [String] = []
    var gaps = FeedGaps(outline, limits)
    for (place, member) in outline.members.enumerated() {
      try gaps.judge(before: member, self, &slices, &diagnostics)
      let isList = member.name == "items" && outline.hasItems
      guard !isList else {
        names.append(member.name)
        continue
      }
      guard member.value.count <= limits.entryBytes else {
        diagnostics.report(
          .feedTooLarge, "\(member.name.quoted) is larger than \(limits.entryBytes) bytes",
          at: position(member.value))
        continue
      }
      let judge = FeedJudge(
        try slices.read(member.value), depth: limits.depth, at: position(member.value), version)
      names.append(member.name)
      let isRepeated = outline.members[..<place].contains { $0.name == member.name }
      take(member, judge, isRepeated: isRepeated, isFirst: place == 0, &diagnostics)
    }
    try gaps.judgeEnd(self, &slices, &diagnostics)
    if isComplete { FeedJudge.judgeMissing(names, at: position(outline.root), &diagnostics) }
  }

  private mutating func take(
    _ member: (name: String, value: FeedOutline.Slice), _ judge: FeedJudge, isRepeated: Bool,
    isFirst: Bool, _ diagnostics: inout Diagnostics
  ) {
    var judge = judge
    guard judge.isWhole else { return judge.reportUnreadable(&diagnostics) }
    if isRepeated {
      judge.values.report(
        .feedDuplicateName, "the feed has \(member.name.quoted) already", at: 0)
    }
    judge.values.reportFaults()
    judge.judge(Array(member.name.utf8), 0, in: .feed)
    if member.name == "author", outline.member("authors") == nil { judge.judgeOldAuthor(0) }
    let text = judge.tree.string(0)
    switch member.name {
    case "version":
      version = FeedVersion.Known(text)
      if !isFirst {
        judge.values.report(.feedVersionNotFirst, "\"version\" isn't the first name", at: 0)
      }
    case "feed_url": feedAddress = text
    case "next_url":
      nextAddress = text
      nextPosition = position(member.value)
    default: break
    }
    extensions += judge.extensions
    diagnostics.append(judge.values.diagnostics)
  }
}

extension FeedVersion {
  /// What a feed says about its version.
  enum Known: Int {
    case none
    case first
    case current

    init(_ text: String?) {
      switch text {
      case FeedVersion.first: self = .first
      case FeedVersion.current: self = .current
      default: self = .none
      }
    }
  }
}
