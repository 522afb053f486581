internal import DecantCore

/// Tags in a line (CommonMark 0.30, 6.6).
extension MarkdownEvents {
  /// Reads a tag, an address in angle brackets, or a sign that begins neither.
  mutating func readTag(_ text: Span<UInt8>, _ line: Range<Int>, _ start: Int) -> Int {
    let next = start &+ 1 < line.upperBound ? text[start &+ 1] : 0
    guard next.isLetter || next == UInt8(ascii: "/") else {
      if next == UInt8(ascii: "!"), text.hasText("<!--", at: start) {
        return readComment(text, line, start)
      }
      if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { isSure = false }
      events.bytes.append(UInt8(ascii: "<"))
      return start &+ 1
    }
    guard let end = text.firstIndex(of: UInt8(ascii: ">"), in: start..<line.upperBound) else {
      isSure = false
      return start &+ 1
    }
    let isEnd = next == UInt8(ascii: "/")
    let content = start &+ (isEnd ? 2 : 1)..<end
    if text.hasText("http", at: content.lowerBound) { return readAutolink(text, content) }
    if text.hasText("br>", at: content.lowerBound), !isEnd {
      return readBreakTag(text, line, start)
    }
    let nameEnd = isEnd ? end : MarkdownEvents.nameEnd(text, content)
    guard let name = HTMLName(text.extracting(content.lowerBound..<nameEnd)),
      isWritten(text, nameEnd..<end)
    else {
      isSure = false
      return start &+ 1
    }
    if nameEnd == end, let kind = MarkdownEvents.kind(of: name) {
      readEmphasisTag(kind, isEnd: isEnd)
      return end &+ 1
    }
    guard HTMLEvents.tags.contains(name) else {
      isSure = false
      return start &+ 1
    }
    if isEnd { events.end(.tag) } else { events.begin(.tag) }
    events.bytes.append(padded: text, content)
    events.stop()
    return end &+ 1
  }

  private static func kind(of name: HTMLName) -> BodyEvents.Kind? {
    switch name {
    case .em: .emphasis
    case .strong: .strong
    case .del: .strike
    default: nil
    }
  }

  /// Reads a tag of an emphasis, which ends in the order in which it began.
  private mutating func readEmphasisTag(_ kind: BodyEvents.Kind, isEnd: Bool) {
    guard isEnd else {
      inlines.emphases.append(
        Emphasis(
          byte: UInt8(ascii: "<"), kind: kind, run: 0, place: events.count,
          depth: inlines.brackets.count))
      return events.begin(kind)
    }
    let last = inlines.emphases.popLast()
    if last?.kind != kind || last?.run != 0 || last?.depth != inlines.brackets.count {
      isSure = false
    }
    events.end(kind)
  }

  private static func nameEnd(_ text: Span<UInt8>, _ content: Range<Int>) -> Int {
    var i = content.lowerBound
    while i < content.upperBound, text[i].isLetter || text[i].isDigit { i &+= 1 }
    return i
  }

  /// Whether a line is an end tag that begins no block within a paragraph.
  func isEndTag(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count > 3, text.hasText("</", at: line.lowerBound),
      text[line.upperBound &- 1] == UInt8(ascii: ">"),
      let name = HTMLName(text.extracting(line.lowerBound &+ 2..<line.upperBound &- 1))
    else { return false }
    return HTMLEvents.tags.contains(name)
  }

  /// Whether attributes are spelled as they are written.
  private func isWritten(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      guard text[i] == UInt8(ascii: " "), text[i &+ 1].isLetter else { return false }
      i &+= 1
      while TagAttributes.isName(text[i]) { i &+= 1 }
      guard text[i] == UInt8(ascii: "="), text[i &+ 1] == UInt8(ascii: "\"") else { return false }
      i &+= 2
      while i < range.upperBound, text[i] != UInt8(ascii: "\"") {
        if text[i] == UInt8(ascii: "<") || text[i] == UInt8(ascii: "|") { return false }
        i &+= 1
      }
      guard i < range.upperBound else { return false }
      i &+= 1
    }
    return true
  }

  private mutating func readComment(
    _ text: Span<UInt8>, _ line: Range<Int>, _ start: Int
  ) -> Int {
    let content = start &+ 4
    guard let end = text.firstIndex(of: "--", in: content..<line.upperBound),
      end &+ 2 < line.upperBound, text[end &+ 2] == UInt8(ascii: ">"),
      text[content] != UInt8(ascii: ">"), text[content] != UInt8(ascii: "-")
    else {
      isSure = false
      return start &+ 1
    }
    events.begin(.comment)
    events.bytes.append(padded: text, content..<end)
    events.stop()
    return end &+ 3
  }

  /// Reads the tags of line breaks: in a paragraph, those at its end.
  private mutating func readBreakTag(
    _ text: Span<UInt8>, _ line: Range<Int>, _ start: Int
  ) -> Int {
    var i = start
    while i < line.upperBound, text.hasText("<br>", at: i) {
      events.bytes.append(BodyEvents.Mark.lineBreak)
      i &+= 4
    }
    if state == .paragraph, i < line.upperBound { isSure = false }
    return i
  }
}
