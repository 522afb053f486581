internal import DecantCore

/// Elements without a form in Markdown, whose tags stand in the text.
extension HTMLEvents {
  /// The elements whose tags stand in a line of Markdown, and whose names begin no block there.
  static let tags: Set<HTMLName> = [
    .abbr, .acronym, .audio, .bdi, .bdo, .cite, .code, .dfn, .ins, .kbd, .mark, .q, .samp, .small,
    .sub, .sup, .tt, .u, .`var`, .video,
  ]

  mutating func enterTag(_ name: HTMLName, _ input: Span<UInt8>) {
    if !HTMLEvents.tags.contains(name) { isSaid = false }
    events.begin(.tag)
    events.bytes.append(name.spelling)
    if !attributes.isPlain { addAttributes(name, input) }
    events.stop()
    noteTag(name)
    if !name.traits.contains(.replaced) { openTags += 1 }
  }

  mutating func leaveTag(_ element: Open) {
    events.end(.tag)
    events.bytes.append(element.name.spelling)
    events.stop()
    noteTag(element.name)
    if element.name.traits.contains(.replaced) { isAfterSpace = false } else { openTags -= 1 }
  }

  private mutating func noteTag(_ name: HTMLName) {
    hasContent = true
    isAfterBreak = false
    // White space beside a player counts, as it does beside a picture.
    guard name.traits.contains(.replaced) else { return }
    lastSpace = -1
  }

  /// Adds a comment that stands in the text of a paragraph or a heading.
  mutating func addComment(_ input: Span<UInt8>, _ text: Range<Int>) {
    guard isInText, !isInCell, !isInCaption, lists.isEmpty else { return isSaid = false }
    for i in text where input[i] < UInt8(ascii: " ") { isSaid = false }
    guard isSaid else { return }
    events.begin(.comment)
    events.bytes.append(padded: input, text)
    events.stop()
  }

  /// Whether anything but text is in the code whose start tag was read, and tags that only colour.
  func codeHoldsMarkup(_ input: Span<UInt8>) -> Bool {
    var i = position
    while let place = input.firstIndex(of: UInt8(ascii: "<"), from: i) {
      i = place &+ (input[place &+ 1] == UInt8(ascii: "/") ? 2 : 1)
      if onlyColours(input, at: i) { continue }
      return i == place &+ 1 || !input.hasText("code>", at: i)
    }
    return true
  }

  /// Adds the attributes that say more than how the element looks.
  private mutating func addAttributes(_ element: HTMLName, _ input: Span<UInt8>) {
    var kept: [String] = []
    var i = attributes.place
    while true {
      while input[i].isHTMLSpace { i &+= 1 }
      guard TagAttributes.isName(input[i]) else { return }
      let start = i
      while TagAttributes.isName(input[i]) { i &+= 1 }
      let name = String(decoding: input.extracting(start..<i))
      var value = i..<i
      if input[i] == UInt8(ascii: "=") {
        let end = input.firstIndex(of: input[i &+ 1], from: i &+ 2) ?? i &+ 2
        value = i &+ 2..<end
        i = end &+ 1
      }
      guard name != "id", RenderSource.isKept(name, of: element) else { continue }
      if kept.count > 8 || kept.contains(name) || !input[start].isLetter { isSaid = false }
      guard isSaid else { return }
      kept.append(name)
      addAttribute(input, start..<start &+ name.utf8.count, value)
    }
  }

  private mutating func addAttribute(
    _ input: Span<UInt8>, _ name: Range<Int>, _ value: Range<Int>
  ) {
    events.bytes.append(" ")
    events.bytes.append(padded: input, name)
    events.bytes.append("=\"")
    for i in value {
      switch input[i] {
      case UInt8(ascii: "&"):
        // Other references would have to be read.
        if !input.hasText("&amp;", at: i) { isSaid = false }
        events.bytes.append(UInt8(ascii: "&"))
      case UInt8(ascii: "\""): events.bytes.append("&quot;")
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), 0..<UInt8(ascii: " "), 0x7F:
        isSaid = false
      case let byte: events.bytes.append(byte)
      }
    }
    events.bytes.append(UInt8(ascii: "\""))
  }
}
