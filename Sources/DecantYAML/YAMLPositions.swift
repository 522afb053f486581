internal import DecantCore

/// Turns places counted in code points, as libyaml has them, into lines, columns and offsets.
///
/// It moves from place to place, since events come in order: looking each place up from the start
/// would take quadratic time.
struct YAMLPositions {
  private let text: [UInt8]
  private let origin: SourcePosition

  /// Whether each code point is a byte.
  private let isASCII: Bool

  private var index = 0
  private var line = 0
  private var lineStart = 0

  /// The place in bytes.
  private(set) var offset = 0

  /// - Parameter origin: Where the text begins.
  init(_ text: [UInt8], origin: SourcePosition) {
    self.text = text
    self.origin = origin
    isASCII = !text.contains { $0 >= 0x80 }
  }

  /// The position of a place.
  mutating func position(of place: Int) -> SourcePosition {
    move(to: place)
    let column = offset - lineStart + (line == 0 ? origin.column : 1)
    return SourcePosition(file: origin.file, line: origin.line + line, column: column)
  }

  /// The text between two places.
  mutating func text(from start: Int, to end: Int) -> String {
    move(to: start)
    let first = offset
    move(to: end)
    return String(decoding: text[first..<max(first, offset)], as: UTF8.self)
  }

  private mutating func move(to place: Int) {
    if isASCII, index < place { return skip(to: min(place, text.count)) }
    while index < place, offset < text.count { advance() }
    while index > place, offset > 0 { retreat() }
  }

  /// Goes on to a place by lines, where places are bytes.
  private mutating func skip(to place: Int) {
    let text = text
    // A search beyond the place would take quadratic time in one long line.
    let passed = text.span.extracting(0..<place)
    while let feed = passed.firstIndex(of: UInt8(ascii: "\n"), from: offset) {
      line += 1
      lineStart = feed + 1
      offset = lineStart
    }
    offset = place
    index = place
  }

  private mutating func advance() {
    if text[offset] == UInt8(ascii: "\n") {
      line += 1
      lineStart = offset + 1
    }
    offset += 1
    while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
    index += 1
  }

  private mutating func retreat() {
    offset -= 1
    while offset > 0, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    index -= 1
    guard text[offset] == UInt8(ascii: "\n") else { return }
    line -= 1
    lineStart = offset
    while lineStart > 0, text[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
  }
}
