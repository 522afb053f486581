internal import DecantCore

/// Emphases (CommonMark 0.30, 6.2).
extension MarkdownEvents {
  mutating func readDelimiters(_ text: Span<UInt8>, _ line: Range<Int>, _ i: Int) -> Int {
    let byte = text[i]
    var end = i
    while end < line.upperBound, text[end] == byte { end &+= 1 }
    let inner = text.extracting(line)
    let before = Flank(before: i &- line.lowerBound, in: inner)
    let after = Flank(at: end &- line.lowerBound, in: inner)
    let isSpaced = before == .space && after == .space
    let isInWord = byte == UInt8(ascii: "_") && before == .other && after == .other
    if isSpaced || isInWord {
      events.bytes.append(padded: text, i..<end)
      return end
    }
    let isOpening =
      after == .other && (before == .space || before == .punctuation)
      || (after == .punctuation && before == .space)
    let isClosing =
      before == .other && (after == .space || after == .punctuation)
      || (before == .punctuation && after == .space)
    let length = end &- i
    let isBoth = before == after && (before == .other || before == .punctuation)
    if length > 3 || (byte == UInt8(ascii: "~") && length != 2) {
      isSure = false
    } else if isBoth, byte == UInt8(ascii: "*"), inlines.emphases.last?.run == length {
      // What can open and close closes, if it may.
      close(byte, length)
    } else if isOpening != isClosing {
      if isOpening { open(byte, length) } else { closeOrKeep(byte, length) }
    } else {
      isSure = false
    }
    return end
  }

  /// Begins an emphasis; three delimiters begin two.
  private mutating func open(_ byte: UInt8, _ length: Int) {
    if length == 3 { open(byte, 1, run: 3) }
    open(byte, length == 3 ? 2 : length, run: length)
  }

  private mutating func open(_ byte: UInt8, _ length: Int, run: Int) {
    let kind = MarkdownEvents.kind(byte, length)
    // Some readers show an emphasis in its like once only.
    for emphasis in inlines.emphases where emphasis.kind == kind { isSure = false }
    inlines.emphases.append(
      Emphasis(
        byte: byte, kind: kind, run: run, place: events.count, depth: inlines.brackets.count))
    events.begin(kind)
  }

  /// Ends emphases, or adds delimiters that have none to end.
  private mutating func closeOrKeep(_ byte: UInt8, _ length: Int) {
    for emphasis in inlines.emphases where emphasis.byte == byte { return close(byte, length) }
    for _ in 0..<length { events.bytes.append(byte) }
  }

  private mutating func close(_ byte: UInt8, _ length: Int) {
    var left = length
    while left > 0, isSure {
      if left == 1 { turnTriple() }
      guard let emphasis = inlines.emphases.popLast(), emphasis.byte == byte,
        emphasis.depth == inlines.brackets.count
      else { return isSure = false }
      let used = emphasis.kind == .emphasis ? 1 : 2
      if used > left { isSure = false }
      left -= used
      events.end(emphasis.kind)
    }
  }

  /// Of three delimiters, one that is closed first belongs to the emphasis inside.
  private mutating func turnTriple() {
    let count = inlines.emphases.count
    guard count >= 2, inlines.emphases[count - 1].run == 3,
      inlines.emphases[count - 1].kind == .strong, inlines.emphases[count - 2].run == 3
    else { return }
    let place = inlines.emphases[count - 2].place
    guard place &+ 2 == inlines.emphases[count - 1].place else { return isSure = false }
    inlines.emphases[count - 2].kind = .strong
    inlines.emphases[count - 1].kind = .emphasis
    events.bytes.replace(at: place &+ 1, with: BodyEvents.Kind.strong.rawValue)
    events.bytes.replace(at: place &+ 3, with: BodyEvents.Kind.emphasis.rawValue)
  }

  private static func kind(_ byte: UInt8, _ length: Int) -> BodyEvents.Kind {
    byte == UInt8(ascii: "~") ? .strike : length == 2 ? .strong : .emphasis
  }
}
