internal import DecantCore

/// Captions.
extension HTMLEvents {
  /// Whether the figure whose start tag was read has a caption of its own.
  func hasCaption(_ input: Span<UInt8>) -> Bool {
    var inner = 0
    var i = position
    while let place = input.firstIndex(of: UInt8(ascii: "<"), from: i) {
      i = place + 1
      let isEnd = input[i] == UInt8(ascii: "/")
      let name = isEnd ? i + 1 : i
      // By its fourth letter a name is that of a figure or of its caption.
      guard input[name] == UInt8(ascii: "f"), input[name + 1] == UInt8(ascii: "i") else {
        continue
      }
      let isCaption = input[name + 3] == UInt8(ascii: "c")
      if isEnd, inner == 0, isCaption { return true }
      guard input[name + 3] == UInt8(ascii: "u") else { continue }
      if isEnd, inner == 0 { return false }
      inner += isEnd ? -1 : 1
    }
    return false
  }

  /// Adds a caption whose start tag was read, up to its end tag, if nothing but text is in it.
  ///
  /// Its white space stays, for it is written as HTML.
  mutating func addCaption(_ input: Span<UInt8>) -> Bool {
    guard let end = input.firstIndex(of: UInt8(ascii: "<"), from: position),
      input.hasText("</figcaption>", at: end)
    else {
      isInPlainCaption = !captionHoldsMarkup(input)
      return false
    }
    events.begin(.paragraph)
    hasContent = false
    while position < end, isRegular { addCaptionText(input) }
    guard isRegular else { return true }
    if !hasContent { isSaid = false }
    events.end(.paragraph)
    events.end(.caption)
    isInCaption = false
    position = end &+ 13
    return true
  }

  /// Adds a run of white space, a reference, or words.
  private mutating func addCaptionText(_ input: Span<UInt8>) {
    if input[position].isHTMLSpace {
      var hasLineFeed = false
      repeat {
        if input[position] == UInt8(ascii: "\n") { hasLineFeed = true }
        position &+= 1
      } while input[position].isHTMLSpace
      return events.bytes.append(hasLineFeed ? UInt8(ascii: "\n") : UInt8(ascii: " "))
    }
    hasContent = true
    guard input[position] != UInt8(ascii: "&") else {
      position &+= appendReference(input, at: position)
      return
    }
    let end = HTMLEvents.wordsEnd(input, from: position, limit)
    if end == position { isRegular = false }
    events.bytes.append(padded: input, position..<end)
    position = end
  }

  /// Whether elements are in the caption whose start tag was read, but such as serve the looks.
  private func captionHoldsMarkup(_ input: Span<UInt8>) -> Bool {
    var i = position
    while let place = input.firstIndex(of: UInt8(ascii: "<"), from: i) {
      i = place &+ (input[place &+ 1] == UInt8(ascii: "/") ? 2 : 1)
      if input.hasText("figcaption", at: i) { return false }
      if input[i].isLetter, !onlyColours(input, at: i) { return true }
    }
    return false
  }
}
