internal import DecantCore

/// Writes the lines of blocks, each behind the markers of the quotes and items it is in.
struct LineWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// What every further line begins with.
  private var prefix: [UInt8] = []

  private var levels: [Int] = []

  /// Whether the next block begins on the line that is open: at the start, or behind a marker.
  private(set) var isFresh = true

  /// The marker that the open line consists of, if the next block begins behind it.
  private(set) var openMarker: UInt8 = 0

  /// Begins a block: on the open line if that is fresh, else below it.
  mutating func beginBlock(tight: Bool) {
    if isFresh {
      if openMarker != 0 { bytes.append(UInt8(ascii: " ")) }
    } else {
      if !tight { breakLine(blank: true) }
      breakLine(blank: false)
    }
    isFresh = false
    openMarker = 0
  }

  /// Begins a quote or an item, whose first block stands behind the marker.
  mutating func open(_ marker: [UInt8], continuation: [UInt8], tight: Bool) {
    beginBlock(tight: tight)
    bytes += marker
    openMarker = marker.last ?? 0
    isFresh = true
    levels.append(prefix.count)
    prefix += continuation
  }

  /// Ends the quote or item that was begun last.
  mutating func close() {
    if let level = levels.popLast() { prefix.removeLast(prefix.count - level) }
    isFresh = false
    openMarker = 0
  }

  /// Writes lines that are parted by line feeds.
  mutating func write(_ lines: [UInt8]) {
    if prefix.isEmpty {
      bytes += lines
      return
    }
    var start = 0
    let span = lines.span
    while let end = span.firstIndex(of: UInt8(ascii: "\n"), from: start) {
      bytes += lines[start..<end]
      start = end + 1
      breakLine(blank: start < lines.count && lines[start] == UInt8(ascii: "\n"))
    }
    bytes += lines[start...]
  }

  /// Writes bytes without a line feed.
  mutating func write(_ text: StaticString) { bytes.append(text) }

  private mutating func breakLine(blank: Bool) {
    bytes.append(UInt8(ascii: "\n"))
    var end = prefix.count
    if blank { while end > 0, prefix[end - 1] == UInt8(ascii: " ") { end -= 1 } }
    bytes += prefix[..<end]
  }
}
