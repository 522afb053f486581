internal import DecantCore

/// Text cut into what is markup and what isn't, as a person would cut it.
///
/// Never fails: a `<` that begins no tag is text, and so are a start tag that nothing ends and an
/// end tag that ends nothing. Takes linear time.
package struct XMLPieces: Sendable {
  /// A kind of piece.
  package enum Kind: UInt8, Sendable {
    /// Text, with references.
    case text

    /// Text whose first byte is a `<` that begins no tag.
    case strayText

    /// A start tag, or the tag of an empty element.
    case startTag

    /// An end tag.
    case endTag

    /// A CDATA section with its delimiters.
    case section

    /// A comment, a processing instruction or an XML declaration.
    case aside
  }

  /// A piece, which ends where the next one begins.
  package struct Piece: Sendable {
    /// What it is.
    package var kind: Kind

    /// Where it begins.
    package var start: Int
  }

  private struct OpenElement {
    var piece: Int
    var name: Range<Int>
  }

  /// The pieces.
  package private(set) var pieces: [Piece] = []

  /// Where `]]>` stands in the data of a CDATA section.
  package private(set) var sectionEnds: [Int] = []

  /// The names of the elements that nothing ends, the outermost first, if they are to be ended.
  package private(set) var unended: [Range<Int>] = []

  private let count: Int
  private var open: [OpenElement] = []
  private var searchBudget: Int
  private var missing = Missing()

  /// What doesn't occur from some place on, so that nobody searches for it again.
  private struct Missing {
    var sectionEnd = false
    var commentEnd = false
    var instructionEnd = false
    var quote = false
    var apostrophe = false
  }

  /// Cuts a text.
  ///
  /// - Parameter outermost: The name of the element that the text is, which gets an end tag if it
  ///   has none; no name for a text of several elements, which are all ended.
  package init(_ bytes: Span<UInt8>, endingAll: Bool = false) {
    count = bytes.count
    searchBudget = 8 * bytes.count + 1024
    var i = 0
    while i < count {
      guard let mark = bytes.firstIndex(of: UInt8(ascii: "<"), from: i) else {
        add(.text, i)
        break
      }
      if mark > i { add(.text, i) }
      i = cut(bytes, at: mark)
    }
    // The outermost element is ended; others that nothing ends are text.
    let first = endingAll ? open.count : min(open.count, 1)
    unended = open[..<first].map(\.name)
    for element in open[first...] { pieces[element.piece].kind = .strayText }
  }

  /// The range of a piece.
  package func range(_ index: Int) -> Range<Int> {
    pieces[index].start..<(index + 1 < pieces.count ? pieces[index + 1].start : count)
  }

  /// The piece that is the start tag of the element of an ordinal.
  package func startTag(ofElement ordinal: Int) -> Int? {
    var left = ordinal
    for i in pieces.indices where pieces[i].kind == .startTag {
      if left == 0 { return i }
      left -= 1
    }
    return nil
  }

  private mutating func add(_ kind: Kind, _ start: Int) {
    if kind == .text, let last = pieces.last, last.kind == .text { return }
    pieces.append(Piece(kind: kind, start: start))
  }

  /// Cuts off what begins with a `<` and returns the place after it.
  private mutating func cut(_ bytes: Span<UInt8>, at mark: Int) -> Int {
    let next = mark + 1 < count ? bytes[mark + 1] : 0
    switch next {
    case UInt8(ascii: "!"):
      if bytes.hasText("<![CDATA[", at: mark) { return cutSection(bytes, at: mark) }
      if bytes.hasText("<!--", at: mark), !missing.commentEnd {
        if let end = bytes.firstIndex(of: "-->", from: mark + 4) {
          add(.aside, mark)
          return end + 3
        }
        missing.commentEnd = true
      }
    case UInt8(ascii: "?"):
      if !missing.instructionEnd {
        if let end = bytes.firstIndex(of: "?>", from: mark + 2) {
          add(.aside, mark)
          return end + 2
        }
        missing.instructionEnd = true
      }
    case UInt8(ascii: "/"):
      if let end = cutEndTag(bytes, at: mark) { return end }
    default:
      if let end = cutStartTag(bytes, at: mark) { return end }
    }
    add(.strayText, mark)
    return mark + 1
  }

  private mutating func cutStartTag(_ bytes: Span<UInt8>, at mark: Int) -> Int? {
    let nameEnd = XMLName.end(in: bytes, from: mark + 1)
    guard nameEnd > mark + 1 else { return nil }
    var i = nameEnd
    while true {
      let spaced = skipSpaces(bytes, from: i)
      guard spaced < count else { return nil }
      if bytes[spaced] == UInt8(ascii: ">") {
        open.append(OpenElement(piece: pieces.count, name: (mark + 1)..<nameEnd))
        add(.startTag, mark)
        return spaced + 1
      }
      if bytes.hasText("/>", at: spaced) {
        add(.startTag, mark)
        return spaced + 2
      }
      guard spaced > i, let end = attributeEnd(bytes, from: spaced) else { return nil }
      i = end
    }
  }

  /// The end of the attribute at a place, or `nil` if there is none.
  private mutating func attributeEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    let nameEnd = XMLName.end(in: bytes, from: start)
    guard nameEnd > start else { return nil }
    var i = skipSpaces(bytes, from: nameEnd)
    guard i < count, bytes[i] == UInt8(ascii: "=") else { return nil }
    i = skipSpaces(bytes, from: i + 1)
    guard i < count else { return nil }
    let quote = bytes[i]
    let isDouble = quote == UInt8(ascii: "\"")
    guard isDouble || quote == UInt8(ascii: "'") else { return nil }
    guard !(isDouble ? missing.quote : missing.apostrophe) else { return nil }
    if let end = bytes.firstIndex(of: quote, from: i + 1) { return end + 1 }
    if isDouble { missing.quote = true } else { missing.apostrophe = true }
    return nil
  }

  private mutating func cutEndTag(_ bytes: Span<UInt8>, at mark: Int) -> Int? {
    let nameEnd = XMLName.end(in: bytes, from: mark + 2)
    let end = skipSpaces(bytes, from: nameEnd)
    guard nameEnd > mark + 2, end < count, bytes[end] == UInt8(ascii: ">") else { return nil }
    let name = bytes.extracting((mark + 2)..<nameEnd)
    var depth = open.count - 1
    while depth >= 0, !bytes.extracting(open[depth].name).elementsEqual(name) {
      searchBudget -= 1
      guard searchBudget > 0 else { return nil }
      depth -= 1
    }
    guard depth >= 0 else { return nil }
    // What is open within the element that ends was never meant as a tag.
    for element in open[(depth + 1)...] { pieces[element.piece].kind = .strayText }
    open.removeLast(open.count - depth)
    add(.endTag, mark)
    return end + 1
  }

  /// Cuts a CDATA section off, whose data may hold `]]>`: the exporters before WordPress 3.4 don't
  /// split it.
  private mutating func cutSection(_ bytes: Span<UInt8>, at mark: Int) -> Int {
    guard !missing.sectionEnd, let first = bytes.firstIndex(of: "]]>", from: mark + 9) else {
      missing.sectionEnd = true
      add(.strayText, mark)
      return mark + 1
    }
    add(.section, mark)
    if ends(bytes, after: first) { return first + 3 }
    var inner = [first]
    var end = first
    while let next = bytes.firstIndex(of: "]]>", from: end + 3) {
      searchBudget -= next - end
      guard searchBudget > 0 else { return first + 3 }
      if ends(bytes, after: next) {
        sectionEnds += inner
        return next + 3
      }
      inner.append(next)
      end = next
    }
    return first + 3
  }

  /// Whether the element ends after a `]]>`, or another section or a comment follows.
  private func ends(_ bytes: Span<UInt8>, after end: Int) -> Bool {
    let i = skipSpaces(bytes, from: end + 3)
    guard i < count else { return true }
    if bytes.hasText("<![CDATA[", at: i) || bytes.hasText("<!--", at: i) { return true }
    guard bytes.hasText("</", at: i), let name = open.last?.name else { return false }
    guard i + 2 + name.count < count, !XMLName.isPart(bytes[i + 2 + name.count]) else {
      return false
    }
    return bytes.extracting((i + 2)..<(i + 2 + name.count)).elementsEqual(bytes.extracting(name))
  }

  private func skipSpaces(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var i = start
    while i < count, XMLTree.isSpace(bytes[i]) { i += 1 }
    return i
  }
}
