/// Writes plain text in Markdown.
enum PageText {
  /// Escapes what Markdown would take as markup.
  ///
  /// - Parameter atLineStart: Whether the text begins a line, where more has a meaning.
  static func markdown(_ text: String, atLineStart: Bool) -> String {
    let bytes = Array(text.utf8)
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 8)
    var start = 0
    while start < bytes.count, bytes[start] <= UInt8(ascii: " ") { start += 1 }
    if atLineStart, let place = blockMark(bytes, start) {
      escaped += bytes[start..<place]
      escaped.append(UInt8(ascii: "\\"))
      start = place
      escaped.append(bytes[place])
      start += 1
    }
    var run = start
    for i in bytes.indices.dropFirst(start) where needsEscape(bytes, i) {
      escaped += bytes[run..<i]
      escaped.append(UInt8(ascii: "\\"))
      run = i
    }
    escaped += bytes[run...]
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func needsEscape(_ bytes: [UInt8], _ i: Int) -> Bool {
    switch bytes[i] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "|"):
      true
    case UInt8(ascii: "<"):
      i + 1 < bytes.count && (isLetter(bytes[i + 1]) || "/!?".utf8.contains(bytes[i + 1]))
    case UInt8(ascii: "&"):
      i + 1 < bytes.count && (isLetter(bytes[i + 1]) || bytes[i + 1] == UInt8(ascii: "#"))
        && bytes[i...].prefix(40).contains(UInt8(ascii: ";"))
    case UInt8(ascii: "_"):
      !(i > 0 && isWord(bytes[i - 1]) && i + 1 < bytes.count && isWord(bytes[i + 1]))
    case UInt8(ascii: "~"):
      i + 1 < bytes.count && bytes[i + 1] == bytes[i] || i > 0 && bytes[i - 1] == bytes[i]
    case UInt8(ascii: "#"):
      // A heading's closing sequence.
      i + 1 == bytes.count && i > 0
    default: false
    }
  }

  /// The place of the byte that makes a line a block of its own: a heading, a quotation, a list
  /// or a rule.
  private static func blockMark(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "="), UInt8(ascii: "~"):
      return start
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var i = start
      while i < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[i] { i += 1 }
      let isMark =
        i < bytes.count && (bytes[i] == UInt8(ascii: ".") || bytes[i] == UInt8(ascii: ")"))
      return isMark && (i + 1 == bytes.count || bytes[i + 1] <= UInt8(ascii: " ")) ? i : nil
    default: return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte >= 0x80 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
