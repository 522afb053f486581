internal import DecantCore

/// Links and pictures (CommonMark 0.30, 6.3 and 6.4), and tags in a line.
extension MarkdownEvents {
  mutating func begin(_ kind: BodyEvents.Kind, isImage: Bool) {
    inlines.brackets.append(
      Bracket(place: events.count, isImage: isImage, depth: inlines.emphases.count))
    events.begin(kind)
  }

  /// Makes text of a bracket that began nothing.
  mutating func makeLiteral(_ bracket: Bracket) {
    guard !bracket.isImage else { return isSure = false }
    events.bytes.remove(at: bracket.place)
    events.bytes.replace(at: bracket.place, with: UInt8(ascii: "["))
    // The places of what began behind it move.
    if inlines.emphases.contains(where: { $0.place > bracket.place }) { isSure = false }
  }

  mutating func readBracketEnd(_ text: Span<UInt8>, _ line: Range<Int>, _ i: Int) -> Int {
    guard let bracket = inlines.brackets.popLast() else {
      events.bytes.append(UInt8(ascii: "]"))
      return i &+ 1
    }
    let isLink = i &+ 1 < line.upperBound && text[i &+ 1] == UInt8(ascii: "(")
    guard isLink else {
      makeLiteral(bracket)
      for place in inlines.emphases.indices where place >= bracket.depth { isSure = false }
      events.bytes.append(UInt8(ascii: "]"))
      return i &+ 1
    }
    guard bracket.depth == inlines.emphases.count else {
      isSure = false
      return i &+ 1
    }
    if bracket.isImage {
      // The text of a picture with marks in it isn't what was written.
      if events.bytes.containsMark(from: bracket.place &+ 2) { isSure = false }
      events.stop()
    } else {
      if inlines.hasLink || events.count == bracket.place &+ 2 { isSure = false }
      for other in inlines.brackets where !other.isImage { if other.depth >= 0 { isSure = false } }
      inlines.hasLink = false
      events.end(.link)
    }
    return readDestination(text, line, i &+ 2)
  }

  /// Reads an address and a title in parentheses; the place behind them.
  private mutating func readDestination(
    _ text: Span<UInt8>, _ line: Range<Int>, _ start: Int
  ) -> Int {
    var i = readAddress(text, start)
    events.stop()
    if i == start { isSure = false }
    if text[i] == UInt8(ascii: " "), text[i &+ 1] == UInt8(ascii: "\"") {
      i = readTitle(text, i &+ 2)
    }
    events.stop()
    if text[i] != UInt8(ascii: ")") || i >= line.upperBound { isSure = false }
    return i &+ 1
  }

  private mutating func readAddress(_ text: Span<UInt8>, _ start: Int) -> Int {
    var i = start
    var depth = 0
    if text[start] == UInt8(ascii: "<") { isSure = false }
    while isSure {
      let run = i
      i = LinkDestination.specialPlace(text, from: i)
      if i > run { events.bytes.append(padded: text, run..<i) }
      switch text[i] {
      case 0...UInt8(ascii: " "):
        if depth > 0 { isSure = false }
        return i
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return i }
        depth -= 1
      case UInt8(ascii: "\\"), 0x7F: isSure = false
      case UInt8(ascii: "&"):
        let length = MarkdownReference.length(text, at: i, end: text.count)
        if length > 0 {
          if !text.hasText("&amp;", at: i) { isSure = false }
          events.bytes.append(UInt8(ascii: "&"))
          i &+= length
          continue
        }
      default: break
      }
      if depth > 30 { isSure = false }
      events.bytes.append(text[i])
      i &+= 1
    }
    return i
  }

  /// Reads a title up to its quotation mark; the place behind that.
  private mutating func readTitle(_ text: Span<UInt8>, _ start: Int) -> Int {
    var i = start
    while text[i] >= UInt8(ascii: " "), text[i] != UInt8(ascii: "\"") {
      if text[i] == UInt8(ascii: "\\") || text[i] == UInt8(ascii: "&") { isSure = false }
      events.bytes.append(text[i])
      i &+= 1
    }
    if i == start || text[i] != UInt8(ascii: "\"") { isSure = false }
    return i &+ 1
  }

  mutating func readAutolink(_ text: Span<UInt8>, _ address: Range<Int>) -> Int {
    let isAddress =
      text.hasText("http://", at: address.lowerBound)
      || text.hasText("https://", at: address.lowerBound)
    for i in address where !text[i].isPlainInAddress || text[i] == UInt8(ascii: "&") {
      isSure = false
    }
    if !isAddress || !inlines.brackets.isEmpty { isSure = false }
    events.begin(.link)
    events.bytes.append(padded: text, address)
    events.end(.link)
    events.bytes.append(padded: text, address)
    events.stop()
    events.stop()
    return address.upperBound &+ 1
  }
}

extension ByteBuffer {
  fileprivate func containsMark(from start: Int) -> Bool {
    for i in start..<count where self[i] < UInt8(ascii: " ") { return true }
    return false
  }
}
