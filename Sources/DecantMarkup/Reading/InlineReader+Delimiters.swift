internal import DecantCore

/// Code spans, emphasis and strikethrough.
extension InlineReader {
  mutating func readBackticks(_ text: Span<UInt8>) {
    let first = place
    while place < end, text[place] == UInt8(ascii: "`") { place += 1 }
    let length = place - first
    let behind = place
    if let close = closingFence(length, text) {
      place = close + length
      add(.code, behind..<close)
    } else {
      place = behind
      add(.text, first..<behind)
    }
  }

  /// Where the next run of backticks of a length begins.
  private mutating func closingFence(_ length: Int, _ text: Span<UInt8>) -> Int? {
    guard length <= InlineReader.longestFence else { return nil }
    if hasSearchedFences, fences[length] <= place { return nil }
    hasFences = true
    var i = place
    while let found = text.firstIndex(of: UInt8(ascii: "`"), in: i..<end) {
      i = found
      while i < end, text[i] == UInt8(ascii: "`") { i += 1 }
      let count = i - found
      if count <= InlineReader.longestFence { fences[count] = found }
      if count == length { return found }
    }
    hasSearchedFences = true
    return nil
  }

  /// The content of a code span in a range: without one space or line feed at both ends, unless it
  /// is nothing else (CommonMark 0.29, 6.3).
  static func codeContent(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, text[range.lowerBound].isSpaceOrLineFeed,
      text[last].isSpaceOrLineFeed
    else { return range }
    for i in range where !text[i].isSpaceOrLineFeed { return range.lowerBound + 1..<last }
    return range
  }

  mutating func readDelimiters(_ text: Span<UInt8>) {
    let byte = text[place]
    let first = place
    while place < end, text[place] == byte { place += 1 }
    let before = CharacterClass(before: first, in: text, from: start, skippingTildes: true)
    let after = CharacterClass(at: place, in: text, to: end, skippingTildes: true)
    let (left, right) = CharacterClass.flanks(before, after)
    let isUnderscore = byte == UInt8(ascii: "_")
    let opens = left && (!isUnderscore || !right || before == .punctuation)
    let closes = right && (!isUnderscore || !left || after == .punctuation)
    addDelimiters(byte, first, opens: opens, closes: closes)
  }

  mutating func readTildes(_ text: Span<UInt8>) {
    let first = place
    while place < end, place - first < 100, text[place] == UInt8(ascii: "~") { place += 1 }
    let before = CharacterClass(before: first, in: text, from: start, skippingTildes: false)
    let after = CharacterClass(at: place, in: text, to: end, skippingTildes: false)
    let (left, right) = CharacterClass.flanks(before, after)
    let isShort = place - first <= 2
    addDelimiters(UInt8(ascii: "~"), first, opens: left && isShort, closes: right && isShort)
  }

  private mutating func addDelimiters(_ byte: UInt8, _ first: Int, opens: Bool, closes: Bool) {
    guard opens || closes else { return add(.text, first..<place) }
    var token = InlineToken(.delimiters, first..<place)
    token.extra = delimiters.push(byte, place - first, opens: opens, closes: closes)
    tokens.append(token)
  }
}

extension UInt8 {
  fileprivate var isSpaceOrLineFeed: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\n")
  }
}
