internal import DecantCore

/// Cuts HTML into tokens, as the HTML standard, 13.2.5, says.
///
/// The text of tokens is in ``buffer``: the input first, and behind it all that isn't written as it
/// is meant, such as text with references. Text without an exception is never copied.
struct HTMLTokenizer {
  /// How the tokenizer reads.
  enum Content: UInt8, Sendable {
    /// Markup.
    case data

    /// Text with references, up to the end tag.
    case escapableText

    /// Text up to the end tag.
    case rawText

    /// A script.
    case script

    /// Text up to the end of the input.
    case plaintext
  }

  /// The input, and decoded text.
  var buffer: [UInt8]

  /// The attributes of all tags.
  var attributes: [HTMLTree.Attribute] = []

  /// The names of elements that aren't known.
  var otherNames: [[UInt8]] = []

  /// How to read on.
  var content = Content.data

  /// Whether the element that is open is foreign, so that `<![CDATA[` opens text.
  var allowsCDATA = false

  /// The name of the last start tag: its end tag ends raw text.
  var lastStartTag = HTMLName.none

  /// The last document type.
  var doctype = HTMLDoctype()

  /// The place of the next byte.
  var position = 0

  /// The places in ``otherNames``.
  private var otherNumbers: [[UInt8]: UInt32] = [:]

  private let index = HTMLNameIndex.standard

  /// Whether there are nulls in the input.
  let hasNull: Bool

  /// Creates a tokenizer of the input that its functions get.
  init(_ input: [UInt8]) {
    buffer = input
    hasNull = input.span.firstIndex(of: 0) != nil
    attributes.reserveCapacity(input.count / 64)
  }

  /// Cuts the next token off.
  mutating func next(_ input: Span<UInt8>) -> HTMLToken {
    while position < input.count {
      let token =
        switch content {
        case .data: input[position] == UInt8(ascii: "<") ? markup(input) : text(input)
        case .escapableText, .rawText: rawText(input)
        case .script: script(input)
        case .plaintext: plaintext(input)
        }
      if let token { return token }
    }
    return HTMLToken(.end)
  }

  /// What stands at a `<`; `nil` if it leaves nothing.
  private mutating func markup(_ input: Span<UInt8>) -> HTMLToken? {
    guard position + 1 < input.count else { return text(input) }
    let next = input[position + 1]
    if next.isLetter { return tag(input, .startTag, at: position + 1) }
    switch next {
    case UInt8(ascii: "/"): return endTag(input)
    case UInt8(ascii: "!"): return declaration(input)
    case UInt8(ascii: "?"): return bogusComment(input, from: position + 1)
    default: return text(input)
    }
  }

  private mutating func endTag(_ input: Span<UInt8>) -> HTMLToken? {
    guard position + 2 < input.count else { return text(input) }
    let next = input[position + 2]
    if next.isLetter { return tag(input, .endTag, at: position + 2) }
    if next == UInt8(ascii: ">") {
      position += 3
      return nil
    }
    return bogusComment(input, from: position + 2)
  }

  /// The name that a range of the input spells.
  mutating func name(_ input: Span<UInt8>, _ range: Range<Int>, key: UInt64) -> HTMLName {
    if let known = index.name(key, input, range) { return known }
    var spelling: [UInt8] = []
    for i in range { spelling.append(lowercased: input[i]) }
    if let number = otherNumbers[spelling] { return HTMLName(number: number) }
    let number = UInt32(512 + otherNames.count)
    otherNames.append(spelling)
    otherNumbers[spelling] = number
    return HTMLName(number: number)
  }

  /// The place of a byte in a range of the input.
  func place(of byte: UInt8, _ input: Span<UInt8>, _ range: Range<Int>) -> Int? {
    input.extracting(range).firstIndex(of: byte).map { $0 + range.lowerBound }
  }

  /// A range of the buffer.
  func range(_ lower: Int, _ upper: Int) -> Range<Int32> { Int32(lower)..<Int32(upper) }
}

extension [UInt8] {
  /// Adds a byte of a name: a letter in lower case, and U+FFFD for a null.
  mutating func append(lowercased byte: UInt8) {
    if byte == 0 { append("\u{FFFD}") } else { append(byte.lowercased) }
  }
}
