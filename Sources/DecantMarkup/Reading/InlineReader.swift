internal import DecantCore

/// Reads the text of a block (CommonMark 0.29, appendix, phase 2), with the strikethrough of
/// GitHub.
///
/// It decides as libcmark-gfm does. What the library may read again and again, such as `<?` without
/// an end, is paid from a budget in proportion to the text.
struct InlineReader {
  /// Where a link or a picture leads to.
  struct Link {
    let address: Range<Int32>

    /// The title with its quotation marks; may be empty.
    let title: Range<Int32>
  }

  /// A `[` or `![` that waits for its end.
  private struct Bracket {
    let token: Int32

    /// The place behind it.
    let place: Int
    let isImage: Bool

    /// The last run of delimiters before it.
    let run: Int32
    var hasBracketBehind = false
  }

  /// The longest run of backticks that may begin code.
  private static let longestFence = 80

  /// What was read.
  private(set) var tokens: [InlineToken] = []

  /// The links and pictures of the text.
  private(set) var links: [Link] = []

  /// The runs of delimiters of the text.
  private(set) var delimiters = DelimiterStack()

  private var references: LinkReferences
  private var brackets: [Bracket] = []

  /// The number of brackets from the first on in which no link may be any more.
  private var closedBrackets = 0

  private var place = 0
  private var start = 0
  private var end = 0

  /// Where the last run of backticks of each length begins, as far as the text was searched.
  private var fences = Array(repeating: 0, count: longestFence + 1)
  private var hasSearchedFences = false
  private var hasFences = false

  /// How many bytes may still be searched for the ends of HTML that has none.
  private var budget = 0

  init(_ references: LinkReferences) { self.references = references }

  /// Reads a range of a text.
  mutating func read(_ text: Span<UInt8>, _ range: Range<Int>) {
    tokens.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    delimiters.removeAll()
    brackets.removeAll(keepingCapacity: true)
    closedBrackets = 0
    (start, place, end) = (range.lowerBound, range.lowerBound, range.upperBound)
    while end > start, text[end - 1].isMarkdownSpace { end -= 1 }
    if hasFences { for i in fences.indices { fences[i] = 0 } }
    (hasFences, hasSearchedFences) = (false, false)
    budget = 4096 + 16 * range.count
    while place < end { readToken(text) }
    delimiters.match(above: -1)
  }

  private mutating func readToken(_ text: Span<UInt8>) {
    switch text[place] {
    case UInt8(ascii: "\n"): readLineFeed(text)
    case UInt8(ascii: "`"): readBackticks(text)
    case UInt8(ascii: "\\"): readBackslash(text)
    case UInt8(ascii: "&"): readAmpersand(text)
    case UInt8(ascii: "<"): readPointyBracket(text)
    case UInt8(ascii: "*"), UInt8(ascii: "_"): readDelimiters(text)
    case UInt8(ascii: "~"): readTildes(text)
    case UInt8(ascii: "["):
      place += 1
      openBracket(isImage: false)
    case UInt8(ascii: "!"): readExclamationMark(text)
    case UInt8(ascii: "]"): readClosingBracket(text)
    default: readText(text)
    }
  }

  private mutating func readText(_ text: Span<UInt8>) {
    let first = place
    while place < end, !InlineReader.isSpecial[Int(text[place])] { place += 1 }
    var last = place
    if place < end, text[place] == UInt8(ascii: "\n") {
      while last > first, text[last - 1].isMarkdownSpace { last -= 1 }
    }
    add(.text, first..<last)
  }

  /// Adds a piece of the text.
  private mutating func add(_ kind: InlineToken.Kind, _ range: Range<Int>) {
    if !range.isEmpty || kind != .text { tokens.append(InlineToken(kind, range)) }
  }

  /// Reads one byte as text.
  private mutating func addByte() {
    add(.text, place..<place + 1)
    place += 1
  }

  private static let isSpecial: [Bool] = {
    var table = Array(repeating: false, count: 256)
    for byte in "\n\\`&_*[]<!~".utf8 { table[Int(byte)] = true }
    return table
  }()

  private mutating func readLineFeed(_ text: Span<UInt8>) {
    let feed = place
    place += 1
    while place < end, text[place].isSpaceOrTab { place += 1 }
    let isHard =
      feed - start > 1 && text[feed - 1] == UInt8(ascii: " ") && text[feed - 2] == UInt8(ascii: " ")
    add(isHard ? .hardBreak : .softBreak, feed..<feed + 1)
  }

  private mutating func readBackslash(_ text: Span<UInt8>) {
    guard place + 1 < end else { return addByte() }
    let next = text[place + 1]
    if next.isASCIIPunctuation {
      place += 1
      return addByte()
    }
    guard next == UInt8(ascii: "\n") else { return addByte() }
    add(.hardBreak, place..<place + 2)
    place += 2
  }

  private mutating func readAmpersand(_ text: Span<UInt8>) {
    let length = MarkdownReference.length(text, at: place, end: end)
    guard length > 0 else { return addByte() }
    add(.reference, place..<place + length)
    place += length
  }

  private mutating func readPointyBracket(_ text: Span<UInt8>) {
    let behind = place + 1
    let address = TagScan.address(text, from: behind, to: end)
    if address > 0 {
      add(.address, behind..<behind + address - 1)
      place = behind + address
      return
    }
    let mail = TagScan.mail(text, from: behind, to: end)
    if mail > 0 {
      add(.mail, behind..<behind + mail - 1)
      place = behind + mail
      return
    }
    let tag = budget > 0 ? TagScan.html(text, from: behind, to: end) : 0
    guard tag > 0 else {
      let isMark = behind < end && !text[behind].isLetter && !text[behind].isMarkdownSpace
      if isMark { budget -= end - behind }
      return addByte()
    }
    add(.html, place..<behind + tag)
    place = behind + tag
  }
}

extension InlineReader {
  private mutating func readBackticks(_ text: Span<UInt8>) {
    let first = place
    while place < end, text[place] == UInt8(ascii: "`") { place += 1 }
    let length = place - first
    let behind = place
    if let close = closingFence(length, text) {
      place = close + length
      add(.code, behind..<close)
    } else {
      place = behind
      add(.text, first..<behind)
    }
  }

  /// Where the next run of backticks of a length begins.
  private mutating func closingFence(_ length: Int, _ text: Span<UInt8>) -> Int? {
    guard length <= InlineReader.longestFence else { return nil }
    if hasSearchedFences, fences[length] <= place { return nil }
    hasFences = true
    var i = place
    while let found = text.firstIndex(of: UInt8(ascii: "`"), from: i), found < end {
      i = found
      while i < end, text[i] == UInt8(ascii: "`") { i += 1 }
      let count = i - found
      if count <= InlineReader.longestFence { fences[count] = found }
      if count == length { return found }
    }
    hasSearchedFences = true
    return nil
  }

  private mutating func readDelimiters(_ text: Span<UInt8>) {
    let byte = text[place]
    let first = place
    while place < end, text[place] == byte { place += 1 }
    let before = CharacterClass(before: first, in: text, from: start, skippingTildes: true)
    let after = CharacterClass(at: place, in: text, to: end, skippingTildes: true)
    let (left, right) = CharacterClass.flanks(before, after)
    let isUnderscore = byte == UInt8(ascii: "_")
    let opens = left && (!isUnderscore || !right || before == .punctuation)
    let closes = right && (!isUnderscore || !left || after == .punctuation)
    addDelimiters(byte, first, opens: opens, closes: closes)
  }

  private mutating func readTildes(_ text: Span<UInt8>) {
    let first = place
    while place < end, place - first < 100, text[place] == UInt8(ascii: "~") { place += 1 }
    let before = CharacterClass(before: first, in: text, from: start, skippingTildes: false)
    let after = CharacterClass(at: place, in: text, to: end, skippingTildes: false)
    let (left, right) = CharacterClass.flanks(before, after)
    let isShort = place - first <= 2
    addDelimiters(UInt8(ascii: "~"), first, opens: left && isShort, closes: right && isShort)
  }

  private mutating func addDelimiters(_ byte: UInt8, _ first: Int, opens: Bool, closes: Bool) {
    guard opens || closes else { return add(.text, first..<place) }
    var token = InlineToken(.delimiters, first..<place)
    token.extra = delimiters.push(byte, place - first, opens: opens, closes: closes)
    tokens.append(token)
  }
}

extension InlineReader {
  private mutating func readExclamationMark(_ text: Span<UInt8>) {
    let isImage =
      place + 1 < end && text[place + 1] == UInt8(ascii: "[")
      && !(place + 2 < end && text[place + 2] == UInt8(ascii: "^"))
    guard isImage else { return addByte() }
    place += 2
    openBracket(isImage: true)
  }

  private mutating func openBracket(isImage: Bool) {
    if !brackets.isEmpty { brackets[brackets.count - 1].hasBracketBehind = true }
    brackets.append(
      Bracket(
        token: Int32(tokens.count), place: place, isImage: isImage, run: delimiters.last))
    add(.text, place - (isImage ? 2 : 1)..<place)
  }

  private mutating func readClosingBracket(_ text: Span<UInt8>) {
    guard let bracket = brackets.last else { return addByte() }
    place += 1
    let isActive = bracket.isImage || brackets.count > closedBrackets
    guard isActive, let link = target(of: bracket, text) else {
      brackets.removeLast()
      closedBrackets = min(closedBrackets, brackets.count)
      return add(.text, place - 1..<place)
    }
    let number = Int32(links.count)
    links.append(link)
    let opening = Int(bracket.token)
    tokens[opening].kind = bracket.isImage ? .imageStart : .linkStart
    tokens[opening].extra = number
    var closing = InlineToken(bracket.isImage ? .imageEnd : .linkEnd, place..<place)
    closing.extra = number
    tokens.append(closing)
    delimiters.match(above: bracket.run)
    brackets.removeLast()
    closedBrackets = bracket.isImage ? min(closedBrackets, brackets.count) : brackets.count
  }

  /// Where the link leads to that ends before the place, which moves behind it.
  private mutating func target(of bracket: Bracket, _ text: Span<UInt8>) -> Link? {
    if place < end, text[place] == UInt8(ascii: "("), let link = inlineTarget(text) { return link }
    let behind = place
    var label = LinkScan.label(text, at: behind, end: end)
    if label?.label.isEmpty ?? true, !bracket.hasBracketBehind {
      label = (bracket.place..<behind - 1, label?.after ?? behind)
    }
    guard let label, let target = references.target(text, label.label) else { return nil }
    place = label.after
    return Link(address: target.address, title: target.title)
  }

  /// The target in parentheses at the place.
  private mutating func inlineTarget(_ text: Span<UInt8>) -> Link? {
    let first = LinkScan.skippingSpace(text, place + 1, end)
    guard let (address, behind) = LinkScan.destination(text, at: first, end: end) else {
      return nil
    }
    let titleStart = LinkScan.skippingSpace(text, behind, end)
    let titleEnd =
      titleStart == behind ? titleStart : LinkScan.title(text, at: titleStart, end: end)
    let close = LinkScan.skippingSpace(text, titleEnd, end)
    guard close < end, text[close] == UInt8(ascii: ")") else { return nil }
    place = close + 1
    return Link(address: address.short, title: (titleStart..<titleEnd).short)
  }
}
