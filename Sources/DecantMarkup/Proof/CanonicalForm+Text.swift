internal import DecantCore

/// Text as a browser shows it.
extension CanonicalForm {
  /// Adds the text of a node.
  mutating func addText(_ node: HTMLTree.NodeID) {
    let range = source.tree[node].text
    if preformatted > 0 {
      bytes += source.bytes(range)
      isAfterSpace = false
      lastSpace = -1
      return
    }
    let parent = source.tree[source.tree[node].parent]
    if parent.kind == .element, CanonicalTraits(of: parent).contains(.isVerbatim) {
      bytes += source.bytes(range)
      return
    }
    let buffer = source.tree.buffer
    add(words: buffer.span, range.places)
  }

  /// Adds text with each run of white space as one space.
  ///
  /// Words with single spaces between them are copied in one piece.
  private mutating func add(words text: Span<UInt8>, _ range: Range<Int>) {
    let end = range.upperBound
    var i = range.lowerBound
    while i < end {
      i = skipSpace(text, from: i, to: end)
      guard i < end else { return }
      if isAfterSpace, lastSpace < 0 || implied < 0 { beginInline() }
      isAfterSpace = false
      lastSpace = -1
      let run = i
      i = HTMLWords.end(text, i, end)
      bytes.append(copying: text.extracting(run..<i))
    }
  }

  /// Goes past white space, and adds a space for it unless one stands there.
  private mutating func skipSpace(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var i = start
    while i < end, text[i].isHTMLSpace { i += 1 }
    if i > start, !isAfterSpace {
      isAfterSpace = true
      lastSpace = bytes.count
      bytes.append(UInt8(ascii: " "))
    }
    return i
  }

  /// Begins the paragraph that stands for bare text.
  mutating func beginInline() {
    guard level == .skeleton, implied < 0, !(hosts.last ?? true), preformatted == 0 else { return }
    bytes.append("\u{1}p\u{2}")
    implied = bytes.count
  }

  /// Ends the text that is set in one piece.
  mutating func endRun() {
    trim()
    isAfterSpace = true
    lastSpace = -1
    guard implied >= 0 else { return }
    if bytes.count == implied { removeOpening() } else { bytes.append(3) }
    implied = -1
  }

  /// Removes the opening of an element that turned out empty.
  mutating func removeOpening() {
    while let last = bytes.popLast(), last != 1 {}
  }

  /// Removes the space at the end of a line.
  mutating func trim() {
    guard lastSpace >= 0 else { return }
    if lastSpace == bytes.count - 1 { bytes.removeLast() } else { bytes.remove(at: lastSpace) }
    for i in starts.indices.reversed() {
      guard starts[i] > lastSpace else { break }
      starts[i] -= 1
    }
    lastSpace = -1
  }
}
