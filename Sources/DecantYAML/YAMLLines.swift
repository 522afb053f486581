internal import DecantCore

/// Reads the YAML that most front matter is, without a parser for all of YAML.
///
/// That is: names at the margin, each with a scalar or a list in brackets on its line, or with a
/// list on lines of its own. What is read here means the same to libyaml, and stands at the same
/// places. Whatever else there is, a comment or an escape, leaves the whole text to libyaml.
struct YAMLLines {
  /// Names are compared one by one.
  private static let mostMembers = 64

  /// libyaml takes no key of more than 1,024 characters; most have 20.
  private static let longestName = 64

  private let origin: SourcePosition
  private var members: [LocatedValue.Member] = []
  private var place = 0
  private var line = 0
  private var lineStart = 0

  private init(_ origin: SourcePosition) {
    self.origin = origin
    members.reserveCapacity(12)
  }

  /// Returns the members of the mapping that a text is, or `nil` if it has to be parsed.
  ///
  /// - Parameter origin: Where the text begins.
  static func members(
    in text: Span<UInt8>, at origin: SourcePosition
  ) -> [LocatedValue.Member]? {
    guard isPrintable(text) else { return nil }
    var lines = YAMLLines(origin)
    while lines.place < text.count {
      guard lines.readMember(text), lines.members.count <= mostMembers else { return nil }
    }
    return lines.members.isEmpty ? nil : lines.members
  }

  /// Whether all characters of a text are such to YAML, and only line feeds end lines: YAML 1.1,
  /// sections 5.1 and 5.4.
  private static func isPrintable(_ text: Span<UInt8>) -> Bool {
    var isASCII = true
    for i in text.indices {
      switch text[i] {
      case 0x20...0x7E, UInt8(ascii: "\n"): continue
      case 0..<0x80: return false
      case 0xC2: guard i + 1 < text.count, text[i + 1] >= 0xA0 else { return false }
      case 0xE2:
        guard !text.hasText("\u{2028}", at: i), !text.hasText("\u{2029}", at: i) else {
          return false
        }
      case 0xEF:
        guard !text.hasText("\u{FEFF}", at: i), !text.hasText("\u{FFFE}", at: i),
          !text.hasText("\u{FFFF}", at: i)
        else { return false }
      default: break
      }
      isASCII = false
    }
    return isASCII || text.isUTF8
  }

  private var position: SourcePosition {
    SourcePosition(
      file: origin.file, line: origin.line + line,
      column: place - lineStart + (line == 0 ? origin.column : 1))
  }

  private mutating func readMember(_ text: Span<UInt8>) -> Bool {
    let start = position
    guard let name = takeName(text), let value = takeValue(text) else { return false }
    members.append(LocatedValue.Member(name, at: start, value))
    return true
  }

  /// Takes the value behind a colon, up to the end of its last line.
  private mutating func takeValue(_ text: Span<UInt8>) -> LocatedValue? {
    let end = position
    if endLine(text) { return takeItems(text) ?? LocatedValue(.null, at: end) }
    let value = text[place] == UInt8(ascii: "[") ? takeList(text) : takeScalar(text)
    return endLine(text) ? value : nil
  }

  /// Takes a name that stands there for the first time, and its colon.
  private mutating func takeName(_ text: Span<UInt8>) -> String? {
    guard text[place].isLetter else { return nil }
    var end = place + 1
    while end < text.count, text[end].isPartOfName { end += 1 }
    guard end - place <= YAMLLines.longestName, end < text.count, text[end] == UInt8(ascii: ":"),
      end + 1 == text.count || text[end + 1] <= UInt8(ascii: " ")
    else { return nil }
    let name = String(decoding: text.extracting(place..<end))
    guard !members.contains(where: { $0.name == name }) else { return nil }
    place = end + 1
    return name
  }

  private mutating func skipSpaces(_ text: Span<UInt8>) {
    while place < text.count, text[place] == UInt8(ascii: " ") { place += 1 }
  }

  /// Goes to the next line, if nothing but spaces is left of this one.
  private mutating func endLine(_ text: Span<UInt8>) -> Bool {
    skipSpaces(text)
    guard place < text.count else { return true }
    guard text[place] == UInt8(ascii: "\n") else { return false }
    place += 1
    line += 1
    lineStart = place
    return true
  }

  /// Takes items on lines of their own, or returns `nil` if there are none or they don't stand
  /// below each other: what follows is no member then.
  private mutating func takeItems(_ text: Span<UInt8>) -> LocatedValue? {
    let (start, indent) = (place, indent(of: text))
    guard let indent else { return nil }
    place += indent
    let first = position
    place = start
    var items: [LocatedValue] = []
    while self.indent(of: text) == indent {
      place += indent + 2
      skipSpaces(text)
      guard place < text.count, let item = takeScalar(text), endLine(text) else {
        place = start
        return nil
      }
      items.append(item)
    }
    return LocatedValue(items: items, at: first)
  }

  /// The number of spaces before the hyphen of an item.
  private func indent(of text: Span<UInt8>) -> Int? {
    var i = place
    while i < text.count, text[i] == UInt8(ascii: " ") { i += 1 }
    return text.hasText("- ", at: i) ? i - place : nil
  }

  /// Takes a list in brackets.
  private mutating func takeList(_ text: Span<UInt8>) -> LocatedValue? {
    let start = position
    var items: [LocatedValue] = []
    repeat {
      place += 1
      skipSpaces(text)
      guard place < text.count else { return nil }
      if items.isEmpty, text[place] == UInt8(ascii: "]") { break }
      guard let item = takeScalar(text, isInBrackets: true) else { return nil }
      items.append(item)
      skipSpaces(text)
    } while place < text.count && text[place] == UInt8(ascii: ",")
    guard place < text.count, text[place] == UInt8(ascii: "]") else { return nil }
    place += 1
    return LocatedValue(items: items, at: start)
  }

  private mutating func takeScalar(
    _ text: Span<UInt8>, isInBrackets: Bool = false
  ) -> LocatedValue? {
    let start = position
    switch text[place] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return takeQuoted(text).map { LocatedValue(.string($0), at: start) }
    default:
      let end = isInBrackets ? endOfWords(text) : endOfPlain(text)
      guard let end else { return nil }
      let plain = String(decoding: text.extracting(place..<end))
      place = end
      return LocatedValue(YAMLSchema.value(ofPlain: plain), at: start)
    }
  }

  /// Takes a text in quotation marks in which every byte stands for itself.
  private mutating func takeQuoted(_ text: Span<UInt8>) -> String? {
    let (mark, start) = (text[place], place + 1)
    var end = start
    while end < text.count, text[end] != mark {
      guard text[end] != UInt8(ascii: "\\"), text[end] != UInt8(ascii: "\n") else { return nil }
      end += 1
    }
    // Two apostrophes stand for one.
    guard end < text.count, !text.hasText("''", at: end) else { return nil }
    place = end + 1
    return String(decoding: text.extracting(start..<end))
  }

  /// Where a plain scalar ends that takes the rest of the line: YAML 1.1, section 9.1.3.
  private func endOfPlain(_ text: Span<UInt8>) -> Int? {
    guard text[place].beginsPlain else { return nil }
    var end = place
    var i = place
    while i < text.count, text[i] != UInt8(ascii: "\n") {
      switch text[i] {
      case UInt8(ascii: " "):
        i += 1
        continue
      case UInt8(ascii: ":"):
        guard i + 1 < text.count, text[i + 1] > UInt8(ascii: " ") else { return nil }
      case UInt8(ascii: "#"):
        guard text[i - 1] != UInt8(ascii: " ") else { return nil }
      default: break
      }
      i += 1
      end = i
    }
    return end
  }

  /// Where words without any mark of YAML end.
  private func endOfWords(_ text: Span<UInt8>) -> Int? {
    guard text[place].isWord, text[place] != UInt8(ascii: "-") else { return nil }
    var end = place
    var i = place
    while i < text.count, text[i].isWord || text[i] == UInt8(ascii: " ") {
      i += 1
      if text[i - 1] != UInt8(ascii: " ") { end = i }
    }
    return end
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }

  fileprivate var isPartOfName: Bool {
    isLetter || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "-")
  }

  fileprivate var isWord: Bool {
    isPartOfName || self >= 0x80 || self == UInt8(ascii: ".") || self == UInt8(ascii: "/")
  }

  /// Whether a plain scalar may begin with the byte, whatever follows.
  fileprivate var beginsPlain: Bool {
    isWord && self != UInt8(ascii: "-") || self == UInt8(ascii: "(") || self == UInt8(ascii: "$")
      || self == UInt8(ascii: "+")
  }
}
