internal import DecantCore

/// Entries on disk, to be read again in any order.
final class EntrySpill {
  private let file: TemporaryFile
  private var places: [Int: (offset: Int, count: Int)] = [:]

  init() throws(DecantError) { file = try TemporaryFile() }

  /// Keeps the line of an entry.
  func keep(_ line: [UInt8], of place: Int) throws(DecantError) {
    places[place] = (try file.append(line), line.count)
  }

  /// The line of an entry, or `nil` if it wasn't kept.
  func line(of place: Int) throws(DecantError) -> [UInt8]? {
    guard let (offset, count) = places[place] else { return nil }
    return try file.read(at: offset, count: count)
  }

  /// The line that keeps an entry.
  static func line(of entry: Entry) -> [UInt8] {
    var line: [UInt8] = []
    CanonicalEncoder.append(entry, to: &line)
    return line
  }

  /// The entry of a line.
  static func entry(of line: [UInt8]) -> Entry? {
    // As deep as the readers let extensions be.
    var decoder = CanonicalDecoder(JSONTree(line, depth: 3 * Limits().depth + 16))
    return decoder.entry()
  }
}
