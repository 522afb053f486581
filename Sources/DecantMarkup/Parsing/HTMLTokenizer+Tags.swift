internal import DecantCore

/// Tags and their attributes (13.2.5.6 to 13.2.5.40).
extension HTMLTokenizer {
  /// From this number of attributes on, a set finds the names that are there already.
  private static let manyAttributes = 24

  /// The tag whose name begins at a place; `nil` if the input ends in it.
  mutating func tag(_ input: Span<UInt8>, _ kind: HTMLToken.Kind, at start: Int) -> HTMLToken? {
    var token = HTMLToken(kind)
    var key: UInt64 = 0
    var i = start
    while i < input.count, !isNameEnd(input[i]) {
      key = HTMLNameIndex.key(key, input[i].lowercased)
      i += 1
    }
    let nameEnd = i
    if i < input.count, input[i] == UInt8(ascii: ">") {
      position = i + 1
    } else {
      let first = attributes.count
      let tail = buffer.count
      guard let end = attributes(input, from: i, token: &token) else {
        attributes.removeSubrange(first...)
        buffer.removeSubrange(tail...)
        position = input.count
        return nil
      }
      position = end
      token.attributes = range(first, attributes.count)
      if kind == .endTag {
        attributes.removeSubrange(first...)
        if tail < buffer.count { buffer.removeSubrange(tail...) }
        token.attributes = 0..<0
      }
    }
    token.name = name(input, start..<nameEnd, key: key)
    if kind == .startTag { lastStartTag = token.name }
    return token
  }

  private func isNameEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isHTMLSpace
  }

  /// Reads attributes up to the end of the tag, and returns the place after it.
  private mutating func attributes(
    _ input: Span<UInt8>, from start: Int, token: inout HTMLToken
  ) -> Int? {
    let first = attributes.count
    var seen: Set<[UInt8]> = []
    var i = start
    while i < input.count {
      let byte = input[i]
      if byte == UInt8(ascii: ">") { return i + 1 }
      if byte == UInt8(ascii: "/") {
        guard i + 1 < input.count else { return nil }
        if input[i + 1] == UInt8(ascii: ">") {
          token.isSelfClosing = true
          return i + 2
        }
        i += 1
      } else if byte.isHTMLSpace {
        i += 1
      } else {
        guard let end = attribute(input, from: i, first: first, &seen) else { return nil }
        i = end
      }
    }
    return nil
  }

  /// Reads one attribute, and returns the place after it.
  private mutating func attribute(
    _ input: Span<UInt8>, from start: Int, first: Int, _ seen: inout Set<[UInt8]>
  ) -> Int? {
    var i = start
    var isPlain = true
    repeat {
      if input[i] == 0 || input[i] &- 0x41 < 26 { isPlain = false }
      i += 1
    } while i < input.count && input[i] != UInt8(ascii: "=") && !isNameEnd(input[i])
    let name = isPlain ? range(start, i) : attributeName(input, start..<i)
    while i < input.count, input[i].isHTMLSpace { i += 1 }
    guard i < input.count else { return nil }
    var value: Range<Int32> = 0..<0
    if input[i] == UInt8(ascii: "=") {
      i += 1
      while i < input.count, input[i].isHTMLSpace { i += 1 }
      guard let found = attributeValue(input, from: i) else { return nil }
      i = found.end
      value = decoded(input, found.value, inAttribute: true)
    }
    if isNew(name, first: first, &seen) {
      attributes.append(HTMLTree.Attribute(name: name, value: value))
    }
    return i
  }

  /// Where a value stands that begins at a place, and the place after it.
  private func attributeValue(_ input: Span<UInt8>, from start: Int) -> (
    value: Range<Int>, end: Int
  )? {
    guard start < input.count else { return nil }
    let quote = input[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let end = input.firstIndex(of: quote, from: start + 1) else { return nil }
      return (start + 1..<end, end + 1)
    }
    var i = start
    while i < input.count, input[i] != UInt8(ascii: ">"), !input[i].isHTMLSpace { i += 1 }
    return i < input.count ? (start..<i, i) : nil
  }

  /// The name of an attribute in lower case.
  private mutating func attributeName(_ input: Span<UInt8>, _ name: Range<Int>) -> Range<Int32> {
    let start = buffer.count
    for i in name { buffer.append(lowercased: input[i]) }
    return range(start, buffer.count)
  }

  /// Whether the tag has no attribute of the name yet.
  private func isNew(_ name: Range<Int32>, first: Int, _ seen: inout Set<[UInt8]>) -> Bool {
    let count = attributes.count - first
    if count >= HTMLTokenizer.manyAttributes {
      if seen.isEmpty {
        for i in first..<attributes.count { seen.insert(bytes(attributes[i].name)) }
      }
      return seen.insert(bytes(name)).inserted
    }
    for i in first..<attributes.count where isEqual(attributes[i].name, name) { return false }
    return true
  }

  private func bytes(_ range: Range<Int32>) -> [UInt8] {
    Array(buffer[Int(range.lowerBound)..<Int(range.upperBound)])
  }

  /// Whether two ranges of the buffer hold the same bytes.
  func isEqual(_ one: Range<Int32>, _ other: Range<Int32>) -> Bool {
    guard one.count == other.count else { return false }
    if one.lowerBound == other.lowerBound { return true }
    let offset = Int(other.lowerBound) - Int(one.lowerBound)
    for i in Int(one.lowerBound)..<Int(one.upperBound) where buffer[i] != buffer[i + offset] {
      return false
    }
    return true
  }
}
