internal import DecantCore

/// The text of blocks.
extension EventMarkdown {
  mutating func writeParagraph(_ events: Span<UInt8>, _ start: Int) -> Int {
    beginBlock()
    return writeText(
      events, start,
      LineEscaper.Context(place: .paragraph, isInItem: isFirstInItem, isExact: false)) &+ 2
  }

  mutating func writeHeading(_ events: Span<UInt8>, _ start: Int) -> Int {
    beginBlock()
    for _ in 0..<(events[start] &- UInt8(ascii: "0")) { writer.write("#") }
    writer.write(" ")
    return writeText(events, start &+ 1, LineEscaper.Context(place: .heading)) &+ 2
  }

  /// Writes the text of a block; the place of its end.
  mutating func writeText(
    _ events: Span<UInt8>, _ start: Int, _ context: LineEscaper.Context
  ) -> Int {
    let mark = writer.output.count
    let before = rungs
    let end = writePlain(events, start, context.place)
    if end >= 0 { return end }
    writer.output.removeAll(from: mark)
    rungs = before
    return writeEscaped(events, start, context)
  }

  /// Writes text in which nothing needs a backslash; its end, or -1 if something may need one.
  private mutating func writePlain(
    _ events: Span<UInt8>, _ start: Int, _ place: InlineLine.Place
  ) -> Int {
    var i = start
    if place == .paragraph, !EventMarkdown.isPlainStart(events, i) { return -1 }
    while true {
      let run = i
      i = EventMarkdown.specialPlace(events, from: i)
      if i > run { writer.output.append(padded: events, run..<i) }
      switch events[i] {
      case BodyEvents.Mark.lineBreak:
        let end = EventMarkdown.breakEnd(events, i)
        guard place == .paragraph, !EventMarkdown.isTextEnd(events, end) else {
          for _ in i..<end { writer.write("<br>") }
          i = end
          continue
        }
        guard end == i &+ 1, EventMarkdown.isPlainStart(events, end) else { return -1 }
        writer.write("\\")
        writer.breakLine(blank: false)
        i = end
      case BodyEvents.Mark.begin:
        i = writeStart(events, i &+ 1)
        if i < 0 { return -1 }
      case BodyEvents.Mark.end:
        guard events[i &+ 1] >= BodyEvents.Kind.emphasis.rawValue else {
          return isPlainEnd(place) ? i : -1
        }
        i = writeEnd(events, i &+ 1)
        if i < 0 { return -1 }
      default:
        guard EventMarkdown.isPlain(events, i, place) else { return -1 }
        writer.output.append(events[i])
        i &+= 1
      }
    }
  }

  /// The place behind line breaks that follow one another.
  static func breakEnd(_ events: Span<UInt8>, _ start: Int) -> Int {
    var i = start
    while events[i] == BodyEvents.Mark.lineBreak { i &+= 1 }
    return i
  }

  /// Whether the text of a block ends at a place.
  static func isTextEnd(_ events: Span<UInt8>, _ i: Int) -> Bool {
    events[i] == BodyEvents.Mark.end && events[i &+ 1] < BodyEvents.Kind.emphasis.rawValue
  }

  private func isPlainEnd(_ place: InlineLine.Place) -> Bool {
    place != .heading || writer.output.last != UInt8(ascii: "#")
  }

  /// Whether a line that begins with a byte, or with a mark, is none but a line of text.
  private static func isPlainStart(_ events: Span<UInt8>, _ i: Int) -> Bool {
    let byte = events[i]
    if byte == BodyEvents.Mark.begin {
      let kind = BodyEvents.Kind(rawValue: events[i &+ 1])
      return kind == .emphasis || kind == .strong || kind == .image || kind == .codeSpan
    }
    return byte.isLetter || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      || byte == UInt8(ascii: "(")
  }

  /// Whether a byte that may mean something means nothing where it stands.
  private static func isPlain(
    _ events: Span<UInt8>, _ i: Int, _ place: InlineLine.Place
  ) -> Bool {
    let next = events[i &+ 1]
    switch events[i] {
    case UInt8(ascii: "!"): return next >= UInt8(ascii: " ") && next != UInt8(ascii: "[")
    case UInt8(ascii: "&"): return !next.isLetter && next != UInt8(ascii: "#")
    case UInt8(ascii: "<"): return next == UInt8(ascii: " ") || next.isDigit
    case UInt8(ascii: "|"): return place != .cell
    case UInt8(ascii: "^"), UInt8(ascii: "}"): return true
    default: return false
    }
  }

  /// The place of the first byte that is a mark, or may mean something in Markdown.
  static func specialPlace(_ events: Span<UInt8>, from start: Int) -> Int {
    events.firstPlace(from: start, where: MarkdownBytes.marks)
  }
}
