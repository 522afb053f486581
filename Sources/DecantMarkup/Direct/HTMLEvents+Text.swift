internal import DecantCore

/// Text, with white space as a browser shows it.
extension HTMLEvents {
  /// Adds the text up to the next tag.
  mutating func addText(_ input: Span<UInt8>) {
    if !isInText {
      // White space at the edges of a caption stays where that is written as HTML.
      if isInPlainCaption, input[position].isHTMLSpace { isSaid = false }
      while input[position].isHTMLSpace { position &+= 1 }
      guard position < limit, input[position] != UInt8(ascii: "<") else { return }
      guard (open.last?.model ?? .flow).holds(.phrasing) else { return isRegular = false }
      beginRun()
    }
    while true {
      switch input[position] {
      case UInt8(ascii: "<"): return
      case UInt8(ascii: "&"): addReference(input)
      case let byte where byte > UInt8(ascii: " "): addWords(input)
      case let byte where byte.isHTMLSpace:
        addSpace()
        if isInPlainCaption, !isSingleSpace(input) { isSaid = false }
        repeat { position &+= 1 } while input[position].isHTMLSpace
      default:
        if position < limit { isRegular = false }
        return
      }
      guard isRegular else { return }
    }
  }

  /// Adds words with single spaces between them.
  private mutating func addWords(_ input: Span<UInt8>) {
    let end = HTMLEvents.wordsEnd(input, from: position, limit)
    events.bytes.append(padded: input, position..<end)
    position = end
    hasContent = true
    hasWords = true
    isAfterBreak = false
    isAfterSpace = input[end &- 1] == UInt8(ascii: " ")
    lastSpace = isAfterSpace ? events.count &- 1 : -1
  }

  /// The place of the first tag, reference, or white space that isn't a single space.
  static func wordsEnd(_ input: Span<UInt8>, from start: Int, _ limit: Int) -> Int {
    var i = start
    while i &+ 17 <= input.count {
      let place = firstStop(input.chunk(at: i), input.chunk(at: i &+ 1))
      if place < 16 { return min(i &+ place, limit) }
      i &+= 16
    }
    return limit
  }

  @inline(__always)
  private static func firstStop(_ bytes: SIMD16<UInt8>, _ next: SIMD16<UInt8>) -> Int {
    let space = SIMD16<UInt8>(repeating: UInt8(ascii: " "))
    let less = SIMD16<UInt8>(repeating: UInt8(ascii: "<"))
    let ampersand = SIMD16<UInt8>(repeating: UInt8(ascii: "&"))
    let doubled = (bytes .== space) .& (next .<= space)
    let syntax = (bytes .== less) .| (bytes .== ampersand)
    return ((bytes .< space) .| (doubled .| syntax)).first
  }

  private func isSingleSpace(_ input: Span<UInt8>) -> Bool {
    input[position] == UInt8(ascii: " ") && input[position &+ 1] > UInt8(ascii: " ")
  }

  /// Adds white space: a space unless one stands there.
  private mutating func addSpace() {
    guard !isAfterSpace else { return }
    isAfterSpace = true
    lastSpace = events.count
    events.bytes.append(UInt8(ascii: " "))
  }

  /// Adds the character of a reference, or the ampersand that begins none.
  private mutating func addReference(_ input: Span<UInt8>) {
    hasContent = true
    hasWords = true
    isAfterBreak = false
    isAfterSpace = false
    lastSpace = -1
    let length = appendReference(input, at: position)
    position &+= max(length, 1)
  }

  /// Adds the character of a reference, or its ampersand; how long it is.
  mutating func appendReference(_ input: Span<UInt8>, at place: Int) -> Int {
    switch input[place &+ 1] {
    case UInt8(ascii: "#"): return appendNumber(input, at: place)
    case UInt8(ascii: "a") where input.hasText("mp;", at: place &+ 2):
      events.bytes.append(UInt8(ascii: "&"))
      return 5
    default: break
    }
    guard input[place &+ 1].isLetter,
      let match = NamedReferences.standard.match(input, at: place + 1)
    else {
      events.bytes.append(UInt8(ascii: "&"))
      return 1
    }
    let value = match.value
    let characters = NamedReferences.standard.bytes
    guard match.hasSemicolon, characters[value.lowerBound] > UInt8(ascii: " ") else {
      isSaid = false
      return match.length &+ 1
    }
    events.bytes.append(copying: characters.span.extracting(value))
    return match.length &+ 1
  }

  private mutating func appendNumber(_ input: Span<UInt8>, at place: Int) -> Int {
    var i = place &+ 2
    let isHexadecimal = input[i] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { i &+= 1 }
    let first = i
    var number: UInt32 = 0
    while i - first < 8, let digit = PercentCoding.hexadecimal(input[i]),
      isHexadecimal || digit < 10
    {
      number = number &* (isHexadecimal ? 16 : 10) &+ UInt32(digit)
      i &+= 1
    }
    guard i > first, input[i] == UInt8(ascii: ";"), number > 0x20, number != 0x7F else {
      isSaid = false
      return 1
    }
    let scalar = CharacterReference.scalar(of: number)
    guard scalar.value >= 0xA0 || scalar.value < 0x7F else {
      isSaid = false
      return 1
    }
    UTF8.encode(scalar)?.forEach { events.bytes.append($0) }
    return i &+ 1 &- place
  }

  /// Begins the paragraph that stands for bare text.
  mutating func beginRun() {
    isRun = true
    if isInItem { noteRun() }
    if !isInCell { events.begin(.paragraph) }
    beginText()
  }

  /// Whether what begins is in an item, and in nothing in it but what groups others.
  private var isInItem: Bool {
    var i = open.count - 1
    while i >= 0, open[i].role == .wrapper { i -= 1 }
    return i >= 0 && open[i].role == .item
  }

  /// Begins the text of a block.
  mutating func beginText() {
    isInText = true
    isAfterSpace = true
    lastSpace = -1
    hasContent = false
    hasWords = false
    isAfterBreak = false
  }

  /// Ends the text of a block.
  mutating func endText() {
    isInText = false
    trim()
    // A line break before the end of an emphasis, or without words at all, has no plain form.
    let endsInBreak = events.count > 0 && events.bytes.last == BodyEvents.Mark.lineBreak
    if !hasContent || (isAfterBreak && !endsInBreak) { isSaid = false }
    guard isRun else { return }
    isRun = false
    if hasWords, !isInCaption, let last = lists.indices.last { lists[last].holdsWords = true }
    if !isInCell { events.end(.paragraph) }
  }

  /// Removes the space at the end of a line.
  mutating func trim() {
    guard lastSpace >= 0 else { return }
    if isInPlainCaption { isSaid = false }
    events.bytes.remove(at: lastSpace)
    lastSpace = -1
  }

  /// Adds the value of an attribute, which must not hold control characters.
  mutating func addValue(_ input: Span<UInt8>, _ value: Range<Int>) {
    var i = value.lowerBound
    while i < value.upperBound {
      let run = i
      i = HTMLEvents.valueEnd(input, i..<value.upperBound)
      if i > run { events.bytes.append(padded: input, run..<i) }
      guard i < value.upperBound else { return }
      if input[i] == UInt8(ascii: "&") {
        i &+= appendReference(input, at: i)
        if i > value.upperBound { isSaid = false }
      } else {
        isSaid = false
        i &+= 1
      }
    }
  }

  /// The place of the first reference or control character, or the end of the value.
  private static func valueEnd(_ input: Span<UInt8>, _ value: Range<Int>) -> Int {
    let space = SIMD16<UInt8>(repeating: UInt8(ascii: " "))
    let ampersand = SIMD16<UInt8>(repeating: UInt8(ascii: "&"))
    var i = value.lowerBound
    while i < value.upperBound {
      let bytes = input.chunk(at: i)
      let place = ((bytes .< space) .| (bytes .== ampersand)).first
      if place < 16 { return min(i &+ place, value.upperBound) }
      i &+= 16
    }
    return value.upperBound
  }
}
