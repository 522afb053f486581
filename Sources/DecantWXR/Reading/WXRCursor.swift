internal import DecantCore
internal import DecantXML

/// A pass over one or more exports.
final class WXRCursor: BlogCursor {
  let header: BlogHeader
  let decoder: any EntryDecoder

  private let pieces: [BlogSource.Piece]
  private let limits: Limits
  private let chunkSize: Int
  private let firstDocument: ExportDocument

  private var slicer: ExportSlicer
  private var pieceIndex = 0
  private var ordinal = 0
  private var pending: ExportSlicer.Slice?
  private var isFinished = false
  private var finishedBytes = 0
  /// The context of the entries of the document that is being read.
  private var context: MetadataBag = []
  /// The prefixes that aren't declared, and that no one has seen in use.
  private var unseenPrefixes: [String]
  private var documentsInPiece = 1

  init(
    _ source: BlogSource, limits: Limits, chunkSize: Int, mergesBlogs: Bool, readsArchive: Bool,
    _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    guard let first = source.pieces.first else {
      throw DecantError(.unreadableSource, "there is no file to read")
    }
    pieces = source.pieces
    self.limits = limits
    self.chunkSize = chunkSize
    var slicer = try ExportFile.open(first, chunkSize: chunkSize, limits: limits, &diagnostics)
    let end = try ExportFile.end(of: first)
    let head = try WXRCursor.findHead(&slicer, first, &diagnostics)
    let document = try HeadReading.read(
      head, tail: ExportFile.tail(of: first), depthLimit: limits.depth,
      readsArchive: readsArchive, &diagnostics)
    guard !head.isCutOff else {
      throw DecantError(
        .malformedSource, "the file ends before its first entry: it was cut off\n  export again",
        at: slicer.endPosition)
    }
    pending = try slicer.next()
    try WXRCursor.requireExport(document, pending, head)
    self.slicer = slicer
    firstDocument = document
    var others: [ExportDocument] = []
    for bytes in ExportFile.furtherHeads(in: end) {
      others.append(try WXRCursor.read(bytes, limits))
    }
    let headers = try FurtherFiles.read(
      source.pieces, first: document, limits: limits, chunkSize: chunkSize,
      mergesBlogs: mergesBlogs)
    let declared = FurtherFiles.merge([document] + others + headers)
    let isAlone = others.isEmpty && headers.isEmpty
    header = isAlone ? document.archived ?? declared : declared
    decoder = WXRDecoder(
      document, header: declared, depthLimit: limits.depth, readsArchive: readsArchive)
    unseenPrefixes = document.undeclaredPrefixes
    reportPrefixes(in: head.bytes, at: head.position, &diagnostics)
  }

  var progress: (done: Int, total: Int?) {
    let (done, total) = slicer.progress
    return (finishedBytes + done, pieces.count == 1 ? total : nil)
  }

  func next(_ diagnostics: inout Diagnostics) throws(DecantError) -> RawEntry? {
    while !isFinished {
      var slice = pending
      pending = nil
      if slice == nil { slice = try slicer.next() }
      guard let slice else {
        try openNextPiece(&diagnostics)
        continue
      }
      if let raw = try take(slice, &diagnostics) { return raw }
    }
    return nil
  }

  /// Returns the entry of a slice, or reports what else the slice is.
  private func take(
    _ slice: ExportSlicer.Slice, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> RawEntry? {
    switch slice.kind {
    case .item, .unendedItem:
      if !unseenPrefixes.isEmpty {
        reportPrefixes(in: slice.bytes, at: slice.position, &diagnostics)
      }
      defer { ordinal += 1 }
      return RawEntry(
        ordinal: ordinal, position: slice.position, payload: .bytes(slice.bytes), context: context)
    case .oversizedItem:
      ordinal += 1
      diagnostics.report(
        .wxrEntryTooLarge, "an entry has more than \(limits.entryBytes) bytes; skipped",
        at: slice.position)
    case .cutItem: reportCutItem(slice, &diagnostics)
    case .gap:
      GapReading(slice, document: firstDocument, header: header, limits: limits)
        .report(&diagnostics)
      if slice.isCutOff { reportMissingEnd(&diagnostics) }
    case .outside: Junk.report(slice.bytes, at: slice.position, &diagnostics)
    case .head: try beginDocument(slice, &diagnostics)
    }
    return nil
  }

  /// Continues with the next file.
  private func openNextPiece(_ diagnostics: inout Diagnostics) throws(DecantError) {
    finishedBytes += slicer.progress.total ?? 0
    pieceIndex += 1
    guard pieceIndex < pieces.count else { return isFinished = true }
    documentsInPiece = 0
    slicer = try ExportFile.open(
      pieces[pieceIndex], chunkSize: chunkSize, limits: limits, &diagnostics)
  }

  /// Continues with another document: the first of a further file, or a further one of a file.
  private func beginDocument(
    _ slice: ExportSlicer.Slice, _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    documentsInPiece += 1
    if documentsInPiece > 1 {
      diagnostics.report(
        .wxrSecondDocument, "another export begins here; its entries follow", at: slice.position)
    }
    let document = try HeadReading.read(
      slice, tail: [], depthLimit: limits.depth, &diagnostics)
    unseenPrefixes = document.undeclaredPrefixes
    reportPrefixes(in: slice.bytes, at: slice.position, &diagnostics)
    context = []
    if !document.hasNamespaces(of: firstDocument) {
      var namespaces = MetadataBag()
      for (prefix, name) in document.namespaces { namespaces.append(prefix, .string(name)) }
      context = [.init(WXRDecoder.namespaces, .object(namespaces))]
    }
    if slice.isCutOff { reportMissingEnd(&diagnostics) }
  }
}

extension WXRCursor {
  /// Skips what is before the first document, and returns its head.
  private static func findHead(
    _ slicer: inout ExportSlicer, _ piece: BlogSource.Piece, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> ExportSlicer.Slice {
    var beginning: [UInt8] = []
    while let slice = try slicer.next() {
      if slice.kind == .head { return slice }
      if beginning.isEmpty { beginning = Array(slice.bytes.prefix(4096)) }
      if slice.isCutOff || slicer.isAtEnd { break }
      Junk.report(slice.bytes, at: slice.position, &diagnostics)
    }
    throw Junk.refusal(of: beginning, at: SourcePosition(file: piece.name, line: 1, column: 1))
  }

  /// Refuses a feed that no blogging program exported.
  private static func requireExport(
    _ document: ExportDocument, _ slice: ExportSlicer.Slice?, _ head: ExportSlicer.Slice
  ) throws(DecantError) {
    guard !document.isWordPress else { return }
    if let slice, slice.bytes.span.firstIndex(of: "<wp:") != nil { return }
    throw DecantError(
      .malformedSource,
      "this is a feed (RSS), not an export: it has no element of WordPress\n"
        + "  export the blog in WordPress under Tools, Export",
      at: head.position)
  }

  private static func read(_ head: [UInt8], _ limits: Limits) throws(DecantError) -> ExportDocument
  {
    var unreported = Diagnostics()
    let slice = ExportSlicer.Slice(
      kind: .head, bytes: head, position: SourcePosition(line: 1, column: 1))
    return try HeadReading.read(slice, tail: [], depthLimit: limits.depth, &unreported)
  }

  /// Reports the first use of each of WordPress's own prefixes that isn't declared.
  private func reportPrefixes(
    in bytes: [UInt8], at position: SourcePosition, _ diagnostics: inout Diagnostics
  ) {
    guard !unseenPrefixes.isEmpty else { return }
    var left: [String] = []
    for prefix in unseenPrefixes {
      guard let place = place(of: "<\(prefix):", in: bytes) else {
        left.append(prefix)
        continue
      }
      diagnostics.report(
        .wxrUndeclaredPrefix, "the prefix \(prefix.quoted) isn't declared; taken as usual",
        at: position.advanced(over: bytes.span, to: place))
    }
    unseenPrefixes = left
  }

  private func place(of text: String, in bytes: [UInt8]) -> Int? {
    let text = Array(text.utf8)
    var i = 0
    while let place = bytes.span.firstIndex(of: UInt8(ascii: "<"), from: i) {
      if bytes[place...].starts(with: text) { return place }
      i = place + 1
    }
    return nil
  }

  private func reportCutItem(
    _ slice: ExportSlicer.Slice, _ diagnostics: inout Diagnostics
  ) {
    let reader = SliceReader(
      namespaces: firstDocument.namespaces, entities: firstDocument.entities,
      depthLimit: limits.depth)
    let parsed = reader.readBeginning(slice.bytes, at: slice.position)
    let item = ItemReading(parsed, lookup: HeaderLookup(BlogHeader()))
    let title = item?.title ?? ""
    let id = item?.entry.id.rawValue ?? ""
    let name = title.isEmpty ? "an entry without a title" : title.quoted
    let number = id.isEmpty ? "" : " (id \(id))"
    reportTruncation("inside \(name)\(number)", &diagnostics)
  }

  private func reportMissingEnd(_ diagnostics: inout Diagnostics) {
    reportTruncation("without its end tag \"</rss>\"", &diagnostics)
  }

  private func reportTruncation(_ place: String, _ diagnostics: inout Diagnostics) {
    let count = ordinal == 1 ? "1 entry" : "\(ordinal) entries"
    diagnostics.report(
      .wxrTruncated, "the file ends \(place): it was cut off; \(count) before it kept",
      at: slicer.endPosition)
  }
}
