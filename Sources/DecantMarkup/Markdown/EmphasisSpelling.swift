internal import DecantCore

/// Finds a spelling of each emphasis that is read as it is meant.
///
/// A line is laid out, its delimiters are paired as a reader pairs them, under the punctuation of
/// CommonMark 0.30 and of 0.31, and each emphasis that isn't read as it is meant takes its next
/// spelling: other delimiters, then tags. After a few rounds all become tags, so that the work is
/// linear.
struct EmphasisSpelling {
  private static let rounds = 6

  /// Chooses the spellings, and returns the line laid out with them.
  static func layOut(
    _ text: inout InlineText, at place: InlineLine.Place, _ rungs: inout Rungs
  ) -> InlineLine {
    var line = InlineLine(text, at: place)
    guard text.pieces.contains(where: \.isDelimiter) else { return line }
    prepare(&text)
    line = InlineLine(text, at: place)
    for round in 1...rounds {
      let isLast = round == rounds
      guard !respell(&text, line, straightToTags: isLast) else { break }
      line = InlineLine(text, at: place)
    }
    count(text, &rungs)
    return line
  }

  /// Takes underscores for an emphasis that begins or ends where a strong one does around it,
  /// since `***` is read as a strong one in an emphasis.
  private static func prepare(_ text: inout InlineText) {
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

  private static func count(_ text: InlineText, _ rungs: inout Rungs) {
    for piece in text.pieces where piece.kind == .opening {
      if piece.spelling == .underscore { rungs.otherSpellings += 1 }
      if piece.spelling == .tag { rungs.inlineTags += 1 }
    }
  }

  /// Gives what isn't read as it is meant another spelling; whether nothing had to change.
  private static func respell(
    _ text: inout InlineText, _ line: InlineLine, straightToTags: Bool
  ) -> Bool {
    var isRight = Array(repeating: true, count: text.pieces.count)
    if check(text, line, countingSymbols: false, &isRight) {
      _ = check(text, line, countingSymbols: true, &isRight)
    }
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
  private static func check(
    _ text: InlineText, _ line: InlineLine, countingSymbols: Bool, _ isRight: inout [Bool]
  ) -> Bool {
    var runs = DelimiterRuns()
    let bytes = line.bytes.span
    var delimiters: [(place: Int, piece: Int)] = []
    delimiters.reserveCapacity(text.pieces.count)
    var start = -1
    var end = -1
    for i in text.pieces.indices where text.pieces[i].isDelimiter {
      let place = line.starts[i]
      delimiters.append((place, i))
      if place != end || bytes[place] != bytes[start] {
        if start >= 0 { runs.add(start..<end, of: bytes, countingSymbols: countingSymbols) }
        start = place
      }
      end = place + text.pieces[i].delimiter.utf8CodeUnitCount
    }
    if start >= 0 { runs.add(start..<end, of: bytes, countingSymbols: countingSymbols) }
    runs.match()
    var isPaired = Array(repeating: false, count: text.pieces.count)
    for pair in runs.pairs {
      guard let opening = piece(at: pair.opening, delimiters),
        let closing = piece(at: pair.closing, delimiters),
        text.pieces[opening].partner == closing,
        text.pieces[opening].delimiter.utf8CodeUnitCount == pair.length
          || bytes[pair.opening] == UInt8(ascii: "~")
      else { continue }
      isPaired[opening] = true
    }
    for i in text.pieces.indices where text.pieces[i].kind == .opening {
      if text.pieces[i].isDelimiter, !isPaired[i] { isRight[i] = false }
    }
    return runs.dependsOnSymbols
  }

  /// The piece whose delimiter begins at a place.
  private static func piece(
    at place: Int, _ delimiters: [(place: Int, piece: Int)]
  ) -> Int? {
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
