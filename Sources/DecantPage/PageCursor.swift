internal import DecantCore

/// A pass over saved pages, a file an entry.
final class PageCursor: BlogCursor {
  let header = BlogHeader()
  let decoder: any EntryDecoder = PageDecoder()

  private let pieces: [BlogSource.Piece]
  private let limits: Limits
  private var next = 0
  private var byteCount = 0

  init(_ source: BlogSource, _ limits: Limits) {
    pieces = source.pieces
    self.limits = limits
  }

  var progress: (done: Int, total: Int?) { (byteCount, nil) }

  func next(_ diagnostics: inout Diagnostics) throws(DecantError) -> RawEntry? {
    while next < pieces.count {
      let ordinal = next
      next += 1
      let piece = pieces[ordinal]
      let start = SourcePosition(file: piece.name, line: 1, column: 1)
      guard let bytes = try bytes(of: piece) else {
        diagnostics.report(
          .pageTooLong, "the page is longer than \(limits.entryBytes) bytes; skipped", at: start)
        continue
      }
      byteCount += bytes.count
      return RawEntry(ordinal: ordinal, position: start, payload: .bytes(bytes))
    }
    return nil
  }

  /// The bytes of a page, or `nil` if there are more than an entry may have.
  private func bytes(of piece: BlogSource.Piece) throws(DecantError) -> [UInt8]? {
    var stream = try ByteStream(piece)
    var bytes: [UInt8] = []
    while try stream.read(into: &bytes, atMost: 64 << 10) > 0 {
      guard bytes.count <= limits.entryBytes else { return nil }
    }
    return bytes
  }
}
