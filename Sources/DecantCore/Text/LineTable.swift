/// Finds lines and columns in a piece of a source.
///
/// Made when the first position is asked for: takes one pass, and a word for every 512 bytes.
package struct LineTable: Sendable {
  private static let blockSize = 512

  private let start: SourcePosition

  /// For each block: the number of line feeds before it, and the place past the last of them.
  private var blocks: [(lines: UInt32, lineStart: UInt32)] = []

  /// Looks through the bytes of a piece whose first byte stands at a position.
  package init(_ bytes: Span<UInt8>, startingAt start: SourcePosition?) {
    self.start = start ?? SourcePosition(line: 1, column: 1)
    var block: (lines: UInt32, lineStart: UInt32) = (0, 0)
    var feed = bytes.firstIndex(of: UInt8(ascii: "\n"))
    for blockStart in stride(from: 0, to: bytes.count, by: LineTable.blockSize) {
      while let place = feed, place < blockStart {
        block = (block.lines + 1, UInt32(truncatingIfNeeded: place + 1))
        feed = bytes.firstIndex(of: UInt8(ascii: "\n"), from: place + 1)
      }
      blocks.append(block)
    }
  }

  /// The position of a byte, counted from the start of the piece.
  package func position(of offset: Int, in bytes: Span<UInt8>) -> SourcePosition {
    guard !blocks.isEmpty else { return start }
    let number = min(offset / LineTable.blockSize, blocks.count - 1)
    var lines = Int(blocks[number].lines)
    var lineStart = Int(blocks[number].lineStart)
    for i in number * LineTable.blockSize..<min(offset, bytes.count)
    where bytes[i] == UInt8(ascii: "\n") {
      lines += 1
      lineStart = i + 1
    }
    let column = offset - lineStart + (lines == 0 ? start.column : 1)
    return SourcePosition(file: start.file, line: start.line + lines, column: column)
  }
}
