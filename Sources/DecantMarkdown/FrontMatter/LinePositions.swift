internal import DecantCore

/// Turns offsets in bytes into lines and columns.
///
/// Offsets that grow cost linear time altogether.
struct LinePositions {
  private let origin: SourcePosition
  private var line = 0
  private var lineStart = 0
  private var scanned = 0

  /// - Parameter origin: Where the text begins.
  init(origin: SourcePosition) { self.origin = origin }

  /// The position of an offset in the text.
  mutating func position(of offset: Int, in text: Span<UInt8>) -> SourcePosition {
    if offset < scanned {
      line = 0
      lineStart = 0
      scanned = 0
    }
    while let end = text.firstIndex(of: UInt8(ascii: "\n"), from: scanned), end < offset {
      line += 1
      lineStart = end + 1
      scanned = end + 1
    }
    let column = offset - lineStart + (line == 0 ? origin.column : 1)
    return SourcePosition(file: origin.file, line: origin.line + line, column: column)
  }
}
