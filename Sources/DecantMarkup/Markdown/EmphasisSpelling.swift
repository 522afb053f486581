internal import DecantCore

/// Finds a spelling of each emphasis that is read as it is meant.
///
/// A line is laid out, its delimiters are paired as a reader pairs them, under the punctuation of
/// CommonMark 0.30 and of 0.31, and each emphasis that isn't read as it is meant takes its next
/// spelling: other delimiters, then tags. After a few rounds all become tags, so that the work is
/// linear.
struct EmphasisSpelling {
  private static let rounds = 6

  /// The line laid out.
  private(set) var line = InlineLine()

  private var runs = DelimiterRuns()

  /// The delimiters of the line, and the pieces that they are.
  private var delimiters: [(place: Int, piece: Int)] = []

  /// Whether each piece is read as it is meant.
  private var isRight: [Bool] = []

  private var isPaired: [Bool] = []

  /// Chooses the spellings, and lays the line out with them, in the memory of the last one.
  mutating func layOut(
    _ text: inout InlineText, at place: InlineLine.Place, _ rungs: inout Rungs
  ) {
    guard text.hasEmphasis else { return line.set(text, at: place) }
    prepare(&text)
    line.set(text, at: place)
    for round in 1...EmphasisSpelling.rounds {
      let isLast = round == EmphasisSpelling.rounds
      guard !respell(&text, straightToTags: isLast) else { break }
      line.set(text, at: place)
    }
    count(text, &rungs)
  }

  /// Takes underscores for an emphasis that begins or ends where a strong one does around it,
  /// since `***` is read as a strong one in an emphasis.
  private func prepare(_ text: inout InlineText) {
    for i in text.pieces.indices.dropFirst() {
      let piece = text.pieces[i]
      let before = text.pieces[i - 1]
      guard piece.kind == .opening, piece.style == .emphasis, piece.spelling == .usual,
        before.kind == .opening, before.style == .strong, before.spelling == .usual,
        before.partner == piece.partner + 1
      else { continue }
      text.pieces[i].spelling = .underscore
      text.pieces[piece.partner].spelling = .underscore
    }
  }

  private func count(_ text: InlineText, _ rungs: inout Rungs) {
    for piece in text.pieces where piece.kind == .opening {
      if piece.spelling == .underscore { rungs.otherSpellings += 1 }
      if piece.spelling == .tag { rungs.inlineTags += 1 }
    }
  }

  /// Gives what isn't read as it is meant another spelling; whether nothing had to change.
  private mutating func respell(_ text: inout InlineText, straightToTags: Bool) -> Bool {
    isRight.removeAll(keepingCapacity: true)
    isRight.append(contentsOf: repeatElement(true, count: text.pieces.count))
    if check(text, countingSymbols: false) { _ = check(text, countingSymbols: true) }
    var changed: [Int] = []
    var isDone = true
    for i in text.pieces.indices where text.pieces[i].isDelimiter {
      guard text.pieces[i].kind == .closing else { continue }
      let opening = text.pieces[i].partner
      guard !isRight[opening] || straightToTags else { continue }
      isDone = false
      // What is around a change is tried again first.
      if !straightToTags, let last = changed.last, last > opening { continue }
      changed.append(opening)
      text.pieces[opening].bump(straightToTag: straightToTags)
      text.pieces[i].spelling = text.pieces[opening].spelling
    }
    return isDone
  }

  /// Pairs the delimiters and notes what isn't as meant; whether symbols matter.
  private mutating func check(_ text: InlineText, countingSymbols: Bool) -> Bool {
    findRuns(text, countingSymbols: countingSymbols)
    runs.match()
    isPaired.removeAll(keepingCapacity: true)
    isPaired.append(contentsOf: repeatElement(false, count: text.pieces.count))
    for pair in runs.pairs {
      guard let opening = piece(at: pair.opening), let closing = piece(at: pair.closing),
        text.pieces[opening].partner == closing,
        text.pieces[opening].delimiter.utf8CodeUnitCount == pair.length
          || line.bytes[pair.opening] == UInt8(ascii: "~")
      else { continue }
      isPaired[opening] = true
    }
    for i in text.pieces.indices where text.pieces[i].kind == .opening {
      if text.pieces[i].isDelimiter, !isPaired[i] { isRight[i] = false }
    }
    return runs.dependsOnSymbols
  }

  /// Finds the runs of delimiters: those that touch are one.
  private mutating func findRuns(_ text: InlineText, countingSymbols: Bool) {
    runs.removeAll()
    delimiters.removeAll(keepingCapacity: true)
    let laidOut = line
    let bytes = laidOut.bytes.span
    var start = -1
    var end = -1
    for i in text.pieces.indices where text.pieces[i].isDelimiter {
      let place = laidOut.starts[i]
      delimiters.append((place, i))
      if place != end || bytes[place] != bytes[start] {
        if start >= 0 { runs.add(start..<end, of: bytes, countingSymbols: countingSymbols) }
        start = place
      }
      end = place + text.pieces[i].delimiter.utf8CodeUnitCount
    }
    if start >= 0 { runs.add(start..<end, of: bytes, countingSymbols: countingSymbols) }
  }

  /// The piece whose delimiter begins at a place.
  private func piece(at place: Int) -> Int? {
    var low = 0
    var high = delimiters.count
    while low < high {
      let middle = (low + high) / 2
      if delimiters[middle].place < place { low = middle + 1 } else { high = middle }
    }
    guard low < delimiters.count, delimiters[low].place == place else { return nil }
    return delimiters[low].piece
  }
}

extension InlinePiece {
  /// Takes the next spelling.
  mutating func bump(straightToTag: Bool) {
    if straightToTag || style == .strike || spelling != .usual {
      spelling = .tag
    } else {
      spelling = .underscore
    }
  }
}
