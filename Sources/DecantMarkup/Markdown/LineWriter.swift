internal import DecantCore

/// Writes the lines of blocks, each behind the markers of the quotes and items it is in.
struct LineWriter: ~Copyable {
  /// What was written.
  var output = ByteBuffer()

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
      if openMarker != 0 { output.append(UInt8(ascii: " ")) }
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
    output.append(marker)
    openMarker = marker.last ?? 0
    isFresh = true
    levels.append(prefix.count)
    prefix += continuation
  }

  /// Begins an item of a list.
  ///
  /// - Parameter number: The number before the mark, or -1 if it has none.
  mutating func openItem(_ number: Int, _ mark: UInt8, tight: Bool) {
    beginBlock(tight: tight)
    let start = output.count
    if number >= 10 {
      for byte in String(number).utf8 { output.append(byte) }
    } else if number >= 0 {
      output.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number))
    }
    output.append(mark)
    openMarker = mark
    isFresh = true
    levels.append(prefix.count)
    for _ in start...output.count { prefix.append(UInt8(ascii: " ")) }
  }

  /// Ends the quote or item that was begun last.
  mutating func close() {
    if let level = levels.popLast() { prefix.removeLast(prefix.count - level) }
    isFresh = false
    openMarker = 0
  }

  /// Writes lines that are parted by line feeds.
  mutating func write(_ lines: [UInt8]) { write(lines.span) }

  /// Writes lines that are parted by line feeds.
  mutating func write(_ lines: Span<UInt8>) {
    if prefix.isEmpty { return output.append(copying: lines) }
    var start = 0
    while let end = lines.firstIndex(of: UInt8(ascii: "\n"), from: start) {
      output.append(copying: lines.extracting(start..<end))
      start = end + 1
      breakLine(blank: start < lines.count && lines[start] == UInt8(ascii: "\n"))
    }
    output.append(copying: lines.extracting(start..<lines.count))
  }

  /// Writes bytes without a line feed.
  mutating func write(_ text: StaticString) { output.append(text) }

  /// Forgets what was written, and keeps the memory.
  mutating func removeAll() {
    output.removeAll(from: 0)
    prefix.removeAll(keepingCapacity: true)
    levels.removeAll(keepingCapacity: true)
    isFresh = true
    openMarker = 0
  }

  /// Ends the line; the next follows it, or a blank line.
  mutating func breakLine(blank: Bool) {
    output.append(UInt8(ascii: "\n"))
    var end = prefix.count
    if blank { while end > 0, prefix[end - 1] == UInt8(ascii: " ") { end -= 1 } }
    for i in 0..<end { output.append(prefix[i]) }
  }
}
