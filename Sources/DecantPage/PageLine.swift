internal import DecantCore

/// A line of a page.
struct PageLine: Sendable {
  /// The number of the line, counted from 1.
  let number: Int

  /// The column of the first byte that isn't white space, counted from 1.
  let column: Int

  /// The text without white space at its edges.
  let text: String

  /// Whether there is nothing on the line that can be seen.
  let isBlank: Bool

  /// The text in lower case with plain quotation marks and spaces, to compare phrases with; empty
  /// for long lines, which are prose.
  let phrase: String

  init(number: Int, _ bytes: ArraySlice<UInt8>) {
    self.number = number
    var line = bytes
    while let first = line.first, first <= UInt8(ascii: " ") { line.removeFirst() }
    column = line.startIndex - bytes.startIndex + 1
    while let last = line.last, last <= UInt8(ascii: " ") { line.removeLast() }
    text = String(decoding: line, as: UTF8.self)
    isBlank = line.allSatisfy { $0 <= UInt8(ascii: " ") } || PageLine.isInvisible(text)
    phrase = line.count > 240 ? "" : PageLine.phrase(text)
  }

  /// Splits a page at line feeds, carriage returns, or both.
  static func lines(of bytes: [UInt8]) -> [PageLine] {
    var lines: [PageLine] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var i = start
    while i <= bytes.count {
      let isEnd = i == bytes.count
      guard isEnd || bytes[i] == UInt8(ascii: "\n") || bytes[i] == UInt8(ascii: "\r") else {
        i += 1
        continue
      }
      lines.append(PageLine(number: lines.count + 1, bytes[start..<i]))
      let isPair =
        i + 1 < bytes.count && bytes[i] == UInt8(ascii: "\r")
        && bytes[i + 1] == UInt8(ascii: "\n")
      i += isPair ? 2 : 1
      start = i
    }
    return lines
  }

  /// The position of the text.
  func position(in file: String?) -> SourcePosition {
    SourcePosition(file: file, line: number, column: column)
  }

  private static func isInvisible(_ text: String) -> Bool {
    text.utf8.count <= 60
      && text.unicodeScalars.allSatisfy {
        $0 == " " || $0 == "\u{A0}" || $0 == "\u{200B}" || $0 == "\u{FEFF}" || $0 == "\u{3000}"
      }
  }

  private static func phrase(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "“", "”", "„", "«", "»": scalars.append("\"")
      case "’", "‘": scalars.append("'")
      case "\u{A0}", "\t", "\u{202F}": scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
