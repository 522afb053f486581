internal import DecantCore

/// Text outside and inside elements whose content isn't markup (13.2.5.1 to 13.2.5.31).
extension HTMLTokenizer {
  /// The text from the place on: at least one byte, up to a `<`.
  mutating func text(_ input: Span<UInt8>) -> HTMLToken {
    let end = input.firstIndex(of: UInt8(ascii: "<"), from: position + 1) ?? input.count
    defer { position = end }
    return token(decoded(input, position..<end, inAttribute: false, replacingNull: false))
  }

  /// The rest of the input.
  mutating func plaintext(_ input: Span<UInt8>) -> HTMLToken {
    defer { position = input.count }
    return token(withoutNull(input, position..<input.count))
  }

  /// The text up to the end tag of the last start tag, or that end tag.
  mutating func rawText(_ input: Span<UInt8>) -> HTMLToken? {
    var i = position
    while let start = input.firstIndex(of: UInt8(ascii: "<"), from: i) {
      if isEndTag(input, at: start) { return rawText(input, upTo: start) }
      i = start + 1
    }
    return rawText(input, upTo: input.count)
  }

  /// The script up to its end tag, or that end tag.
  mutating func script(_ input: Span<UInt8>) -> HTMLToken? {
    rawText(input, upTo: scriptEnd(input))
  }

  private mutating func rawText(_ input: Span<UInt8>, upTo end: Int) -> HTMLToken? {
    let start = position
    if start < end {
      position = end
      return token(
        content == .escapableText
          ? decoded(input, start..<end, inAttribute: false) : withoutNull(input, start..<end))
    }
    content = .data
    return tag(input, .endTag, at: end + 2)
  }

  /// Whether the end tag of the last start tag stands at a place.
  private func isEndTag(_ input: Span<UInt8>, at start: Int) -> Bool {
    guard start + 1 < input.count, input[start + 1] == UInt8(ascii: "/") else { return false }
    return hasWord(lastStartTag.spelling, input, at: start + 2)
  }

  /// Whether a word in lower case stands at a place in any case, and ends as a tag's name does.
  private func hasWord(_ word: [UInt8], _ input: Span<UInt8>, at start: Int) -> Bool {
    let end = start + word.count
    guard !word.isEmpty, end < input.count else { return false }
    for i in word.indices where input[start + i].lowercased != word[i] { return false }
    return input[end].isHTMLSpace || input[end] == UInt8(ascii: "/")
      || input[end] == UInt8(ascii: ">")
  }

  /// Where the script ends: its end tag, unless `<!-- <script` hides it.
  private func scriptEnd(_ input: Span<UInt8>) -> Int {
    enum State { case plain, escaped, doublyEscaped }
    let script = HTMLName.script.spelling
    var state = State.plain
    var dashes = 0
    for i in position..<input.count {
      let byte = input[i]
      if byte == UInt8(ascii: ">"), state != .plain, dashes <= i - 2,
        input[i - 1] == UInt8(ascii: "-"), input[i - 2] == UInt8(ascii: "-")
      {
        state = .plain
      }
      guard byte == UInt8(ascii: "<") else { continue }
      let isEnd = i + 1 < input.count && input[i + 1] == UInt8(ascii: "/")
      switch state {
      case .plain where input.hasText("<!--", at: i):
        state = .escaped
        dashes = i + 2
      case .plain, .escaped:
        if isEndTag(input, at: i) { return i }
        if state == .escaped, hasWord(script, input, at: i + 1) { state = .doublyEscaped }
      case .doublyEscaped:
        if isEnd, hasWord(script, input, at: i + 2) { state = .escaped }
      }
    }
    return input.count
  }

  /// A range of the input with U+FFFD for nulls.
  mutating func withoutNull(_ input: Span<UInt8>, _ source: Range<Int>) -> Range<Int32> {
    guard hasNull, place(of: 0, input, source) != nil else {
      return range(source.lowerBound, source.upperBound)
    }
    let start = buffer.count
    append(input, source, replacingNull: true)
    return range(start, buffer.count)
  }

  /// A token of text.
  private func token(_ text: Range<Int32>) -> HTMLToken {
    var token = HTMLToken(.text)
    token.text = text
    return token
  }
}
