internal import DecantCore

/// The lines at the start of a file, to find the bytes of a value whose place is known.
struct FileLines {
  private let starts: [Int]

  /// Takes the lines up to a place.
  init(_ text: Span<UInt8>, upTo end: Int) {
    var starts = [0]
    // Most front matter has fewer lines.
    starts.reserveCapacity(32)
    while let last = starts.last, last < end {
      guard let feed = text.firstIndex(of: UInt8(ascii: "\n"), from: last) else { break }
      starts.append(feed + 1)
    }
    self.starts = starts
  }

  /// The place of a position, or `nil` if it isn't in these lines.
  func offset(of position: SourcePosition) -> Int? {
    guard position.line >= 1, position.line <= starts.count else { return nil }
    return starts[position.line - 1] + position.column - 1
  }

  /// The position of a place in these lines or behind them.
  func position(of offset: Int, in text: Span<UInt8>) -> SourcePosition {
    var line = starts.count - 1
    while line > 0, starts[line] > offset { line -= 1 }
    var start = starts[line]
    while let feed = text.firstIndex(of: UInt8(ascii: "\n"), from: start), feed < offset {
      start = feed + 1
      line += 1
    }
    return SourcePosition(line: line + 1, column: offset - start + 1)
  }
}
