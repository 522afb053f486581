internal import DecantCore
internal import DecantXML

/// Opens one file of an export.
enum ExportFile {
  /// The most bytes at the end of a file that are searched for authors and terms.
  private static let tailLimit = 1 << 20

  /// Opens a file for slicing.
  static func open(
    _ piece: BlogSource.Piece, chunkSize: Int, limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> ExportSlicer {
    let input = try TextInput(piece)
    if let label = input.wrongLabel {
      diagnostics.report(
        .wxrWrongEncodingLabel, "the export isn't in \(label.quoted); read as UTF-8",
        at: SourcePosition(file: piece.name, line: 1, column: 1))
    }
    return ExportSlicer(
      input, name: piece.name, chunkSize: chunkSize, entryLimit: limits.entryBytes)
  }

  /// What follows the last item of a file, up to the end of its document.
  static func tail(of piece: BlogSource.Piece) throws(DecantError) -> [UInt8] {
    try rest(of: end(of: piece))
  }

  /// The last bytes of a file, or nothing if it isn't in UTF-8.
  static func end(of piece: BlogSource.Piece) throws(DecantError) -> [UInt8] {
    guard try TextInput(piece).isUTF8 else { return [] }
    var stream = try ByteStream(piece)
    guard let size = stream.size else { return [] }
    try stream.seek(to: max(0, size - tailLimit))
    var bytes: [UInt8] = []
    let limit = min(size, tailLimit)
    while bytes.count < limit, try stream.read(into: &bytes, atMost: limit - bytes.count) > 0 {}
    return bytes
  }

  /// What follows the last `</item>`.
  private static func rest(of bytes: [UInt8]) -> [UInt8] {
    var last: Int?
    var i = 0
    while let mark = bytes.span.firstIndex(of: "</item>", from: i) {
      last = mark + 7
      i = mark + 7
    }
    return last.map { Array(bytes[$0...]) } ?? []
  }

  /// Further documents in the last bytes of a file, from their `<rss` to their first item.
  static func furtherHeads(in bytes: [UInt8]) -> [[UInt8]] {
    var heads: [[UInt8]] = []
    var i = 0
    while let end = bytes.span.firstIndex(of: "</rss>", from: i),
      let start = bytes.span.firstIndex(of: "<rss", from: end)
    {
      let limit = bytes.span.firstIndex(of: "<item>", from: start) ?? bytes.count
      heads.append(Array(bytes[start..<limit]))
      i = limit
    }
    return heads
  }
}
