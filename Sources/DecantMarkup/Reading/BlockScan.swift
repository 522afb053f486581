internal import DecantCore

/// Looks whether a line begins a block (CommonMark 0.29, 4).
///
/// The places are those of the first byte that is neither a space nor a tab; every line ends with
/// a line feed.
enum BlockScan {
  /// The length of the mark of a heading with the white space behind it, and the level.
  static func heading(_ input: Span<UInt8>, at start: Int) -> (length: Int, level: Int)? {
    var i = start
    while input[i] == UInt8(ascii: "#") { i += 1 }
    let level = i - start
    guard level >= 1, level <= 6 else { return nil }
    if input[i] == UInt8(ascii: "\n") { return (level, level) }
    guard input[i].isSpaceOrTab else { return nil }
    while input[i].isSpaceOrTab { i += 1 }
    return (i - start, level)
  }

  /// The length of a fence that opens a block of code, or 0.
  static func openingFence(_ input: Span<UInt8>, at start: Int) -> Int {
    let mark = input[start]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return 0 }
    var i = start
    while input[i] == mark { i += 1 }
    let length = i - start
    guard length >= 3 else { return 0 }
    guard mark == UInt8(ascii: "`") else { return length }
    while input[i] != UInt8(ascii: "\n") {
      if input[i] == mark { return 0 }
      i += 1
    }
    return length
  }

  /// The length of a fence that closes a block of code, or 0.
  static func closingFence(_ input: Span<UInt8>, at start: Int) -> Int {
    let mark = input[start]
    var i = start
    while input[i] == mark { i += 1 }
    let length = i - start
    while input[i].isSpaceOrTab { i += 1 }
    return length >= 3 && input[i] == UInt8(ascii: "\n") ? length : 0
  }

  /// The level of the heading that a line of `=` or `-` makes of the paragraph above, or 0.
  static func underline(_ input: Span<UInt8>, at start: Int) -> Int {
    let mark = input[start]
    guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return 0 }
    var i = start
    while input[i] == mark { i += 1 }
    while input[i].isSpaceOrTab { i += 1 }
    guard input[i] == UInt8(ascii: "\n") else { return 0 }
    return mark == UInt8(ascii: "=") ? 1 : 2
  }

  /// Where a thematic break turns out to be none, or `nil` if it is one.
  static func failureOfRule(_ input: Span<UInt8>, at start: Int) -> Int? {
    let mark = input[start]
    guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") || mark == UInt8(ascii: "-")
    else { return start }
    var count = 0
    var i = start
    while input[i] == mark || input[i].isSpaceOrTab {
      if input[i] == mark { count += 1 }
      i += 1
    }
    return count >= 3 && input[i] == UInt8(ascii: "\n") ? nil : i
  }

  /// The number of the HTML block that a line begins, or 0 (CommonMark 0.29, 4.6).
  static func html(_ input: Span<UInt8>, at start: Int, end: Int, inParagraph: Bool) -> Int {
    guard input[start] == UInt8(ascii: "<") else { return 0 }
    let next = input[start + 1]
    if next == UInt8(ascii: "?") { return 3 }
    if next == UInt8(ascii: "!") { return declaration(input, at: start + 2) }
    let isClosing = next == UInt8(ascii: "/")
    let nameStart = start + (isClosing ? 2 : 1)
    guard input[nameStart].isLetter else { return 0 }
    var i = nameStart
    while input[i].isLetter || input[i].isDigit { i += 1 }
    let name = HTMLNameIndex.standard.name(input, nameStart..<i) ?? .none
    let isSpace = input[i].isScannedSpace
    if !isClosing, name == .script || name == .pre || name == .style,
      isSpace || input[i] == UInt8(ascii: ">")
    {
      return 1
    }
    if name.isMarkdownBlock0_29,
      isSpace || input[i] == UInt8(ascii: ">")
        || (input[i] == UInt8(ascii: "/") && input[i + 1] == UInt8(ascii: ">"))
    {
      return 6
    }
    guard !inParagraph else { return 0 }
    let tag = TagScan.element(input, from: start + 1, to: end)
    guard tag > 0 else { return 0 }
    i = start + 1 + tag
    while i < end {
      guard input[i].isSpaceOrTab || input[i] == 0x0C else { return 0 }
      i += 1
    }
    return 7
  }

  private static func declaration(_ input: Span<UInt8>, at place: Int) -> Int {
    if input.hasText("--", at: place) { return 2 }
    if input[place] &- UInt8(ascii: "A") < 26 { return 4 }
    guard input[place] == UInt8(ascii: "["), place + 7 <= input.count else { return 0 }
    var i = place
    for byte in "[cdata[".utf8 {
      guard input[i].lowercased == byte else { return 0 }
      i += 1
    }
    return 5
  }

  /// Whether an HTML block of a number ends on a line.
  static func endsHTML(_ level: UInt8, _ input: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let text = input.extracting(line)
    switch level {
    case 1: return endsVerbatim(text)
    case 2: return text.firstIndex(of: "-->") != nil
    case 3: return text.firstIndex(of: "?>") != nil
    case 4: return text.firstIndex(of: UInt8(ascii: ">")) != nil
    case 5: return text.firstIndex(of: "]]>") != nil
    default: return false
    }
  }

  private static func endsVerbatim(_ text: Span<UInt8>) -> Bool {
    var i = 0
    while let start = text.firstIndex(of: "</", from: i) {
      var end = start + 2
      while end < text.count, text[end].isLetter { end += 1 }
      if end < text.count, text[end] == UInt8(ascii: ">") {
        switch HTMLNameIndex.standard.name(text, start + 2..<end) ?? .none {
        case .script, .pre, .style: return true
        default: break
        }
      }
      i = start + 2
    }
    return false
  }
}

extension HTMLName {
  /// Whether its tag starts an HTML block of CommonMark 0.29, as libcmark-gfm reads it.
  fileprivate var isMarkdownBlock0_29: Bool {
    self == .source || (isMarkdownBlock && self != .search)
  }
}
