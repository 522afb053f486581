internal import DecantCore

/// Front matter of `Key: value` lines, as Pelican, MultiMarkdown and Bear have it.
///
/// Values are texts without quotes; a line that begins with white space continues the value.
enum HeaderLines {
  /// Keys that may begin such a block: elsewhere a line with a colon is a sentence.
  private static let known: Set<String> = [
    "alias", "author", "authors", "canonical_url", "categories", "category", "class_name", "date",
    "description", "is_page", "keywords", "lang", "layout", "link", "make_discoverable",
    "meta_description", "meta_image", "modified", "published_date", "save_as", "slug", "status",
    "subtitle", "summary", "tags", "template", "title", "translation", "url",
  ]

  /// Whether a line begins with a known key.
  static func isKnown(_ line: TextLine, in bytes: Span<UInt8>) -> Bool {
    guard let key = key(of: line, in: bytes) else { return false }
    return known.contains(String(decoding: bytes.extracting(key)).lowercased())
  }

  /// Whether a line begins with a key.
  static func isHeader(_ line: TextLine, in bytes: Span<UInt8>) -> Bool {
    key(of: line, in: bytes) != nil
  }

  /// Reads the lines of a block.
  static func read(
    _ bytes: Span<UInt8>, _ text: Range<Int>, lines: LineTable
  ) -> [LocatedValue.Member] {
    var members: [LocatedValue.Member] = []
    var line = TextLine(in: bytes, at: text.lowerBound)
    while line.start < text.upperBound {
      let content = line.trimmed(in: bytes)
      if let key = key(of: line, in: bytes) {
        let value = trimmedStart(
          key.upperBound + 1..<max(content.upperBound, key.upperBound + 1), bytes)
        members.append(
          LocatedValue.Member(
            String(decoding: bytes.extracting(key)),
            at: lines.position(of: key.lowerBound, in: bytes),
            LocatedValue(
              .string(String(decoding: bytes.extracting(value))),
              at: lines.position(of: value.lowerBound, in: bytes))))
      } else if let last = members.indices.last {
        let more = String(decoding: bytes.extracting(trimmedStart(content, bytes)))
        let text = members[last].value.value.string ?? ""
        members[last].value.value = .string(text.isEmpty ? more : "\(text)\n\(more)")
      }
      line = TextLine(in: bytes, at: line.next)
    }
    return members
  }

  private static func trimmedStart(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
    return start..<range.upperBound
  }

  /// The key that a line begins with: at most 40 letters, digits, hyphens and spaces.
  private static func key(of line: TextLine, in bytes: Span<UInt8>) -> Range<Int>? {
    let content = line.trimmed(in: bytes)
    for i in content {
      switch bytes[i] {
      case UInt8(ascii: ":"):
        let isEnd = i + 1 == content.upperBound || bytes[i + 1] <= 0x20
        return i > line.start && isEnd ? line.start..<i : nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: " "), UInt8(ascii: "."):
        guard i > line.start, i - line.start < 40 else { return nil }
      default: return nil
      }
    }
    return nil
  }
}
