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
  struct Bracket {
    let token: Int32

    /// The place behind it.
    let place: Int
    let isImage: Bool

    /// The last run of delimiters before it.
    let run: Int32
    var hasBracketBehind = false
  }

  /// The longest run of backticks that may begin code.
  static let longestFence = 80

  /// What was read.
  var tokens: [InlineToken] = []

  /// The links and pictures of the text.
  var links: [Link] = []

  /// The runs of delimiters of the text.
  var delimiters = DelimiterStack()

  var references: LinkReferences
  var brackets: [Bracket] = []

  /// The number of brackets from the first on in which no link may be any more.
  var closedBrackets = 0

  var place = 0
  var start = 0
  var end = 0

  /// Where the last run of backticks of each length begins, as far as the text was searched.
  var fences = Array(repeating: 0, count: longestFence + 1)
  var hasSearchedFences = false
  var hasFences = false

  /// Whether a byte may be more than text.
  private let isSpecial: [Bool] = {
    var table = Array(repeating: false, count: 256)
    for byte in "\n\\`&_*[]<!~".utf8 { table[Int(byte)] = true }
    return table
  }()

  /// How many bytes may still be searched for the ends of HTML that has none.
  private(set) var budget = 0

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
    place = MarkdownBytes.place(ofAnyIn: isSpecial, text, place..<end)
    var last = place
    if place < end, text[place] == UInt8(ascii: "\n") {
      while last > first, text[last - 1].isMarkdownSpace { last -= 1 }
    }
    add(.text, first..<last)
  }

  /// Adds a piece of the text.
  mutating func add(_ kind: InlineToken.Kind, _ range: Range<Int>) {
    if !range.isEmpty || kind != .text { tokens.append(InlineToken(kind, range)) }
  }

  /// Reads one byte as text.
  mutating func addByte() {
    add(.text, place..<place + 1)
    place += 1
  }

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
    // A failed search for the end of these has gone through the rest of the text.
    let isSearched =
      behind + 1 < end
      && (text[behind] == UInt8(ascii: "?")
        || (text[behind] == UInt8(ascii: "!") && text[behind + 1] != UInt8(ascii: "-")))
    guard !isSearched || budget > 0 else { return addByte() }
    let tag = TagScan.html(text, from: behind, to: end)
    guard tag > 0 else {
      if isSearched { budget -= end - behind }
      return addByte()
    }
    add(.html, place..<behind + tag)
    place = behind + tag
  }
}
