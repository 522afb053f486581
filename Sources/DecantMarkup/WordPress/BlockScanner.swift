internal import DecantCore

/// Finds the delimiters of blocks.
struct BlockScanner {
  /// The `}` of the next end of attributes.
  private var attributesEnd: Int?

  /// Whether no attributes end any more.
  private var isExhausted = false

  /// The delimiter at a place.
  mutating func delimiter(_ bytes: Span<UInt8>, at place: Int) -> BlockDelimiter? {
    guard bytes.hasText("<!--", at: place) else { return nil }
    var i = bytes.skipSpace(place + 4)
    guard i > place + 4 else { return nil }
    let isCloser = bytes.hasText("/wp:", at: i)
    guard isCloser || bytes.hasText("wp:", at: i) else { return nil }
    i += isCloser ? 4 : 3
    guard let name = name(bytes, at: &i) else { return nil }
    let space = bytes.skipSpace(i)
    guard space > i else { return nil }
    i = space
    var attributes = i..<i
    if i < bytes.count, bytes[i] == UInt8(ascii: "{") {
      guard let found = end(ofAttributes: bytes, from: i) else { return nil }
      attributes = i..<found + 1
      i = bytes.skipSpace(found + 1)
    }
    let isVoid = bytes.hasText("/", at: i)
    if isVoid { i += 1 }
    guard bytes.hasText("-->", at: i) else { return nil }
    let kind: BlockDelimiter.Kind = isVoid ? .void : isCloser ? .closer : .opener
    return BlockDelimiter(
      kind: kind, name: name, attributes: attributes, range: place..<i + 3)
  }

  private func name(_ bytes: Span<UInt8>, at i: inout Int) -> [UInt8]? {
    guard let first = word(bytes, at: i) else { return nil }
    let start = i
    i = first
    guard bytes.hasText("/", at: i) else {
      return Array("core/".utf8) + Array(copying: bytes.extracting(start..<i))
    }
    guard let second = word(bytes, at: i + 1) else { return nil }
    i = second
    return Array(copying: bytes.extracting(start..<i))
  }

  private func word(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    guard start < bytes.count, bytes[start] &- 0x61 < 26 else { return nil }
    var i = start + 1
    while i < bytes.count, isNameByte(bytes[i]) { i += 1 }
    return i
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// The first `}` from a place on that the end of a comment follows, white space between them.
  private mutating func end(ofAttributes bytes: Span<UInt8>, from start: Int) -> Int? {
    if let known = attributesEnd, known >= start { return known }
    guard !isExhausted else { return nil }
    var i = start
    while let brace = bytes.firstIndex(of: UInt8(ascii: "}"), from: i) {
      let space = bytes.skipSpace(brace + 1)
      let isEnd = bytes.hasText("-->", at: space) || bytes.hasText("/-->", at: space)
      if space > brace + 1, isEnd {
        attributesEnd = brace
        return brace
      }
      i = max(space, brace + 1)
    }
    isExhausted = true
    return nil
  }
}
