internal import DecantCore

/// Looks for tags and other pieces of HTML in Markdown (CommonMark 0.29, 6.8 and 6.10).
///
/// All places are behind the `<`, and all results are lengths from there on, 0 for none.
enum TagScan {
  /// The length of a tag, a comment, an instruction, a declaration or a CDATA section.
  static func html(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    guard start < end else { return 0 }
    switch text[start] {
    case UInt8(ascii: "!"): return declaration(text, from: start, to: end)
    case UInt8(ascii: "?"): return instruction(text, from: start, to: end)
    default: return element(text, from: start, to: end)
    }
  }

  /// The length of an opening or a closing tag.
  static func element(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    guard start < end else { return 0 }
    let isClosing = text[start] == UInt8(ascii: "/")
    var i = isClosing ? start + 1 : start
    guard i < end, text[i].isLetter else { return 0 }
    while i < end, text[i].isLetter || text[i].isDigit || text[i] == UInt8(ascii: "-") { i += 1 }
    if isClosing {
      i = skippingSpace(text, i, end)
    } else {
      guard let after = attributes(text, i, end) else { return 0 }
      i = after
      if i < end, text[i] == UInt8(ascii: "/") { i += 1 }
    }
    return i < end && text[i] == UInt8(ascii: ">") ? i + 1 - start : 0
  }

  /// The place behind the attributes and the white space that follows them.
  private static func attributes(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var i = start
    while true {
      let name = skippingSpace(text, i, end)
      guard name > i, name < end, isNameStart(text[name]) else { return name }
      i = name + 1
      while i < end, isNameStart(text[i]) || isNamePart(text[i]) { i += 1 }
      let equals = skippingSpace(text, i, end)
      guard equals < end, text[equals] == UInt8(ascii: "=") else { continue }
      guard let after = value(text, skippingSpace(text, equals + 1, end), end) else { return nil }
      i = after
    }
  }

  private static func value(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    var i = start
    let quote = text[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = text.firstIndex(of: quote, in: start + 1..<end) else {
        return nil
      }
      return close + 1
    }
    while i < end, !endsValue(text[i]) { i += 1 }
    return i > start ? i : nil
  }

  private static func endsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "`"):
      true
    default: byte.isScannedSpace
    }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func skippingSpace(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, text[i].isScannedSpace { i += 1 }
    return i
  }
}

extension TagScan {
  private static func declaration(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    if text.hasText("!--", at: start) { return comment(text, from: start, to: end) }
    if isSection(text, at: start) { return section(text, from: start, to: end) }
    var i = start + 1
    while i < end, text[i] &- UInt8(ascii: "A") < 26 { i += 1 }
    guard i > start + 1, i < end, text[i].isScannedSpace,
      let close = text.firstIndex(of: UInt8(ascii: ">"), in: i..<end)
    else { return 0 }
    return close + 1 - start
  }

  /// A comment must not begin with `>` or `->` nor hold two hyphens.
  private static func comment(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var i = start + 3
    if text.hasText("-->", at: i), i + 3 <= end { return 6 }
    guard i < end, text[i] != UInt8(ascii: ">"), !text.hasText("->", at: i) else { return 0 }
    while let hyphens = text.firstIndex(of: "--", in: i..<end), hyphens + 2 < end {
      guard text[hyphens + 2] == UInt8(ascii: ">") else { return 0 }
      i = hyphens + 3
      return i - start
    }
    return 0
  }

  private static func instruction(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var i = start + 1
    while let mark = text.firstIndex(of: UInt8(ascii: "?"), in: min(i, end)..<end), mark + 1 < end {
      if text[mark + 1] == UInt8(ascii: ">") { return mark + 2 - start }
      i = mark + 2
    }
    return 0
  }

  /// The library takes small letters for `CDATA` too.
  private static func isSection(_ text: Span<UInt8>, at start: Int) -> Bool {
    guard text.hasText("![", at: start), text.hasText("[", at: start + 7) else { return false }
    return zip("cdata".utf8, start + 2..<start + 7).allSatisfy { text[$1].lowercased == $0 }
  }

  private static func section(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var i = start + 8
    while let bracket = text.firstIndex(of: UInt8(ascii: "]"), in: min(i, end)..<end),
      bracket + 1 < end
    {
      guard text[bracket + 1] == UInt8(ascii: "]") else {
        i = bracket + 2
        continue
      }
      guard bracket + 2 < end else { return 0 }
      if text[bracket + 2] == UInt8(ascii: ">") { return bracket + 3 - start }
      i = bracket + 3
    }
    return 0
  }
}

extension TagScan {
  /// The length of an address and the `>` behind it.
  static func address(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var i = start
    guard i < end, text[i].isLetter else { return 0 }
    while i < end, isSchemePart(text[i]) { i += 1 }
    guard i - start >= 2, i - start <= 32, i < end, text[i] == UInt8(ascii: ":") else { return 0 }
    while i < end, text[i] > UInt8(ascii: " "), text[i] != UInt8(ascii: "<"),
      text[i] != UInt8(ascii: ">")
    {
      i += 1
    }
    return i < end && text[i] == UInt8(ascii: ">") ? i + 1 - start : 0
  }

  private static func isSchemePart(_ byte: UInt8) -> Bool {
    byte.isLetter || isNamePart(byte) || byte == UInt8(ascii: "+")
  }

  /// The length of a mail address and the `>` behind it.
  static func mail(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var i = start
    while i < end, isMailPart(text[i]) { i += 1 }
    guard i > start, i < end, text[i] == UInt8(ascii: "@") else { return 0 }
    repeat {
      i += 1
      let label = i
      while i < end, text[i].isLetter || text[i].isDigit || text[i] == UInt8(ascii: "-") { i += 1 }
      guard i > label, i - label <= 63, text[label] != UInt8(ascii: "-"),
        text[i - 1] != UInt8(ascii: "-"), i < end
      else { return 0 }
    } while text[i] == UInt8(ascii: ".")
    return text[i] == UInt8(ascii: ">") ? i + 1 - start : 0
  }

  private static func isMailPart(_ byte: UInt8) -> Bool {
    if byte.isLetter || byte.isDigit { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"),
      UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "*"),
      UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "?"),
      UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "{"),
      UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"), UInt8(ascii: "-"):
      return true
    default: return false
    }
  }
}
