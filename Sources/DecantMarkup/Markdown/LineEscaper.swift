internal import DecantCore

/// Writes a line so that its text is read as text.
///
/// What needs a backslash is decided here, on the finished line with all neighbours, and not on
/// the texts it was made of: syntax and text of another part may stand beside a character.
struct LineEscaper {
  /// What is special about the place of a text.
  struct Context {
    var place = InlineLine.Place.paragraph

    /// Whether the text is the first in an item.
    var isInItem = false

    /// Whether addresses must not become links where bare addresses do.
    var isExact = false
  }

  /// The line as it is written.
  private(set) var output: [UInt8] = []

  private var context = Context()

  /// The place of a byte in the line that must get a backslash because a line begins before it.
  private var marker = -1

  /// Whether fences at the start of the line must get backslashes.
  private var isFence = false

  private var lineStart = 0

  /// Whether an unescaped `[` stands in the text already.
  private var hasBracket = false

  private var counts = DelimiterCounts()

  /// Whether no text holds a byte that may need more than being copied.
  private var isPlain = false

  /// Escapes a line, in the memory of the last one.
  mutating func escape(_ line: InlineLine, _ context: Context) {
    self.context = context
    output.removeAll(keepingCapacity: true)
    hasBracket = false
    run(line.bytes.span, line.parts)
  }

  private mutating func run(_ line: Span<UInt8>, _ parts: [InlineLine.Part]) {
    isPlain = !parts.contains { $0.isText && hasSpecial(line, $0.range) }
    if !isPlain { counts = DelimiterCounts(line) }
    beginLine(line, at: 0)
    for part in parts {
      if part.isText {
        escape(line, part)
        continue
      }
      write(syntax: line, part.range)
      if line[part.range.upperBound - 1] == UInt8(ascii: "\n") {
        beginLine(line, at: part.range.upperBound)
      }
    }
  }

  private func hasSpecial(_ line: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard context.isExact else {
      return MarkdownBytes.place(ofAnyIn: LineEscaper.isSpecial, line, range) < range.upperBound
    }
    for i in range where LineEscaper.isSpecialInExact[Int(line[i])] { return true }
    return false
  }

  private mutating func write(syntax line: Span<UInt8>, _ range: Range<Int>) {
    guard context.place == .cell, line.extracting(range).firstIndex(of: UInt8(ascii: "|")) != nil
    else { return output.append(copying: line.extracting(range)) }
    for i in range {
      if line[i] == UInt8(ascii: "|") { output.append(UInt8(ascii: "\\")) }
      output.append(line[i])
    }
  }

  private mutating func escape(_ line: Span<UInt8>, _ part: InlineLine.Part) {
    var run = part.range.lowerBound
    var i = run
    if isPlain { i = part.range.contains(marker) ? marker : part.range.upperBound }
    let table = context.isExact ? LineEscaper.isSpecialInExact : LineEscaper.isSpecial
    while i < part.range.upperBound {
      guard table[Int(line[i])] || i == marker else {
        i += 1
        continue
      }
      output.append(copying: line.extracting(run..<i))
      let length = write(line, at: i, part)
      i += length
      run = i
    }
    output.append(copying: line.extracting(run..<i))
  }

  /// Writes the special byte at a place; how many bytes of the line are written.
  private mutating func write(_ line: Span<UInt8>, at i: Int, _ part: InlineLine.Part) -> Int {
    let byte = line[i]
    if let entity = entity(line, at: i) {
      output.append(entity.text)
      return entity.length
    }
    if i == marker || needsBackslash(line, at: i, part) {
      output.append(UInt8(ascii: "\\"))
    } else if byte == UInt8(ascii: "[") {
      hasBracket = true
    }
    output.append(byte)
    return 1
  }

  /// The entity that is written for a character, and the length of the character.
  private func entity(_ line: Span<UInt8>, at i: Int) -> (text: StaticString, length: Int)? {
    switch line[i] {
    case UInt8(ascii: "\n"): return ("&#10;", 1)
    case UInt8(ascii: "\t"): return ("&#9;", 1)
    case UInt8(ascii: "\r"): return ("&#13;", 1)
    case UInt8(ascii: "\\"):
      let isAtEnd = i + 1 == line.count || line[i + 1] == UInt8(ascii: "|")
      return context.place == .cell && isAtEnd ? ("&#92;", 1) : nil
    case 0xC2:
      guard context.isExact, i + 1 < line.count, line[i + 1] == 0xA0,
        i == lineStart || i + 2 == line.count || output.hasSuffix("&nbsp;")
      else { return nil }
      return ("&nbsp;", 2)
    default: return nil
    }
  }

  private func needsBackslash(_ line: Span<UInt8>, at i: Int, _ part: InlineLine.Part) -> Bool {
    let next = i + 1 < line.count ? line[i + 1] : UInt8(ascii: "\n")
    switch line[i] {
    case UInt8(ascii: "\\"):
      return i + 1 < line.count && (next.isASCIIPunctuation || next == UInt8(ascii: "\n"))
    case UInt8(ascii: "`"): return counts.backticks > 1 || isFence
    case UInt8(ascii: "~"):
      return isFence || (counts.tildes > 1 && !isApart(line, at: i))
    case UInt8(ascii: "*"):
      return (counts.stars > 1 || isBeside(line, at: i, part)) && !isApart(line, at: i)
    case UInt8(ascii: "_"):
      return (counts.underscores > 1 || isBeside(line, at: i, part))
        && !isApart(line, at: i) && !isInWord(line, at: i)
    case UInt8(ascii: "["): return part.isInBrackets || next == UInt8(ascii: "^")
    case UInt8(ascii: "]"):
      return part.isInBrackets || (hasBracket && next == UInt8(ascii: "("))
    case UInt8(ascii: "!"): return next == UInt8(ascii: "[") && i + 1 == part.range.upperBound
    case UInt8(ascii: "<"):
      return next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
        || next == UInt8(ascii: "?")
    case UInt8(ascii: "&"): return CharacterReference.isReference(line, at: i)
    case UInt8(ascii: "|"): return context.place == .cell
    case UInt8(ascii: ":"): return context.isExact && isAddress(line, colon: i)
    case UInt8(ascii: "."):
      return context.isExact && i >= 3 && line.hasText("www", at: i - 3)
    default: return false
    }
  }

  /// Whether white space is on both sides, so that it can't be a delimiter.
  private func isApart(_ line: Span<UInt8>, at i: Int) -> Bool {
    let before = i == 0 ? UInt8(ascii: " ") : line[i - 1]
    let after = i + 1 == line.count ? UInt8(ascii: " ") : line[i + 1]
    return before <= UInt8(ascii: " ") && after <= UInt8(ascii: " ")
  }

  /// Whether the same delimiter as syntax stands at an edge of the text that a byte is at.
  private func isBeside(_ line: Span<UInt8>, at i: Int, _ part: InlineLine.Part) -> Bool {
    let (start, end) = (part.range.lowerBound, part.range.upperBound)
    return (start > 0 && line[start - 1] == line[i]) || (end < line.count && line[end] == line[i])
  }

  /// Whether a run of underscores is between letters or digits, so that it can't be a delimiter.
  private func isInWord(_ line: Span<UInt8>, at i: Int) -> Bool {
    var start = i
    while start > 0, line[start - 1] == UInt8(ascii: "_") { start -= 1 }
    var end = i + 1
    while end < line.count, line[end] == UInt8(ascii: "_") { end += 1 }
    guard end - start < 8 else { return false }
    return Flank(before: start, in: line) == .other && end < line.count
      && Flank(at: end, in: line) == .other
  }

  private func isAddress(_ line: Span<UInt8>, colon i: Int) -> Bool {
    guard line.hasText("://", at: i) else { return false }
    return (i >= 4 && line.hasText("http", at: i - 4))
      || (i >= 5 && line.hasText("https", at: i - 5))
      || (i >= 3 && line.hasText("ftp", at: i - 3))
  }

  /// The bytes of text that may need more than being copied.
  private static let isSpecial: [Bool] = {
    var table = Array(repeating: false, count: 256)
    for byte in "\\`~*_[]!<&|\n\t\r".utf8 { table[Int(byte)] = true }
    return table
  }()

  /// The same where everything must come back: addresses stay text, and spaces what they are.
  private static let isSpecialInExact: [Bool] = {
    var table = isSpecial
    for byte in ":.".utf8 { table[Int(byte)] = true }
    table[0xC2] = true
    return table
  }()

  private mutating func beginLine(_ line: Span<UInt8>, at start: Int) {
    lineStart = start
    marker = -1
    isFence = false
    switch context.place {
    case .cell: return
    case .heading: marker = HeadingEnd.marker(line)
    case .paragraph:
      let end = line.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? line.count
      let found = LineStart(line, start..<end, isFirst: start == 0, isInItem: context.isInItem)
      marker = found.marker
      isFence = found.isFence
    }
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    span.hasText(text, at: count - text.utf8CodeUnitCount)
  }
}
