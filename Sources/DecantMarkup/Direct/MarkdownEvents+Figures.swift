internal import DecantCore

/// Figures, whose tags stand in lines of their own.
extension MarkdownEvents {
  mutating func readFigure(_ text: Span<UInt8>, _ line: Range<Int>) {
    let content = text.extracting(line)
    if content.elementsEqual("<figure>".utf8.span) {
      events.begin(.figure)
      figures += 1
      return state = .blank
    }
    guard content.hasText("<figcaption>", at: 0) else { return isSure = false }
    events.begin(.caption)
    guard content.count > 12 else { return state = .captionStart }
    events.begin(.paragraph)
    readCaption(text, line.lowerBound &+ 12..<line.upperBound, isFirst: true)
  }

  /// Reads a line of a caption that is HTML: text with references for what is syntax.
  mutating func readCaption(_ text: Span<UInt8>, _ line: Range<Int>, isFirst: Bool) {
    if !isFirst { events.bytes.append(UInt8(ascii: "\n")) }
    let tag = line.upperBound &- 13
    let isLast = tag >= line.lowerBound && text.hasText("</figcaption>", at: tag)
    if isLast, isFirst, tag == line.lowerBound { isSure = false }
    readCaptionText(text, line.lowerBound..<(isLast ? tag : line.upperBound))
    state = isLast ? .figureEnd : .caption
    guard isLast else { return }
    events.end(.paragraph)
    events.end(.caption)
  }

  private mutating func readCaptionText(_ text: Span<UInt8>, _ range: Range<Int>) {
    var i = range.lowerBound
    while i < range.upperBound {
      let run = i
      i = min(EventMarkdown.captionEnd(text, from: i), range.upperBound)
      if i > run { events.bytes.append(padded: text, run..<i) }
      guard i < range.upperBound else { return }
      switch text[i] {
      case UInt8(ascii: "&"): i &+= readReference(text, at: i)
      case UInt8(ascii: ">"):
        events.bytes.append(UInt8(ascii: ">"))
        i &+= 1
      default: return isSure = false
      }
    }
  }

  private mutating func readReference(_ text: Span<UInt8>, at place: Int) -> Int {
    if text.hasText("&amp;", at: place) {
      events.bytes.append(UInt8(ascii: "&"))
      return 5
    }
    let isLess = text.hasText("&lt;", at: place)
    if !isLess, !text.hasText("&gt;", at: place) { isSure = false }
    events.bytes.append(isLess ? UInt8(ascii: "<") : UInt8(ascii: ">"))
    return 4
  }

  mutating func readFigureEnd(_ text: Span<UInt8>, _ line: Range<Int>) {
    let content = text.extracting(line)
    if content.elementsEqual("</figcaption>".utf8.span), isInCaption {
      events.end(.caption)
      isInCaption = false
    } else if content.elementsEqual("</figure>".utf8.span), figures > 0, !isInCaption {
      events.end(.figure)
      figures -= 1
    } else {
      return isSure = false
    }
    state = .blank
  }
}

/// Tables.
extension MarkdownEvents {
  /// Reads a row: the header, then the line of delimiters, then the others.
  mutating func readRow(_ text: Span<UInt8>, _ line: Range<Int>) {
    guard text[line.lowerBound] == UInt8(ascii: "|"),
      text[line.upperBound &- 1] == UInt8(ascii: "|"), line.count > 1
    else { return isSure = false }
    rows += 1
    guard rows != 2 else { return readDelimiters(text, line) }
    events.begin(.row)
    var cells = 0
    var i = line.lowerBound &+ 1
    while i < line.upperBound, isSure {
      let end = cellEnd(text, i..<line.upperBound)
      readCell(text, i..<end)
      cells += 1
      i = end &+ 1
    }
    events.end(.row)
    if rows == 1 { columns = cells }
    if cells != columns { isSure = false }
  }

  private mutating func readDelimiters(_ text: Span<UInt8>, _ line: Range<Int>) {
    guard line.count == 1 + 6 * columns else { return isSure = false }
    for column in 0..<columns
    where !text.hasText(" --- |", at: line.lowerBound + 1 + 6 * column) {
      isSure = false
    }
  }

  /// The place of the pipe that ends a cell.
  private func cellEnd(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var i = range.lowerBound
    while i < range.upperBound, text[i] != UInt8(ascii: "|") {
      if text[i] == UInt8(ascii: "\\") { i &+= 1 }
      i &+= 1
    }
    return min(i, range.upperBound)
  }

  private mutating func readCell(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard range.count >= 2, text[range.lowerBound] == UInt8(ascii: " "),
      text[range.upperBound &- 1] == UInt8(ascii: " ")
    else { return isSure = false }
    events.begin(.cell)
    let inner = range.lowerBound &+ 1..<range.upperBound &- 1
    if !inner.isEmpty {
      readInlines(text, inner)
      endInlines()
      if inlines.endsInBreak { isSure = false }
    }
    events.end(.cell)
  }
}
