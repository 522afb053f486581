internal import DecantCore

/// Finds the lines of one file of an archive, in one pass.
///
/// Of each line only its beginning is looked at, where decant writes where the entry stands. A line
/// that another program has written anew is read whole.
struct ArchiveScanner {
  /// The first line.
  private(set) var header: [UInt8] = []

  /// The lines of entries, in the order of the file.
  private(set) var lines: [ArchiveLine] = []

  /// The numbers of the lines that aren't JSON, or don't say where their entry stands.
  private(set) var damaged: [Int] = []

  private var lineNumber = 0
  private let isPrivate: Bool
  private let limit: Int

  /// Reads a file.
  ///
  /// - Parameter limit: The largest size of a line in bytes.
  init(_ path: String, isPrivate: Bool, limit: Int) throws(DecantError) {
    self.isPrivate = isPrivate
    self.limit = min(limit, Int(Int32.max))
    guard let piece = BlogSource.path(path).pieces.first else { return }
    var stream = try ByteStream(piece)
    var buffer: [UInt8] = []
    var start = 0
    var offset = 0
    var isAtEnd = false
    while !isAtEnd {
      buffer.removeSubrange(..<start)
      offset += start
      let searched = buffer.count
      isAtEnd = try stream.read(into: &buffer, atMost: 1 << 20) == 0
      start = take(buffer, from: 0, searched: searched, offset: offset)
      if isAtEnd, start < buffer.count { take(buffer, start..<buffer.count, offset + start) }
    }
  }

  /// Takes the complete lines of a buffer, and returns where the last one ends.
  private mutating func take(
    _ buffer: [UInt8], from first: Int, searched: Int, offset: Int
  ) -> Int {
    var start = first
    var from = searched
    while let feed = buffer.span.firstIndex(of: UInt8(ascii: "\n"), from: from) {
      take(buffer, start..<feed, offset + start)
      start = feed + 1
      from = start
    }
    return start
  }

  private mutating func take(_ buffer: [UInt8], _ range: Range<Int>, _ offset: Int) {
    lineNumber += 1
    guard lineNumber > 1 else { return header = Array(buffer[range]) }
    guard !range.isEmpty else { return }
    guard range.count <= limit,
      var line = ArchiveScanner.placement(buffer.span.extracting(range))
        ?? ArchiveScanner.parsedPlacement(Array(buffer[range]))
    else { return damaged.append(lineNumber) }
    let place = ArchiveLine.Place(
      offset: offset, count: Int32(range.count), number: UInt32(truncatingIfNeeded: lineNumber))
    if isPrivate { line.secrets = place } else { line.blog = place }
    lines.append(line)
  }

  /// Reads the beginning of a line as decant writes it: `{"archive":{"ordinal":7,"path":"..."`.
  private static func placement(_ line: Span<UInt8>) -> ArchiveLine? {
    guard line.hasText("{\"archive\":{\"ordinal\":", at: 0) else { return nil }
    var i = 22
    var ordinal = 0
    while i < line.count, i < 37, UInt8(ascii: "0")...UInt8(ascii: "9") ~= line[i] {
      ordinal = ordinal * 10 + Int(line[i] - UInt8(ascii: "0"))
      i += 1
    }
    guard i > 22, i < line.count else { return nil }
    guard line.hasText(",\"path\":\"", at: i) else {
      let isOver = line[i] == UInt8(ascii: "}")
      return isOver ? ArchiveLine(ordinal: ordinal, idHash: 0) : nil
    }
    let start = i + 9
    var end = line.firstJSONSpecial(from: start)
    while end < line.count, line[end] != UInt8(ascii: "\"") {
      end = line.firstJSONSpecial(from: end + (line[end] == UInt8(ascii: "\\") ? 2 : 1))
    }
    guard end < line.count else { return nil }
    var id: [UInt8] = []
    id.append(jsonUnescaping: line.extracting(start..<end))
    return ArchiveLine(ordinal: ordinal, idHash: FeedOutline.idHash(id))
  }

  private static func parsedPlacement(_ bytes: [UInt8]) -> ArchiveLine? {
    let tree = JSONTree(bytes)
    guard tree.failure == nil, let archive = tree.member("archive", of: 0),
      let ordinal = tree.member("ordinal", of: archive).flatMap({ Int(tree.text($0)) })
    else { return nil }
    let id = tree.member("path", of: archive).flatMap { tree.string($0) }
    return ArchiveLine(
      ordinal: ordinal, idHash: id.map { FeedOutline.idHash(Array($0.utf8)) } ?? 0)
  }
}
