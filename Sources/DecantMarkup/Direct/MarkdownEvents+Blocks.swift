internal import DecantCore

/// Blocks.
extension MarkdownEvents {
  /// Reads what stands behind the markers of a line's levels.
  mutating func readContent(_ text: Span<UInt8>, _ line: Range<Int>) {
    switch state {
    case .blocks: readBlock(text, line)
    case .paragraph: continueParagraph(text, line)
    case .code: readCode(text, line)
    case .table: readRow(text, line)
    case .blank: isSure = false
    case .captionStart:
      events.begin(.paragraph)
      readCaption(text, line, isFirst: false)
    case .caption: readCaption(text, line, isFirst: false)
    case .figureEnd: readFigureEnd(text, line)
    }
  }

  private mutating func readBlock(_ text: Span<UInt8>, _ line: Range<Int>) {
    var line = line
    while isSure, openLevel(text, &line) {}
    guard isSure, !line.isEmpty else { return isSure = false }
    switch text[line.lowerBound] {
    case UInt8(ascii: "#"): readHeading(text, line)
    case UInt8(ascii: "`") where text.hasText("```", at: line.lowerBound): readFence(text, line)
    case UInt8(ascii: "|"):
      (rows, columns) = (0, 0)
      events.begin(.table)
      state = .table
      readRow(text, line)
    case UInt8(ascii: "*") where text.extracting(line).elementsEqual("***".utf8.span):
      events.begin(.rule)
    case UInt8(ascii: "<") where text.hasText("fig", at: line.lowerBound + 1):
      readFigure(text, line)
    case UInt8(ascii: "<") where text.hasText("/fig", at: line.lowerBound + 1):
      readFigureEnd(text, line)
    default: beginParagraph(text, line)
    }
  }

  /// Goes past the marker of a quote or an item that begins; whether one begins.
  private mutating func openLevel(_ text: Span<UInt8>, _ line: inout Range<Int>) -> Bool {
    let start = line.lowerBound
    if text[start] == UInt8(ascii: ">") {
      guard text[start &+ 1] == UInt8(ascii: " ") else {
        isSure = false
        return false
      }
      events.begin(.quote)
      levels.append(Level(indent: 0, marker: 0))
      line = start &+ 2..<line.upperBound
      return true
    }
    guard let marker = listMarker(text, line) else { return false }
    beginList(text, line, marker)
    line = start &+ marker.indent..<line.upperBound
    return true
  }

  private mutating func readHeading(_ text: Span<UInt8>, _ line: Range<Int>) {
    var i = line.lowerBound
    while text[i] == UInt8(ascii: "#") { i &+= 1 }
    let level = i &- line.lowerBound
    guard level <= 6, text[i] == UInt8(ascii: " "), i &+ 1 < line.upperBound,
      text[line.upperBound &- 1] != UInt8(ascii: "#")
    else { return isSure = false }
    events.begin(.heading)
    events.bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: level))
    readInlines(text, i &+ 1..<line.upperBound)
    endInlines()
    if inlines.endsInBreak { isSure = false }
    events.end(.heading)
  }

  private mutating func beginParagraph(_ text: Span<UInt8>, _ line: Range<Int>) {
    guard isText(text, line) else { return isSure = false }
    events.begin(.paragraph)
    state = .paragraph
    readInlines(text, line)
  }

  /// Goes on with a paragraph, in which a list may begin.
  private mutating func continueParagraph(_ text: Span<UInt8>, _ line: Range<Int>) {
    if inlines.endsInBreak {
      guard isText(text, line) || isEndTag(text, line) else { return isSure = false }
      return readInlines(text, line)
    }
    // Only a list that begins with 1 can follow text without a blank line.
    guard let marker = listMarker(text, line),
      marker.digits == 0 || (marker.digits == 1 && text[line.lowerBound] == UInt8(ascii: "1"))
    else {
      guard text.hasText("```", at: line.lowerBound) else { return isSure = false }
      endLeaf()
      return readFence(text, line)
    }
    endLeaf()
    readBlock(text, line)
  }

  /// Whether a line is none but a line of text.
  private func isText(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let next = text[line.lowerBound &+ 1]
    switch text[line.lowerBound] {
    case 0...0x20, UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "~"),
      UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "_"):
      return false
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      return next > UInt8(ascii: " ") && next != UInt8(ascii: "-")
        && next != UInt8(ascii: "|") && next != UInt8(ascii: ":")
    case UInt8(ascii: "*"):
      let third = text[line.lowerBound &+ 2]
      return next > UInt8(ascii: " ") && (next != UInt8(ascii: "*") || third > UInt8(ascii: "*"))
    case UInt8(ascii: "`"): return next != UInt8(ascii: "`")
    case UInt8(ascii: "["): return text.firstIndex(of: "]:", in: line) == nil
    case UInt8(ascii: "<"): return next != UInt8(ascii: "!") && isInlineTag(text, line)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var i = line.lowerBound
      while text[i].isDigit { i &+= 1 }
      return text[i] != UInt8(ascii: ".") && text[i] != UInt8(ascii: ")")
        || text[i &+ 1] > UInt8(ascii: " ")
    default: return true
    }
  }

  /// Whether a line begins with a tag or an address behind which it goes on.
  private func isInlineTag(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard let end = text.firstIndex(of: UInt8(ascii: ">"), from: line.lowerBound),
      end &+ 1 < line.upperBound
    else { return text.hasText("http", at: line.lowerBound + 1) }
    return true
  }
}

/// Code.
extension MarkdownEvents {
  private mutating func readFence(_ text: Span<UInt8>, _ line: Range<Int>) {
    var i = line.lowerBound
    while text[i] == UInt8(ascii: "`") { i &+= 1 }
    fence = i &- line.lowerBound
    for place in i..<line.upperBound {
      let byte = text[place]
      guard byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") else {
        return isSure = false
      }
    }
    events.begin(.code)
    events.bytes.append(padded: text, i..<line.upperBound)
    events.stop()
    state = .code
    hasCode = false
  }

  private mutating func readCode(_ text: Span<UInt8>, _ line: Range<Int>) {
    var i = line.lowerBound
    while i < line.upperBound, text[i] == UInt8(ascii: " ") { i &+= 1 }
    if text[i] == UInt8(ascii: "`") {
      let start = i
      while text[i] == UInt8(ascii: "`") { i &+= 1 }
      if i &- start >= fence {
        guard i == line.upperBound, start == line.lowerBound else { return isSure = false }
        events.end(.code)
        return state = .blocks
      }
    }
    if hasCode { events.bytes.append(UInt8(ascii: "\n")) }
    events.bytes.append(padded: text, line)
    hasCode = true
  }
}
