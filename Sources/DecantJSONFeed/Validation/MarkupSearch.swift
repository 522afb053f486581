internal import DecantCore

/// Finds what is certainly meant as HTML in a plain text.
///
/// A text may speak about an element, as `the <b> element`: what counts is an element that is
/// closed, one that is never closed, and a reference to a character.
enum MarkupSearch {
  /// The first piece of markup.
  static func first(in text: Span<UInt8>) -> String? {
    var opened: Set<String> = []
    var i = 0
    while i < text.count {
      switch text[i] {
      case UInt8(ascii: "&"):
        if let reference = reference(text, at: i) { return reference }
      case UInt8(ascii: "<"):
        if let tag = tag(text, at: i, &opened) { return tag }
      default: break
      }
      i += 1
    }
    return nil
  }

  /// The longest name of an element or a character that is looked for.
  private static let nameLimit = 10

  private static func reference(_ text: Span<UInt8>, at start: Int) -> String? {
    guard
      let end = text.extracting(start..<min(text.count, start + nameLimit))
        .firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let reference = String(decoding: text.extracting(start..<start + end + 1))
    if references.contains(reference) { return reference }
    guard reference.hasPrefix("&#") else { return nil }
    let digits = reference.dropFirst(2).dropLast()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    return UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
      == nil ? nil : reference
  }

  private static func tag(
    _ text: Span<UInt8>, at start: Int, _ opened: inout Set<String>
  ) -> String? {
    let isEnd = start + 1 < text.count && text[start + 1] == UInt8(ascii: "/")
    let first = isEnd ? start + 2 : start + 1
    var end = first
    while end < text.count, end - first <= nameLimit, isName(text[end]) { end += 1 }
    guard end < text.count, !isName(text[end]) else { return nil }
    let name = String(decoding: text.extracting(first..<end)).lowercased()
    if isEnd { return opened.contains(name) ? "</\(name)>" : nil }
    if name == "br" || name == "hr", endsTag(text, at: end) { return "<\(name)>" }
    if name == "img", text[end] == UInt8(ascii: " ") { return "<img>" }
    if elements.contains(name) { opened.insert(name) }
    return nil
  }

  private static func endsTag(_ text: Span<UInt8>, at end: Int) -> Bool {
    text.hasText(">", at: end) || text.hasText("/>", at: end) || text.hasText(" />", at: end)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static let references: Set = [
    "&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&nbsp;", "&hellip;", "&ndash;", "&mdash;",
    "&lsquo;", "&rsquo;", "&ldquo;", "&rdquo;", "&laquo;", "&raquo;", "&copy;", "&auml;",
    "&ouml;", "&uuml;", "&eacute;", "&egrave;",
  ]

  private static let elements: Set = [
    "a", "abbr", "b", "blockquote", "cite", "code", "del", "div", "em", "font", "h1", "h2", "h3",
    "h4", "h5", "h6", "i", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "small",
    "span", "strike", "strong", "sub", "sup", "table", "tt", "u", "ul",
  ]
}
