internal import DecantCore

/// The text of one block, gathered from the tree: its parts, with white space as a browser shows
/// it.
struct InlineText {
  /// The bytes of the parts.
  private(set) var bytes: [UInt8] = []

  /// The parts.
  var pieces: [InlinePiece] = []

  /// Whether the text can't stand in a line of Markdown.
  var needsHTML = false

  /// How many tags stand in the text.
  private(set) var tags = 0

  /// Whether an emphasis was begun.
  private(set) var hasEmphasis = false

  /// How many links and pictures are open.
  var brackets = 0

  /// Whether white space would be at the start of a line or behind other white space.
  private var isAfterSpace = true

  /// The last text, if nothing stands behind it that keeps its white space.
  private var lastText = -1

  init() {
    bytes.reserveCapacity(512)
    pieces.reserveCapacity(8)
  }

  /// Forgets the text of a block, and keeps the memory for the next.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    needsHTML = false
    tags = 0
    hasEmphasis = false
    brackets = 0
    isAfterSpace = true
    lastText = -1
  }

  /// Whether there is nothing to write.
  var isEmpty: Bool { pieces.isEmpty }

  /// Adds text, with each run of white space as one space.
  ///
  /// Words with single spaces between them are copied in one piece.
  mutating func add(words text: Span<UInt8>, _ range: Range<Int>) {
    let start = bytes.count
    var i = range.lowerBound
    while i < range.upperBound {
      if text[i].isHTMLSpace {
        if !isAfterSpace { bytes.append(UInt8(ascii: " ")) }
        isAfterSpace = true
        i += 1
        continue
      }
      let run = i
      i = HTMLWords.end(text, run, range.upperBound)
      bytes.append(copying: text.extracting(run..<i))
      isAfterSpace = false
    }
    guard bytes.count > start else { return }
    append(.text, from: start)
    lastText = pieces.count - 1
  }

  /// Adds text that is kept to the byte, as that of a picture.
  mutating func add(verbatim text: ArraySlice<UInt8>) {
    let start = bytes.count
    bytes += text
    append(.text, from: start)
  }

  /// Adds syntax.
  mutating func add(syntax: StaticString) {
    let start = bytes.count
    bytes.append(syntax)
    append(.syntax, from: start)
  }

  /// Adds syntax that the closure writes.
  mutating func addTag(_ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    guard bytes.count > start else { return }
    tags += 1
    append(.syntax, from: start)
  }

  /// Adds syntax that the closure writes.
  mutating func add(syntax write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    append(.syntax, from: start)
  }

  /// Begins an emphasis, and returns its place.
  mutating func open(_ style: InlinePiece.Style, _ spelling: InlinePiece.Spelling) -> Int {
    hasEmphasis = true
    var piece = InlinePiece(.opening, bytes.count..<bytes.count)
    piece.style = style
    piece.spelling = spelling
    pieces.append(piece)
    return pieces.count - 1
  }

  /// Ends an emphasis.
  mutating func close(_ place: Int) {
    var piece = InlinePiece(.closing, bytes.count..<bytes.count)
    piece.style = pieces[place].style
    piece.spelling = pieces[place].spelling
    piece.partner = place
    pieces[place].partner = pieces.count
    pieces.append(piece)
  }

  /// Makes one code span of the parts from a place on, which must be text.
  mutating func makeCode(from place: Int) {
    guard place < pieces.count else { return }
    let range = pieces[place].range.lowerBound..<bytes.count
    pieces.removeSubrange(place...)
    var piece = InlinePiece(.code, range)
    piece.isInBrackets = brackets > 0
    pieces.append(piece)
    if lastText >= place { lastText = place }
  }

  /// Adds a line break.
  mutating func addBreak() {
    trim()
    append(.lineBreak, from: bytes.count)
    isAfterSpace = true
    lastText = -1
  }

  /// Says that something stands here beside which white space counts.
  mutating func addReplaced() {
    isAfterSpace = false
    lastText = -1
  }

  /// Says that white space before this place counts, whatever follows.
  mutating func holdSpace() { lastText = -1 }

  /// Says that a tag with attributes of a line break stands here.
  mutating func startLine() {
    trim()
    isAfterSpace = true
    lastText = -1
  }

  /// Removes white space at the end of the line, and parts that became empty.
  mutating func trim() {
    guard lastText >= 0, isAfterSpace else { return }
    let range = pieces[lastText].range
    guard !range.isEmpty, bytes[range.upperBound - 1] == UInt8(ascii: " ") else { return }
    pieces[lastText].range = range.lowerBound..<(range.upperBound - 1)
  }

  private mutating func append(_ kind: InlinePiece.Kind, from start: Int) {
    var piece = InlinePiece(kind, start..<bytes.count)
    piece.isInBrackets = brackets > 0
    pieces.append(piece)
  }
}
