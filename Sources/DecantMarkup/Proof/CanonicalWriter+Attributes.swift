internal import DecantCore

/// The attributes that count.
extension CanonicalWriter {
  /// How an attribute counts.
  enum Comparison {
    /// As it stands.
    case exact

    /// As it stands; an empty one is none.
    case unlessEmpty

    /// As an address.
    case address

    /// As the number of the first item; 1 is none.
    case start
  }

  /// The attributes of elements that Markdown has a form for, but for the alignment of cells.
  static func compared(_ name: HTMLName) -> [(key: StaticString, kind: Comparison)] {
    switch name {
    case .a: ofLinks
    case .img: ofPictures
    case .ol: ofLists
    case .td, .th: ofCells
    default: []
    }
  }

  private static let ofLinks: [(key: StaticString, kind: Comparison)] = [
    ("href", .address), ("title", .unlessEmpty),
  ]

  private static let ofPictures: [(key: StaticString, kind: Comparison)] = [
    ("alt", .unlessEmpty), ("src", .address), ("title", .unlessEmpty),
  ]

  private static let ofLists: [(key: StaticString, kind: Comparison)] = [
    ("reversed", .exact), ("start", .start),
  ]

  private static let ofCells: [(key: StaticString, kind: Comparison)] = [
    ("colspan", .exact), ("rowspan", .exact),
  ]

  /// Adds an attribute as it counts.
  mutating func add(
    _ kind: Comparison, _ key: StaticString, _ text: Span<UInt8>, _ range: Range<Int>
  ) {
    switch kind {
    case .exact: add(key, text, range)
    case .unlessEmpty: add(unlessEmpty: key, text, range)
    case .address: add(address: key, text, range)
    case .start:
      if range.count != 1 || text[range.lowerBound] != UInt8(ascii: "1") { add(key, text, range) }
    }
  }

  /// Adds an attribute.
  mutating func add(_ key: StaticString, _ text: Span<UInt8>, _ range: Range<Int>) {
    output.append(key)
    output.append(Mark.value)
    output.append(copying: text.extracting(range))
    output.append(Mark.end)
  }

  /// Adds an attribute unless its value is empty.
  mutating func add(unlessEmpty key: StaticString, _ text: Span<UInt8>, _ range: Range<Int>) {
    if !range.isEmpty { add(key, text, range) }
  }

  /// Adds an address, of which the percent-encoding doesn't count.
  mutating func add(address key: StaticString, _ text: Span<UInt8>, _ range: Range<Int>) {
    for i in range where text[i] == UInt8(ascii: "%") || text[i].isHTMLSpace {
      return add(encoded: key, Array(copying: text.extracting(range)))
    }
    add(key, text, range)
  }

  private mutating func add(encoded key: StaticString, _ address: [UInt8]) {
    let words = address.split(whereSeparator: \.isHTMLSpace)
    let joined = Array(words.joined(separator: [UInt8(ascii: " ")]))
    let spelled = String(decoding: joined, as: UTF8.self)
    let decoded = Array((PercentCoding.decoded(spelled) ?? spelled).utf8)
    add(key, decoded.span, decoded.indices)
  }

  /// Adds how a cell is aligned.
  mutating func add(_ alignment: Alignment) {
    let text = Array(alignment.rawValue.utf8)
    add("align", text.span, text.indices)
  }

  /// Adds the language of a block of code.
  mutating func add(language: Span<UInt8>) {
    output.append(copying: language)
    output.append(Mark.end)
  }

  /// Adds an attribute whose key isn't known.
  mutating func add(key: Span<UInt8>, _ text: Span<UInt8>, _ range: Range<Int>) {
    output.append(copying: key)
    output.append(Mark.value)
    if key.elementsEqual("class".utf8.span) {
      add(words: Array(copying: text.extracting(range)))
    } else {
      output.append(copying: text.extracting(range))
    }
    output.append(Mark.end)
  }

  /// Adds the names of classes, of which the order doesn't count.
  private mutating func add(words text: [UInt8]) {
    let words = text.split(whereSeparator: \.isHTMLSpace)
    let sorted = words.sorted { $0.lexicographicallyPrecedes($1) }
    output.append(copying: Array(sorted.joined(separator: [UInt8(ascii: " ")])).span)
  }
}
