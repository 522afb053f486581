internal import DecantCore

/// Looks for the parts of links (CommonMark 0.29, 4.7 and 6.6).
enum LinkScan {
  /// The longest label, in bytes.
  static let longestLabel = 1000

  /// The label in the brackets at a place, trimmed, and the place behind it.
  static func label(
    _ text: Span<UInt8>, at start: Int, end: Int
  ) -> (label: Range<Int>, after: Int)? {
    guard start < end, text[start] == UInt8(ascii: "[") else { return nil }
    var i = start + 1
    while i < end, text[i] != UInt8(ascii: "["), text[i] != UInt8(ascii: "]") {
      let isEscape = text[i] == UInt8(ascii: "\\") && i + 1 < end && text[i + 1].isASCIIPunctuation
      i += isEscape ? 2 : 1
      if i - start - 1 > longestLabel { return nil }
    }
    guard i < end, text[i] == UInt8(ascii: "]") else { return nil }
    return (trimmed(text, start + 1..<i), i + 1)
  }

  /// A range without white space at its ends.
  static func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start].isMarkdownSpace { start += 1 }
    while end > start, text[end - 1].isMarkdownSpace { end -= 1 }
    return start..<end
  }

  /// The address at a place, without angle brackets, and the place behind it.
  static func destination(
    _ text: Span<UInt8>, at start: Int, end: Int
  ) -> (address: Range<Int>, after: Int)? {
    guard start < end, text[start] == UInt8(ascii: "<") else {
      return bareDestination(text, at: start, end: end)
    }
    var i = start + 1
    while i < end {
      switch text[i] {
      case UInt8(ascii: ">"):
        guard i + 1 < end else { return nil }
        return (start + 1..<i, i + 1)
      case UInt8(ascii: "\\"): i += 2
      case UInt8(ascii: "\n"), UInt8(ascii: "<"): return nil
      default: i += 1
      }
    }
    return nil
  }

  private static func bareDestination(
    _ text: Span<UInt8>, at start: Int, end: Int
  ) -> (address: Range<Int>, after: Int)? {
    var i = start
    var depth = 0
    scan: while i < end {
      switch text[i] {
      case UInt8(ascii: "\\"):
        i += i + 1 < end && text[i + 1].isASCIIPunctuation ? 2 : 1
      case UInt8(ascii: "("):
        depth += 1
        i += 1
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
        i += 1
      case let byte where byte.isMarkdownSpace:
        if i == start { return nil }
        break scan
      default: i += 1
      }
    }
    return i < end ? (start..<i, i) : nil
  }

  /// The place behind the title at a place, with its quotation marks; the place itself if there
  /// is none.
  static func title(_ text: Span<UInt8>, at start: Int, end: Int) -> Int {
    guard start < end else { return start }
    let open = text[start]
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open
    guard open == UInt8(ascii: "(") || open == UInt8(ascii: "\"") || open == UInt8(ascii: "'")
    else { return start }
    var i = start + 1
    var last = start
    while i < end {
      let byte = text[i]
      if byte == UInt8(ascii: "\\"), i + 1 < end, text[i + 1].isASCIIPunctuation {
        // A backslash also stands for itself, so that the mark behind it may end the title.
        if text[i + 1] == close { last = i + 2 }
        i += 2
        continue
      }
      if byte == close { return i + 1 }
      if open == UInt8(ascii: "("), byte == open { break }
      i += 1
    }
    return last
  }

  /// The place of the first byte from a place on that isn't white space.
  static func skippingSpace(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, text[i].isScannedSpace { i += 1 }
    return i
  }
}
