internal import DecantCore

/// Whether a line of a paragraph would begin an HTML block (CommonMark 0.30, 4.6).
enum BlockStart {
  case none

  /// The first line would.
  case alone

  /// A line after a break would.
  case interrupting

  /// Looks at the lines of a paragraph.
  init(of text: Span<UInt8>) {
    self = .none
    var start = 0
    while start < text.count {
      let end = text.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? text.count
      if text[start] == UInt8(ascii: "<"), BlockStart.begins(text, start..<end, isFirst: start == 0)
      {
        self = start == 0 ? .alone : .interrupting
        return
      }
      start = end + 1
    }
  }

  private static func begins(_ text: Span<UInt8>, _ line: Range<Int>, isFirst: Bool) -> Bool {
    var i = line.lowerBound + 1
    guard i < line.upperBound else { return false }
    if text[i] == UInt8(ascii: "!") || text[i] == UInt8(ascii: "?") { return true }
    if text[i] == UInt8(ascii: "/") { i += 1 }
    let start = i
    while i < line.upperBound, text[i].isLetter || text[i].isDigit { i += 1 }
    guard i > start else { return false }
    if let name = HTMLName(text.extracting(start..<i)) {
      if name.isMarkdownBlock || verbatim.contains(name) {
        return i == line.upperBound || text[i] == UInt8(ascii: ">") || text[i].isHTMLSpace
          || text[i] == UInt8(ascii: "/")
      }
    }
    return isFirst && isTagAlone(text, i..<line.upperBound)
  }

  private static let verbatim: Set<HTMLName> = [.script, .style, .pre, .textarea, .source]

  /// Whether nothing follows the tag whose name ends at a place.
  private static func isTagAlone(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var quote: UInt8 = 0
    for i in line {
      if quote != 0 {
        if text[i] == quote { quote = 0 }
        continue
      }
      switch text[i] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = text[i]
      case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "."):
        if i == line.lowerBound { return false }
      case UInt8(ascii: ">"): return i + 1 == line.upperBound
      default: break
      }
    }
    return false
  }
}
