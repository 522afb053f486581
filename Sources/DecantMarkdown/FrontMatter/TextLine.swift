internal import DecantCore

/// A line of a text, by its places.
struct TextLine {
  /// Where it begins.
  let start: Int

  /// Where the next one begins.
  let next: Int

  /// The line at a place, or an empty one at the end.
  init(in bytes: Span<UInt8>, at start: Int) {
    self.start = min(start, bytes.count)
    next = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start).map { $0 + 1 } ?? bytes.count
  }

  /// The line without its break and the white space before it.
  func trimmed(in bytes: Span<UInt8>) -> Range<Int> {
    var end = next
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// Whether there is nothing but white space.
  func isBlank(in bytes: Span<UInt8>) -> Bool { trimmed(in: bytes).isEmpty }

  /// Whether it begins with a space or a tab.
  func isIndented(in bytes: Span<UInt8>) -> Bool {
    start < bytes.count && (bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "\t"))
  }
}
