internal import DecantCore

/// What is given to libcmark-gfm.
///
/// The library needs 38 bytes of memory for a byte of Markdown, and compares each line with all
/// the quotes and lists that are open, so that size and nesting have bounds before it sees a text.
enum CMarkLimits {
  /// The longest text, in bytes.
  static let maximumSize = 16 << 20

  /// The deepest nesting of quotes and lists, in markers on a line or in eight columns each.
  static let maximumDepth = 256

  /// Whether a text is within the bounds.
  static func admit(_ markdown: Span<UInt8>) -> Bool {
    guard markdown.count <= maximumSize else { return false }
    var start = 0
    while start < markdown.count {
      guard depth(of: markdown, at: start) <= maximumDepth else { return false }
      guard let end = markdown.firstIndex(of: UInt8(ascii: "\n"), from: start) else { break }
      start = end + 1
    }
    return true
  }

  /// How deep the line that starts at a place may be nested: its markers, and the columns before
  /// the last of them.
  private static func depth(of text: Span<UInt8>, at start: Int) -> Int {
    var markers = 0
    var depth = 0
    var i = start
    while i < text.count {
      switch text[i] {
      case UInt8(ascii: ">"): markers += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
        UInt8(ascii: ")"):
        guard i + 1 == text.count || text[i + 1] <= UInt8(ascii: " ") else { return depth }
        markers += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        i += 1
        continue
      default: return depth
      }
      depth = max(markers, (i - start) / 8)
      i += 1
    }
    return depth
  }
}
