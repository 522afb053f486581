internal import DecantCore

/// The text of blocks.
extension MarkdownEvents {
  /// A link or a picture whose text is read, or a bracket.
  struct Bracket {
    /// Where its mark is in the events.
    let place: Int
    let isImage: Bool

    /// How many emphases were open before it.
    let depth: Int
  }

  /// An emphasis that is open.
  struct Emphasis {
    let byte: UInt8
    var kind: BodyEvents.Kind

    /// How many delimiters stand where it begins.
    let run: Int

    /// Where its mark is in the events.
    let place: Int

    /// How many brackets were open before it.
    let depth: Int
  }

  /// What is open in the text of a block.
  struct InlineState {
    var brackets: [Bracket] = []
    var emphases: [Emphasis] = []

    /// Whether the last line ends in a line break.
    var endsInBreak = false

    /// Whether a link ended, so that brackets around it are none of a link.
    var hasLink = false

    mutating func removeAll() {
      brackets.removeAll(keepingCapacity: true)
      emphases.removeAll(keepingCapacity: true)
      endsInBreak = false
      hasLink = false
    }
  }

  /// Reads a line of text.
  mutating func readInlines(_ text: Span<UInt8>, _ line: Range<Int>) {
    inlines.endsInBreak = false
    guard text[line.lowerBound] != UInt8(ascii: " "),
      text[line.upperBound &- 1] != UInt8(ascii: " ")
    else { return isSure = false }
    var i = line.lowerBound
    while isSure {
      let run = i
      i = min(EventMarkdown.specialPlace(text, from: i), line.upperBound)
      if i > run { events.bytes.append(padded: text, run..<i) }
      guard i < line.upperBound else { return }
      i = readSpecial(text, line, i)
    }
  }

  /// Ends the text of a block.
  mutating func endInlines() {
    if !inlines.emphases.isEmpty { isSure = false }
    while let bracket = inlines.brackets.popLast() { makeLiteral(bracket) }
    inlines.hasLink = false
  }

  private mutating func readSpecial(_ text: Span<UInt8>, _ line: Range<Int>, _ i: Int) -> Int {
    let next = i &+ 1 < line.upperBound ? text[i &+ 1] : 0
    switch text[i] {
    case UInt8(ascii: "\\"): return readBackslash(next, i)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      return readDelimiters(text, line, i)
    case UInt8(ascii: "`"): return readCodeSpan(text, line, i)
    case UInt8(ascii: "["):
      begin(.link, isImage: false)
      return i &+ 1
    case UInt8(ascii: "]"): return readBracketEnd(text, line, i)
    case UInt8(ascii: "!") where next == UInt8(ascii: "["):
      begin(.image, isImage: true)
      return i &+ 2
    case UInt8(ascii: "<"): return readTag(text, line, i)
    case UInt8(ascii: "&"):
      let length = MarkdownReference.length(text, at: i, end: line.upperBound)
      if length > 0 { return readReference(text, i..<i &+ length) }
    case UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "}"),
      UInt8(ascii: "{"):
      break
    default: isSure = false
    }
    events.bytes.append(text[i])
    return i &+ 1
  }

  private mutating func readBackslash(_ next: UInt8, _ i: Int) -> Int {
    if next == 0 {
      events.bytes.append(BodyEvents.Mark.lineBreak)
      inlines.endsInBreak = true
      return i &+ 1
    }
    let isEscape = next.isASCIIPunctuation
    events.bytes.append(isEscape ? next : UInt8(ascii: "\\"))
    return isEscape ? i &+ 2 : i &+ 1
  }

  private mutating func readReference(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var characters: [UInt8] = []
    MarkdownReference.append(text, range, to: &characters)
    for byte in characters where byte <= UInt8(ascii: " ") { isSure = false }
    events.bytes.append(characters)
    return range.upperBound
  }

  private mutating func readCodeSpan(_ text: Span<UInt8>, _ line: Range<Int>, _ i: Int) -> Int {
    let tick = UInt8(ascii: "`")
    guard i &+ 1 < line.upperBound, text[i &+ 1] > UInt8(ascii: " "), text[i &+ 1] != tick,
      let end = text.firstIndex(of: tick, in: i &+ 1..<line.upperBound),
      end &+ 1 == line.upperBound || text[end &+ 1] != tick, text[end &- 1] != UInt8(ascii: " ")
    else {
      isSure = false
      return i &+ 1
    }
    // In a cell the backslash before a pipe goes.
    if state == .table, text.firstIndex(of: UInt8(ascii: "|"), in: i &+ 1..<end) != nil {
      isSure = false
    }
    events.begin(.codeSpan)
    events.bytes.append(padded: text, i &+ 1..<end)
    events.end(.codeSpan)
    return end &+ 1
  }
}
