internal import DecantCore

extension HTMLEvents {
  /// Adds a block of code whose start tag was read, up to its end tag.
  ///
  /// Where anything but text and one `code` is in it, nothing is read.
  mutating func addCode(_ input: Span<UInt8>) -> Bool {
    let start = position
    let outer = attributes
    if input[position] == UInt8(ascii: "\n") { position &+= 1 }
    events.begin(.code)
    var hasCode = false
    if input.hasText("<code", at: position) {
      guard !outer.hasOthers, let end = codeTag(input) else { return undoCode(start) }
      position = end
      hasCode = true
    }
    guard addLanguage(input, outer, isInner: hasCode), addCodeText(input) else {
      return undoCode(start)
    }
    if hasCode {
      guard input.hasText("</code>", at: position) else { return undoCode(start) }
      position &+= 7
    }
    guard input.hasText("</pre>", at: position) else { return undoCode(start) }
    position &+= 6
    events.end(.code)
    return true
  }

  private mutating func undoCode(_ start: Int) -> Bool {
    position = start
    isSaid = false
    return false
  }

  /// Reads the start tag of the `code`; the place behind it.
  private mutating func codeTag(_ input: Span<UInt8>) -> Int? {
    attributes = TagAttributes()
    let end = position &+ 5
    guard input[end] == UInt8(ascii: ">") || input[end].isHTMLSpace else { return nil }
    let after = attributes.read(input, from: end)
    guard after > 0, after <= limit else { return nil }
    noteIdentifier(input)
    return after
  }

  /// Adds the language that a class names.
  private mutating func addLanguage(
    _ input: Span<UInt8>, _ outer: TagAttributes, isInner: Bool
  ) -> Bool {
    guard !attributes.hasOthers else { return false }
    if isInner, appendLanguage(input, attributes.classes) || !isSaid { return isSaid }
    if !appendLanguage(input, outer.classes) { events.stop() }
    return isSaid
  }

  private mutating func appendLanguage(_ input: Span<UInt8>, _ classes: Range<Int>) -> Bool {
    guard !classes.isEmpty, !"wp-block-code".utf8.span.elementsEqual(input.extracting(classes)),
      let name = CodeLanguage.find(inClass: Array(copying: input.extracting(classes)))
    else { return false }
    // Only words are the same in HTML and behind a fence.
    for byte in name where !byte.isLetter && !byte.isDigit && byte != UInt8(ascii: "-") {
      isSaid = false
    }
    events.bytes.append(name)
    events.stop()
    return true
  }

  /// Adds text up to the end of the code, without the line feed at its end.
  private mutating func addCodeText(_ input: Span<UInt8>) -> Bool {
    let start = events.count
    var spans = 0
    while true {
      if input[position] == UInt8(ascii: "<") {
        if passCodeTag(input, &spans) { continue }
        break
      }
      let run = position
      position = HTMLEvents.codeEnd(input, from: position)
      events.bytes.append(padded: input, run..<position)
      switch input[position] {
      case UInt8(ascii: "<"): continue
      case UInt8(ascii: "&"):
        position &+= appendReference(input, at: position)
        guard isSaid else { return false }
      default: return false
      }
    }
    if events.count > start, events.bytes[events.count - 1] == UInt8(ascii: "\n") {
      events.bytes.removeAll(from: events.count - 1)
    }
    return events.count > start && spans == 0
  }

  /// Goes past a line break, or past a tag that only colours; whether there is one.
  private mutating func passCodeTag(_ input: Span<UInt8>, _ spans: inout Int) -> Bool {
    if input.hasText("</span>", at: position), spans > 0 {
      spans -= 1
      position &+= 7
      return true
    }
    let isSpan = input.hasText("<span", at: position)
    guard isSpan || input.hasText("<br", at: position) else { return false }
    var ignored = TagAttributes()
    let name = position &+ (isSpan ? 5 : 3)
    guard !input[name].isLetter, !input[name].isDigit else { return false }
    let end = ignored.read(input, from: name)
    guard end > 0, end <= limit, ignored.identifier == TagAttributes.none else { return false }
    position = end
    if isSpan {
      spans += 1
    } else {
      // At the end it would be more than the line feed that ends the code.
      events.bytes.append(UInt8(ascii: "\n"))
      if input.hasText("</", at: position) { isSaid = false }
    }
    return true
  }

  /// The place of the first tag, reference or control character.
  private static func codeEnd(_ input: Span<UInt8>, from start: Int) -> Int {
    var i = start
    while true {
      let byte = input[i]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { return i }
      if byte < UInt8(ascii: " "), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\t") {
        return i
      }
      i &+= 1
    }
  }
}
