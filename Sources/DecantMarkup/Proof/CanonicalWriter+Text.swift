internal import DecantCore

/// Text as a browser shows it.
extension CanonicalWriter {
  /// Adds text, with each run of white space as one space.
  ///
  /// Words with single spaces between them are copied in one piece.
  mutating func add(text: Span<UInt8>, _ range: Range<Int>) {
    guard preformatted == 0 else { return add(preformatted: text, range) }
    let end = range.upperBound
    var i = range.lowerBound
    while i < end {
      if text[i].isHTMLSpace {
        addSpace()
        repeat { i += 1 } while i < end && text[i].isHTMLSpace
        guard i < end else { return }
      }
      if isAfterSpace, lastSpace < 0 || implied < 0 { beginInline() }
      isAfterSpace = false
      lastSpace = -1
      let run = i
      i = HTMLWords.end(text, i, end)
      output.append(copying: text.extracting(run..<i))
    }
  }

  /// Adds white space: a space unless one stands there.
  mutating func addSpace() {
    guard !isAfterSpace else { return }
    isAfterSpace = true
    lastSpace = output.count
    output.append(UInt8(ascii: " "))
  }

  private mutating func add(preformatted text: Span<UInt8>, _ range: Range<Int>) {
    output.append(copying: text.extracting(range))
    isAfterSpace = false
    lastSpace = -1
  }

  /// Adds text that isn't markup.
  mutating func add(verbatim text: Span<UInt8>, _ range: Range<Int>) {
    guard preformatted == 0 else { return add(preformatted: text, range) }
    output.append(copying: text.extracting(range))
  }

  /// Adds a comment.
  mutating func add(comment text: Span<UInt8>) {
    output.append(Mark.comment)
    output.append(copying: text)
    output.append(Mark.closing)
  }

  /// Begins the paragraph that stands for bare text.
  mutating func beginInline() {
    guard level == .skeleton, implied < 0, !(open.last?.hostsText ?? false), preformatted == 0
    else { return }
    output.append(Mark.opening)
    output.append(number: HTMLName.p.number)
    output.append(Mark.content)
    implied = output.count
  }

  /// Ends the text that is set in one piece.
  mutating func endRun() {
    trim()
    isAfterSpace = true
    lastSpace = -1
    guard implied >= 0 else { return }
    if output.count == implied {
      output.removeAll(from: implied - CanonicalWriter.impliedSize)
    } else {
      output.append(Mark.closing)
    }
    implied = -1
  }

  /// Removes the space at the end of a line.
  mutating func trim() {
    guard lastSpace >= 0 else { return }
    output.remove(at: lastSpace)
    for i in open.indices.reversed() {
      guard open[i].content > lastSpace else { break }
      open[i].content -= 1
      if open[i].opening > lastSpace { open[i].opening -= 1 }
    }
    lastSpace = -1
  }
}
