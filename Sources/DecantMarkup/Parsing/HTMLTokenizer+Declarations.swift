internal import DecantCore

/// Comments, document types and CDATA (13.2.5.41 to 13.2.5.71).
extension HTMLTokenizer {
  /// What stands at a `<!`.
  mutating func declaration(_ input: Span<UInt8>) -> HTMLToken? {
    let start = position + 2
    if input.hasText("--", at: start) { return comment(input, from: start + 2) }
    if hasKeyword("doctype", input, at: start) { return doctype(input, from: start + 7) }
    if allowsCDATA, input.hasText("[CDATA[", at: start) { return cdata(input, from: start + 7) }
    return bogusComment(input, from: start)
  }

  /// A comment up to the next `>`.
  mutating func bogusComment(_ input: Span<UInt8>, from start: Int) -> HTMLToken {
    let end = input.firstIndex(of: UInt8(ascii: ">"), from: start)
    position = end.map { $0 + 1 } ?? input.count
    return comment(input, start..<(end ?? input.count))
  }

  private mutating func comment(_ input: Span<UInt8>, from start: Int) -> HTMLToken {
    if start < input.count, input[start] == UInt8(ascii: ">") {
      position = start + 1
      return comment(input, start..<start)
    }
    if input.hasText("->", at: start) {
      position = start + 2
      return comment(input, start..<start)
    }
    var i = start
    while let close = input.firstIndex(of: UInt8(ascii: ">"), from: i) {
      if let end = commentEnd(input, start, before: close) {
        position = close + 1
        return comment(input, start..<end)
      }
      i = close + 1
    }
    position = input.count
    let end = commentEnd(input, start, before: input.count)
    return comment(input, start..<(end ?? withoutDash(input, start)))
  }

  /// Where the text of a comment ends if a `--` or `--!` stands before a place.
  private func commentEnd(_ input: Span<UInt8>, _ start: Int, before end: Int) -> Int? {
    if end - 2 >= start, input.hasText("--", at: end - 2) { return end - 2 }
    if end - 3 >= start, input.hasText("--!", at: end - 3) { return end - 3 }
    return nil
  }

  private func withoutDash(_ input: Span<UInt8>, _ start: Int) -> Int {
    let end = input.count
    return end > start && input[end - 1] == UInt8(ascii: "-") ? end - 1 : end
  }

  private mutating func comment(_ input: Span<UInt8>, _ source: Range<Int>) -> HTMLToken {
    var token = HTMLToken(.comment)
    token.text = withoutNull(input, source)
    return token
  }

  private mutating func cdata(_ input: Span<UInt8>, from start: Int) -> HTMLToken? {
    let end = input.firstIndex(of: "]]>", from: start)
    position = end.map { $0 + 3 } ?? input.count
    var token = HTMLToken(.text)
    token.text = range(start, end ?? input.count)
    return token.text.isEmpty ? nil : token
  }

  private mutating func doctype(_ input: Span<UInt8>, from start: Int) -> HTMLToken {
    var token = HTMLToken(.doctype)
    doctype = HTMLDoctype()
    var i = skipSpace(input, start)
    let nameStart = i
    while i < input.count, input[i] != UInt8(ascii: ">"), !input[i].isHTMLSpace { i += 1 }
    let textStart = buffer.count
    for j in nameStart..<i { buffer.append(lowercased: input[j]) }
    token.text = range(textStart, buffer.count)
    doctype.hasName = i > nameStart
    doctype.forcesQuirks = i == nameStart
    i = skipSpace(input, i)
    if hasKeyword("public", input, at: i) {
      i = identifiers(input, from: i + 6, hasPublic: true)
    } else if hasKeyword("system", input, at: i) {
      i = identifiers(input, from: i + 6, hasPublic: false)
    } else if i < input.count, input[i] != UInt8(ascii: ">") {
      doctype.forcesQuirks = true
    }
    i = skipSpace(input, i)
    if i == input.count { doctype.forcesQuirks = true }
    let end = input.firstIndex(of: UInt8(ascii: ">"), from: i)
    position = end.map { $0 + 1 } ?? input.count
    return token
  }

  /// Reads the identifiers of a document type, and returns the place after them.
  private mutating func identifiers(
    _ input: Span<UInt8>, from start: Int, hasPublic: Bool
  ) -> Int {
    var i = skipSpace(input, start)
    guard let first = identifier(input, at: i) else {
      doctype.forcesQuirks = true
      return i
    }
    if hasPublic { doctype.publicID = first.value } else { doctype.systemID = first.value }
    i = first.end
    guard !doctype.forcesQuirks else { return i }
    i = skipSpace(input, i)
    guard hasPublic, i < input.count, input[i] != UInt8(ascii: ">") else { return i }
    guard let second = identifier(input, at: i) else {
      doctype.forcesQuirks = true
      return i
    }
    doctype.systemID = second.value
    return second.end
  }

  /// A quoted identifier; without its quote, it ends at a `>`.
  private mutating func identifier(_ input: Span<UInt8>, at start: Int) -> (
    value: Range<Int32>, end: Int
  )? {
    guard start < input.count,
      input[start] == UInt8(ascii: "\"") || input[start] == UInt8(ascii: "'")
    else { return nil }
    var i = start + 1
    while i < input.count, input[i] != input[start], input[i] != UInt8(ascii: ">") { i += 1 }
    let isClosed = i < input.count && input[i] == input[start]
    if !isClosed { doctype.forcesQuirks = true }
    return (withoutNull(input, start + 1..<i), isClosed ? i + 1 : i)
  }

  private func skipSpace(_ input: Span<UInt8>, _ start: Int) -> Int {
    var i = start
    while i < input.count, input[i].isHTMLSpace { i += 1 }
    return i
  }

  /// Whether a keyword in lower case stands at a place, in any case.
  private func hasKeyword(_ word: StaticString, _ input: Span<UInt8>, at start: Int) -> Bool {
    let end = start + word.utf8CodeUnitCount
    guard end <= input.count else { return false }
    var bytes: [UInt8] = []
    for i in start..<end { bytes.append(input[i].lowercased) }
    return bytes.span.hasText(word, at: 0)
  }
}
