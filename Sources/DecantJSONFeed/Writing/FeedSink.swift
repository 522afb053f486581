internal import DecantCore

/// A feed that is being written.
final class FeedSink: BlogSink {
  let encoder: any EntryEncoder

  private let output: BlogOutput
  private let head: FeedHead
  private let hasArchive: Bool
  private var archive: ArchiveFiles
  private var items = EntryTally()
  private var others = EntryTally()
  private var hasItems = false
  private var offset: [UInt8] = [UInt8(ascii: "Z")]
  private var assumedOffsetCount = 0
  private var incompleteCount = 0
  private var lesserCount = 0

  init(
    _ output: BlogOutput, _ context: BlogContext, hasArchive: Bool
  ) throws(DecantError) {
    self.output = output
    self.hasArchive = hasArchive
    head = FeedHead(context.header, source: context.sourceHeader)
    let name = output.destination.name
    var readme = ArchiveReadme(
      title: context.header.site.title, beside: .file(name.isEmpty ? "feed.json" : name))
    readme.sourceName = context.sourceName.map { String($0.split(separator: "/").last ?? "") }
    archive = ArchiveFiles(context.sourceHeader, readme, values: head.hashes) { .beside($0) }
    encoder = FeedEncoder(
      feedAuthors: head.authors, readAuthors: head.readAuthors, index: context.index,
      home: context.sourceFormat == "jsonfeed" ? nil : context.header.site.home,
      ids: FeedIDs(context.index), hasArchive: hasArchive)
    try output.append(beginning)
  }

  /// The members before the items.
  private var beginning: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append("{\n")
    for (name, value) in head.before {
      bytes.append(member: name, value)
      bytes.append(",\n")
    }
    bytes.append("  \"items\": [")
    return bytes
  }

  /// The end of the items, and the members after them.
  private var ending: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(hasItems ? "\n  ]" : "]")
    for (name, value) in head.after {
      bytes.append(",\n")
      bytes.append(member: name, value)
    }
    bytes.append("\n}\n")
    return bytes
  }

  func write(_ encoded: EncodedEntry, _ diagnostics: inout Diagnostics) throws(DecantError) {
    var isItem = false
    for piece in encoded.pieces {
      switch piece.place {
      case FeedEncoder.Place.item:
        if !isItem { try output.append(separator) }
        isItem = true
        try output.append(piece.bytes)
      case FeedEncoder.Place.offset:
        assumedOffsetCount += 1
        try output.append(offset)
      case FeedEncoder.Place.knownOffset: offset = piece.bytes
      case FeedEncoder.Place.blog: try archive.append(piece.bytes, to: .blog, of: output)
      case FeedEncoder.Place.private: try archive.append(piece.bytes, to: .private, of: output)
      case FeedEncoder.Place.less: lesserCount += 1
      default: incompleteCount += 1
      }
    }
    if isItem { items.add(encoded) } else { others.add(encoded) }
  }

  private var separator: [UInt8] {
    defer { hasItems = true }
    return Array((hasItems ? ",\n" : "\n").utf8)
  }

  func finish(_ diagnostics: inout Diagnostics) throws(DecantError) -> [OutputRow] {
    try output.append(ending)
    if hasArchive, !head.isWhole { try archive.begin(output) }
    try archive.finish(output)
    if !archive.isEmpty {
      // The same in every run, so that a run can be repeated.
      try output.append(Array("/private.jsonl\n".utf8), to: .beside(".gitignore"))
    }
    report(&diagnostics)
    let name = output.destination.name
    var rows = items.rows(in: name).filter { $0.label != "comments" }
    if !archive.isEmpty {
      var parts = others.sums.map { "\($0.count) \($0.kind.noun(for: $0.count))" }
      let commentCount = items.commentCount + others.commentCount
      if commentCount > 0 { parts.append(counted(commentCount, "comment", "comments")) }
      rows.append(
        OutputRow(
          "the rest", nil, note: parts.joined(separator: ", "), place: "\(name).decant"))
    }
    return rows
  }

  private func report(_ diagnostics: inout Diagnostics) {
    if assumedOffsetCount > 0 {
      diagnostics.report(
        .feedAssumedOffset,
        counted(assumedOffsetCount, "date", "dates")
          + " had no distance from Greenwich: that of the entry before was taken")
    }
    for (kind, count, note) in others.sums {
      let entries = "\(count) \(kind.noun(for: count))\(note.isEmpty ? "" : " (\(note))")"
      if hasArchive {
        diagnostics.report(
          .feedKeptApart, "\(entries) \(count == 1 ? "lies" : "lie") beside the feed, not in it")
      } else {
        diagnostics.report(
          .feedLeftOut,
          "\(entries) \(count == 1 ? "has" : "have") no place in a feed: left out")
      }
    }
    guard !hasArchive else { return }
    if incompleteCount > 0 {
      diagnostics.report(
        .feedLeftOut,
        "of \(counted(incompleteCount, "post", "posts")) the comments, custom fields and the like "
          + "were left out")
    }
    if lesserCount > 0 {
      diagnostics.report(
        .feedShownLess,
        "of \(counted(lesserCount, "post", "posts")) a feed shows no short names, nor which tags are "
          + "categories")
    }
    if head.hasLeftovers {
      diagnostics.report(
        .feedLeftOut,
        "of the site, its authors and terms a feed shows a part: the rest was left out")
    }
  }

  private func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
    "\(count) \(count == 1 ? singular : plural)"
  }
}

extension [UInt8] {
  /// Adds a member of the feed.
  fileprivate mutating func append(member name: String, _ value: MetadataValue) {
    append("  ")
    append(jsonString: name)
    append(": ")
    append(inline: value)
  }
}
