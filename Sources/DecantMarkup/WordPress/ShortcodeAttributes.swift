internal import DecantCore

/// The attributes of a shortcode, by WordPress's grammar (`shortcode_parse_atts`).
struct ShortcodeAttributes: Equatable {
  /// The attributes with a name, in lower case; of equal names the last one is there.
  private(set) var named: [[UInt8]: [UInt8]] = [:]

  /// The values without a name, in order.
  private(set) var positional: [[UInt8]] = []

  /// Reads the text between a shortcode's name and its end.
  init(_ text: [UInt8]) {
    let text = ShortcodeAttributes.withPlainSpaces(text)
    let bytes = text.span
    var i = bytes.skipSpace(0)
    while i < bytes.count {
      let end = named(bytes, at: i) ?? quoted(bytes, at: i)
      i = bytes.skipSpace(end ?? word(bytes, at: i))
    }
  }

  /// The value of an attribute.
  subscript(name: StaticString) -> [UInt8]? {
    var key: [UInt8] = []
    key.append(name)
    return named[key]
  }

  /// Reads `name="value"`, `name='value'` or `name=value`, and returns the place after it.
  private mutating func named(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    var i = start
    while i < bytes.count, bytes[i].isWord || bytes[i] == UInt8(ascii: "-") { i += 1 }
    let name = start..<i
    i = bytes.skipSpace(i)
    guard !name.isEmpty, i < bytes.count, bytes[i] == UInt8(ascii: "=") else { return nil }
    i = bytes.skipSpace(i + 1)
    guard let value = quotedValue(bytes, at: i) ?? bareValue(bytes, at: i) else { return nil }
    let key = Array(copying: bytes.extracting(name)).map(\.lowercased)
    named[key] = ShortcodeAttributes.value(bytes, value.range)
    return value.end
  }

  private mutating func quoted(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    guard let value = quotedValue(bytes, at: start), !value.range.isEmpty else { return nil }
    positional.append(ShortcodeAttributes.value(bytes, value.range))
    return value.end
  }

  private mutating func word(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var i = start
    while i < bytes.count, !bytes[i].isPHPSpace { i += 1 }
    positional.append(ShortcodeAttributes.value(bytes, start..<i))
    return i
  }

  /// A value in quotes, which white space or the end follows.
  private func quotedValue(_ bytes: Span<UInt8>, at start: Int) -> (range: Range<Int>, end: Int)? {
    guard start < bytes.count,
      bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'"),
      let end = bytes.firstIndex(of: bytes[start], from: start + 1),
      end + 1 == bytes.count || bytes[end + 1].isPHPSpace
    else { return nil }
    return (start + 1..<end, end + 1)
  }

  private func bareValue(_ bytes: Span<UInt8>, at start: Int) -> (range: Range<Int>, end: Int)? {
    var i = start
    while i < bytes.count, !bytes[i].isPHPSpace {
      if bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'") { return nil }
      i += 1
    }
    return i > start ? (start..<i, i) : nil
  }

  /// The text with spaces for U+00A0 and U+200B.
  private static func withPlainSpaces(_ text: [UInt8]) -> [UInt8] {
    let bytes = text.span
    guard bytes.firstIndex(of: "\u{A0}") != nil || bytes.firstIndex(of: "\u{200B}") != nil else {
      return text
    }
    var output: [UInt8] = []
    var i = 0
    while i < bytes.count {
      let length = bytes.hasText("\u{A0}", at: i) ? 2 : bytes.hasText("\u{200B}", at: i) ? 3 : 0
      output.append(length > 0 ? UInt8(ascii: " ") : bytes[i])
      i += max(length, 1)
    }
    return output
  }

  /// A value with its escapes decoded; empty if it holds a tag that isn't closed.
  private static func value(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    let value = CEscapes.decoded(bytes.extracting(range))
    var isInTag = false
    for byte in value where isInTag ? byte == UInt8(ascii: ">") : byte == UInt8(ascii: "<") {
      isInTag.toggle()
    }
    return isInTag ? [] : value
  }
}
