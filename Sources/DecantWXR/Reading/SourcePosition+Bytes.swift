internal import DecantCore

extension SourcePosition {
  /// The position of a place in bytes that begin here.
  func advanced(over bytes: Span<UInt8>, to end: Int) -> SourcePosition {
    let passed = bytes.extracting(0..<end)
    var lines = 0
    var start = 0
    while let feed = passed.firstIndex(of: UInt8(ascii: "\n"), from: start) {
      lines += 1
      start = feed + 1
    }
    guard lines > 0 else { return SourcePosition(file: file, line: line, column: column + end) }
    return SourcePosition(file: file, line: line + lines, column: end - start + 1)
  }
}
