internal import DecantCore

/// Texts that stand in the output as they are, and the marks that hold their places until then.
///
/// A mark is text to every reader, so that the proof of a body proves the places of its pieces
/// too: a character for private use that the body doesn't hold, a number, and another one.
struct VerbatimPieces: Sendable {
  /// A text that stands in the output as it is.
  struct Piece: Sendable {
    /// The text.
    var text: [UInt8]

    /// What stands in its place where HTML is, and Markdown isn't read.
    var html: [UInt8]?

    /// Whether the output's reader runs the text.
    var isCall = false

    /// Whether the text is whole blocks of Markdown.
    var isBlock = false

    /// The number of the piece that stands behind what this one begins, if this one begins a block
    /// of HTML: nothing in it would be read as Markdown up to a blank line.
    var ending: Int?

    init(_ text: [UInt8]) { self.text = text }
  }

  /// The pieces, by their numbers.
  private(set) var pieces: [Piece] = []

  /// What stands behind the body.
  var ending: [UInt8] = []

  private var opening: [UInt8] = []
  private var closing: [UInt8] = []

  /// No pieces, for a body that is known.
  init(for body: [UInt8]) {
    for number in stride(from: 0 as UInt8, to: 64, by: 2) {
      opening = [0xF3, 0xB0, 0x80, 0x80 + number]
      closing = [0xF3, 0xB0, 0x80, 0x81 + number]
      if !VerbatimPieces.occurs(opening, in: body) { return }
    }
  }

  /// Whether there is nothing to put in place.
  var isEmpty: Bool { pieces.isEmpty && ending.isEmpty }

  /// Adds a piece and returns the mark that holds its place.
  mutating func add(_ piece: Piece) -> [UInt8] {
    pieces.append(piece)
    return opening + Array(String(pieces.count - 1).utf8) + closing
  }

  /// Adds what stands before and behind a content, and returns the marks.
  mutating func add(before: [UInt8], after: [UInt8]) -> (before: [UInt8], after: [UInt8]) {
    var opening = Piece(before)
    // A tag that isn't a block's begins one only if nothing follows it on its line.
    let line = before.prefix { $0 != UInt8(ascii: "\n") }
    let start = line.count < before.count ? Array(line) : line + [UInt8(ascii: "x")]
    if !after.isEmpty, MarkdownLines.beginsHTML(start.span) { opening.ending = pieces.count + 1 }
    return (add(call: opening), add(call: Piece(after)))
  }

  /// Adds a piece that the output's reader runs and returns its mark; nothing if it is empty.
  mutating func add(call piece: Piece) -> [UInt8] {
    guard !piece.text.isEmpty else { return [] }
    var call = piece
    call.isCall = true
    return add(call)
  }

  /// The piece whose mark is at a place, and the place after the mark.
  func piece(
    _ bytes: Span<UInt8>, at place: Int
  ) -> (piece: Piece, number: Int, end: Int)? {
    guard VerbatimPieces.has(opening, bytes, at: place) else { return nil }
    var i = place + opening.count
    var number = 0
    while i < bytes.count, bytes[i].isDigit, number < 1 << 30 {
      number = 10 * number + Int(bytes[i] - UInt8(ascii: "0"))
      i += 1
    }
    guard i > place + opening.count, number < pieces.count,
      VerbatimPieces.has(closing, bytes, at: i)
    else { return nil }
    return (pieces[number], number, i + closing.count)
  }

  /// The byte with which every mark begins.
  static let firstByte: UInt8 = 0xF3

  private static func occurs(_ mark: [UInt8], in text: [UInt8]) -> Bool {
    let bytes = text.span
    var next = 0
    while let place = bytes.firstIndex(of: firstByte, from: next) {
      if has(mark, bytes, at: place) { return true }
      next = place + 1
    }
    return false
  }

  private static func has(_ mark: [UInt8], _ bytes: Span<UInt8>, at place: Int) -> Bool {
    guard bytes.count - place >= mark.count else { return false }
    for i in mark.indices where bytes[place + i] != mark[i] { return false }
    return true
  }
}
