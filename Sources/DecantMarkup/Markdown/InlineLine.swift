internal import DecantCore

/// The text of a block as it will be written, before escapes: one piece of bytes in which text
/// and syntax are told apart.
struct InlineLine {
  /// Where the text stands.
  enum Place {
    /// In lines of its own.
    case paragraph

    /// Behind the marker of a heading.
    case heading

    /// In a cell of a table.
    case cell
  }

  /// A part of the line.
  struct Part {
    let range: Range<Int>
    let isText: Bool
    let isInBrackets: Bool
  }

  /// The bytes; a line feed is a line break.
  private(set) var bytes: [UInt8] = []

  /// The parts, in order and without gaps.
  private(set) var parts: [Part] = []

  /// Where each delimiter of a piece begins.
  private(set) var starts: [Int] = []

  private var place = Place.paragraph

  /// Makes the line of a text, in the memory of the last one.
  mutating func set(_ text: InlineText, at place: Place) {
    self.place = place
    bytes.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    let lastContent = text.pieces.lastIndex { $0.kind != .lineBreak && !$0.range.isEmpty } ?? -1
    for i in text.pieces.indices {
      starts.append(bytes.count)
      append(text.pieces[i], of: text, isFinal: i > lastContent)
    }
  }

  /// Begins a line, in the memory of the last one.
  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
  }

  /// Adds text that is to be read as it stands.
  mutating func append(text: Span<UInt8>, isInBrackets: Bool) {
    let start = bytes.count
    bytes.append(copying: text)
    guard bytes.count > start else { return }
    parts.append(Part(range: start..<bytes.count, isText: true, isInBrackets: isInBrackets))
  }

  /// Adds syntax that the closure writes.
  mutating func append(syntax write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    parts.append(Part(range: start..<bytes.count, isText: false, isInBrackets: false))
  }

  private mutating func append(_ piece: InlinePiece, of text: InlineText, isFinal: Bool) {
    let start = bytes.count
    var isText = false
    switch piece.kind {
    case .text:
      bytes.append(copying: text.bytes.span.extracting(piece.range))
      isText = true
    case .syntax: bytes.append(copying: text.bytes.span.extracting(piece.range))
    case .code: append(code: text.bytes[piece.range])
    case .opening, .closing: bytes.append(piece.delimiter)
    case .lineBreak:
      if place == .paragraph, !isFinal { bytes.append("\\\n") } else { bytes.append("<br>") }
    }
    guard bytes.count > start else { return }
    parts.append(
      Part(range: start..<bytes.count, isText: isText, isInBrackets: piece.isInBrackets))
  }

  /// Writes a code span (CommonMark 0.30, 6.1).
  private mutating func append(code: ArraySlice<UInt8>) {
    guard !code.isEmpty else { return }
    let length = InlineLine.fence(for: code)
    let tick = UInt8(ascii: "`")
    let space = UInt8(ascii: " ")
    let isPadded =
      code.first == tick || code.last == tick
      || (code.first == space && code.last == space && code.contains { $0 != space })
    bytes += repeatElement(tick, count: length)
    if isPadded { bytes.append(space) }
    bytes += code
    if isPadded { bytes.append(space) }
    bytes += repeatElement(tick, count: length)
  }

  /// The shortest length that no run of backticks has.
  private static func fence(for code: ArraySlice<UInt8>) -> Int {
    var lengths: Set<Int> = []
    var run = 0
    for byte in code {
      if byte == UInt8(ascii: "`") {
        run += 1
      } else if run > 0 {
        lengths.insert(run)
        run = 0
      }
    }
    if run > 0 { lengths.insert(run) }
    var length = 1
    while lengths.contains(length) { length += 1 }
    return length
  }
}
