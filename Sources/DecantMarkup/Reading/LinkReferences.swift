internal import DecantCore

/// The definitions of links of a text (CommonMark 0.29, 4.7).
struct LinkReferences {
  /// Where a link leads to: ranges of the text of all blocks.
  struct Target {
    let address: Range<Int32>

    /// The title with its quotation marks; may be empty.
    let title: Range<Int32>
  }

  private var targets: [[UInt8]: Target] = [:]

  /// How many bytes of addresses and titles may still be written: a long address that many links
  /// name would make much of little.
  private var budget = 100_000

  /// Whether there is no definition.
  var isEmpty: Bool { targets.isEmpty }

  /// Says how long the text is.
  mutating func allow(_ byteCount: Int) { budget = max(100_000, byteCount) }

  /// Adds the definition at the start of a range; the place behind it, or `nil` if there is none.
  mutating func add(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let end = range.upperBound
    guard let (label, colon) = LinkScan.label(text, at: range.lowerBound, end: end),
      !label.isEmpty, colon < end, text[colon] == UInt8(ascii: ":"),
      let (address, afterAddress) = LinkScan.destination(
        text, at: LinkReferences.skippingLine(text, colon + 1, end), end: end)
    else { return nil }
    let titleStart = LinkReferences.skippingLine(text, afterAddress, end)
    let titleEnd =
      titleStart == afterAddress ? titleStart : LinkScan.title(text, at: titleStart, end: end)
    let title = titleStart..<titleEnd
    // The library keeps a title behind which more follows, although its line stays text.
    guard
      let after = LinkReferences.lineEnd(text, title.isEmpty ? afterAddress : titleEnd, end)
        ?? LinkReferences.lineEnd(text, afterAddress, end)
    else { return nil }
    if let key = LinkReferences.key(text, label), targets[key] == nil {
      targets[key] = Target(address: address.short, title: title.short)
    }
    return after
  }

  /// Where the label in a range leads to.
  mutating func target(_ text: Span<UInt8>, _ label: Range<Int>) -> Target? {
    guard !targets.isEmpty, !label.isEmpty, label.count <= LinkScan.longestLabel,
      let key = LinkReferences.key(text, label), let target = targets[key]
    else { return nil }
    let size = target.address.count + max(0, target.title.count - 2)
    guard size <= budget else { return nil }
    budget -= size
    return target
  }

  /// The place behind spaces and at most one line feed.
  private static func skippingLine(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, text[i].isSpaceOrTab { i += 1 }
    guard i < end, text[i] == UInt8(ascii: "\n") else { return i }
    i += 1
    while i < end, text[i].isSpaceOrTab { i += 1 }
    return i
  }

  /// The place behind the end of the line, or `nil` if something stands before it.
  private static func lineEnd(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var i = start
    while i < end, text[i].isSpaceOrTab { i += 1 }
    guard i < end else { return i }
    return text[i] == UInt8(ascii: "\n") ? i + 1 : nil
  }

  /// What labels have in common that mean the same: no case, and one space for white space.
  private static func key(_ text: Span<UInt8>, _ label: Range<Int>) -> [UInt8]? {
    var key: [UInt8] = []
    key.reserveCapacity(label.count)
    var isASCII = true
    for i in label {
      let byte = text[i]
      isASCII = isASCII && byte < 0x80
      guard byte.isMarkdownSpace else {
        key.append(byte.lowercased)
        continue
      }
      if let last = key.last, last != UInt8(ascii: " ") { key.append(UInt8(ascii: " ")) }
    }
    while key.last == UInt8(ascii: " ") { key.removeLast() }
    guard !key.isEmpty else { return nil }
    return isASCII ? key : folded(key)
  }

  private static func folded(_ text: [UInt8]) -> [UInt8] {
    var result = ""
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      // The dotless i is no capital's small letter, and the library folds as Unicode 10 does.
      guard scalar != "\u{131}", isKnown(scalar) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      for small in scalar.properties.lowercaseMapping.unicodeScalars {
        let upper = small.properties.uppercaseMapping
        if upper.unicodeScalars.allSatisfy(isKnown) {
          for capital in upper.unicodeScalars { result += capital.properties.lowercaseMapping }
        } else {
          result.unicodeScalars.append(small)
        }
      }
    }
    return Array(result.utf8)
  }

  private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.properties.age?.major ?? 99) <= 10
  }
}

extension Range<Int> {
  /// The range in half the memory.
  var short: Range<Int32> { Int32(lowerBound)..<Int32(upperBound) }
}

extension Range<Int32> {
  /// The range as one of places in an array.
  var places: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
