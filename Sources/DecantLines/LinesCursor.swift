internal import DecantCore

/// A pass over the lines of one or several files.
final class LinesCursor: BlogCursor {
  let header: BlogHeader
  let decoder: any EntryDecoder

  private let pieces: [BlogSource.Piece]
  private let limits: Limits
  private var pieceNumber = 0
  private var stream: LineStream
  private var pending: LineStream.Line?
  private var ordinal = 0
  private var doneBefore = 0

  init(
    _ source: BlogSource, _ limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    self.limits = limits
    pieces = source.pieces
    guard let first = pieces.first else {
      throw DecantError(.unreadableSource, "there is nothing to read")
    }
    decoder = LinesDecoder(depth: limits.depth)
    stream = try LineStream(first, limit: limits.entryBytes)
    let line = try stream.next()
    if let header = try LinesHeader(line, of: first, &diagnostics) {
      self.header = header.value
    } else {
      header = BlogHeader()
      pending = line
    }
    for piece in pieces.dropFirst() {
      try LinesCursor.requireSameBlog(piece, header, limits)
    }
  }

  var progress: (done: Int, total: Int?) {
    (doneBefore + stream.byteCount, pieces.count == 1 ? stream.size : nil)
  }

  func next(_ diagnostics: inout Diagnostics) throws(DecantError) -> RawEntry? {
    while true {
      guard let line = try takeLine() else { return nil }
      let position = SourcePosition(
        file: pieces[pieceNumber].name, line: line.number, column: 1)
      guard !line.isTooLong else {
        diagnostics.report(
          .linesLongLine, "a line is longer than \(limits.entryBytes) bytes: it was skipped",
          at: position)
        continue
      }
      defer { ordinal += 1 }
      return RawEntry(
        ordinal: ordinal, position: position, payload: .bytes(line.bytes),
        context: line.isLast ? LinesDecoder.lastLine : [])
    }
  }

  private func takeLine() throws(DecantError) -> LineStream.Line? {
    guard let line = pending else { return try nextLine() }
    pending = nil
    return line
  }

  /// The next line of this file or of one of the others, whose headers are skipped.
  private func nextLine() throws(DecantError) -> LineStream.Line? {
    while true {
      if let line = try stream.next() { return line }
      guard pieceNumber + 1 < pieces.count else { return nil }
      pieceNumber += 1
      doneBefore += stream.byteCount
      stream = try LineStream(pieces[pieceNumber], limit: limits.entryBytes)
      var unreported = Diagnostics()
      let line = try stream.next()
      if try LinesHeader(line, of: pieces[pieceNumber], &unreported) == nil { return line }
    }
  }

  private static func requireSameBlog(
    _ piece: BlogSource.Piece, _ header: BlogHeader, _ limits: Limits
  ) throws(DecantError) {
    var stream = try LineStream(piece, limit: limits.entryBytes)
    var unreported = Diagnostics()
    guard let other = try LinesHeader(stream.next(), of: piece, &unreported) else { return }
    guard other.value.site.home == header.site.home, other.value.site.title == header.site.title
    else {
      throw DecantError(
        .severalBlogs,
        "\(piece.name ?? "standard input") is another blog: \(other.value.site.title.quoted)")
    }
  }
}
