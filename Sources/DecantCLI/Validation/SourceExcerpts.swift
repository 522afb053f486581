internal import Decant
internal import DecantCore

/// The lines of sources in which findings are, for people at a terminal.
struct SourceExcerpts {
  private struct Place: Hashable {
    let path: String
    let line: Int
  }

  /// The piece of a line around a column.
  private struct Piece {
    let bytes: [UInt8]
    let start: Int
  }

  private var pieces: [Finding: Piece] = [:]

  /// How many bytes of a line are shown.
  private static let width = 70

  /// Reads the lines of at most 500 findings.
  init(_ report: ValidationReport) {
    var byPath: [String: [Finding]] = [:]
    for finding in report.findings.prefix(500) {
      guard let path = finding.path, finding.place != nil else { continue }
      byPath[path, default: []].append(finding)
    }
    for (path, findings) in byPath { read(path, findings) }
  }

  /// Reads a file once, and keeps what surrounds each finding.
  private mutating func read(_ path: String, _ findings: [Finding]) {
    guard let piece = BlogSource.path(path).pieces.first, var stream = try? ByteStream(piece)
    else { return }
    let sorted = findings.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
    var waiting = sorted[...]
    var line = 1
    var column = 1
    var kept: [Finding: [UInt8]] = [:]
    var chunk: [UInt8] = []
    while let next = waiting.first?.place {
      if line > next.line { break }
      chunk.removeAll(keepingCapacity: true)
      guard let count = try? stream.read(into: &chunk, atMost: 256 << 10), count > 0 else { break }
      if line == 1, column == 1,
        chunk.starts(with: [0xFF, 0xFE]) || chunk.starts(with: [0xFE, 0xFF])
      {
        return
      }
      var i = 0
      while i < chunk.count {
        let end = chunk.span.firstIndex(of: UInt8(ascii: "\n"), from: i) ?? chunk.count
        for finding in waiting {
          guard let place = finding.place, place.line == line else { break }
          let first = max(1, place.column - SourceExcerpts.width / 2)
          let low = max(i, i + first - column)
          let high = min(end, i + first + SourceExcerpts.width - column)
          if low < high { kept[finding, default: []] += chunk[low..<high] }
        }
        column += end - i
        i = end
        guard end < chunk.count else { break }
        while let place = waiting.first?.place, place.line == line { waiting.removeFirst() }
        line += 1
        column = 1
        i += 1
      }
    }
    for (finding, bytes) in kept {
      let column = finding.place?.column ?? 1
      pieces[finding] = Piece(bytes: bytes, start: max(1, column - SourceExcerpts.width / 2))
    }
  }

  /// The line, and a caret below the place with what to do.
  func excerpt(of finding: Finding) -> String? {
    guard let piece = pieces[finding], let place = finding.place else { return nil }
    let before = max(0, min(place.column - piece.start, piece.bytes.count))
    let number = String(place.line)
    let margin = String(repeating: " ", count: max(5, number.utf8.count + 1))
    let left = shown(piece.bytes[..<before])
    let right = shown(piece.bytes[before...])
    let gap = String(repeating: " ", count: Columns.width(left))
    return "\(Columns.right(number, margin.utf8.count)) | \(left)\(right)\n"
      + "\(margin) | \(gap)^ \(finding.rule.remedy)".trimmingTrailingSpace + "\n"
  }

  /// Bytes as a terminal may show them; a character that is cut is left out.
  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let cut = bytes.drop { $0 & 0xC0 == 0x80 }
    return Talk.sanitized(
      String(decoding: cut.map { $0 == 9 ? 32 : $0 }, as: UTF8.self).filter { $0 != "\u{FFFD}" },
      keepingLines: false)
  }
}

extension String {
  fileprivate var trimmingTrailingSpace: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
