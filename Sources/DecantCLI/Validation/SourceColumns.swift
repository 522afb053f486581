internal import Decant
internal import DecantCore

/// The columns of findings in units of UTF-16, as SARIF counts them.
///
/// Positions count bytes. A source that can't be read again, or isn't UTF-8, keeps those.
struct SourceColumns {
  private struct Key: Hashable {
    let path: String
    let line: Int
    let column: Int
  }

  private var columns: [Key: Int] = [:]

  /// Reads the files of findings, each once.
  init(_ findings: [Finding]) {
    var places: [String: Set<Finding.Place>] = [:]
    for finding in findings {
      if let path = finding.path, let place = finding.place {
        places[path, default: []].insert(place)
      }
    }
    for (path, places) in places { read(path, places.sorted()) }
  }

  /// The column of a place, from 1.
  func column(of place: Finding.Place, in path: String?) -> Int {
    let key = Key(path: path ?? "", line: place.line, column: place.column)
    return columns[key] ?? max(1, place.column)
  }

  /// Goes through a file as far as its last place.
  private mutating func read(_ path: String, _ places: [Finding.Place]) {
    guard let piece = BlogSource.path(path).pieces.first, var stream = try? ByteStream(piece)
    else { return }
    var waiting = places[...]
    var chunk: [UInt8] = []
    var line = 1
    var column = 1
    var units = 0
    var isFirst = true
    while !waiting.isEmpty {
      chunk.removeAll(keepingCapacity: true)
      guard let count = try? stream.read(into: &chunk, atMost: 256 << 10), count > 0 else { return }
      if isFirst, chunk.starts(with: [0xFF, 0xFE]) || chunk.starts(with: [0xFE, 0xFF]) { return }
      isFirst = false
      var i = 0
      while i < chunk.count, let next = waiting.first {
        guard line == next.line else {
          guard let end = chunk.span.firstIndex(of: UInt8(ascii: "\n"), from: i) else { break }
          line += 1
          (column, units, i) = (1, 0, end + 1)
          waiting = waiting.drop { $0.line < line }
          continue
        }
        take(&waiting, path, column, units)
        let byte = chunk[i]
        i += 1
        (column, units) = (column + 1, units + SourceColumns.units(byte))
        guard byte == UInt8(ascii: "\n") else { continue }
        line += 1
        (column, units) = (1, 0)
        waiting = waiting.drop { $0.line < line }
      }
    }
  }

  /// Notes the places that the reading has come to.
  private mutating func take(
    _ waiting: inout ArraySlice<Finding.Place>, _ path: String, _ column: Int, _ units: Int
  ) {
    while let next = waiting.first, next.column <= column {
      columns[Key(path: path, line: next.line, column: next.column)] = units + 1
      waiting.removeFirst()
      guard waiting.first?.line == next.line else { return }
    }
  }

  /// How many units of UTF-16 begin with a byte: two for characters beyond U+FFFF.
  private static func units(_ byte: UInt8) -> Int {
    switch byte {
    case 0x80...0xBF: 0
    case 0xF0...: 2
    default: 1
    }
  }
}
