internal import DecantCore

/// A line of backquotes or tildes that opens a block of code, perhaps in a list or a quote.
struct BodyFence {
  /// The byte it is made of.
  let mark: UInt8

  /// How many there are.
  let length: Int

  /// How many bytes stand before it.
  let column: Int

  /// Returns `nil` if a line opens no block of code.
  init?(_ line: TextLine, in bytes: Span<UInt8>) {
    let end = line.trimmed(in: bytes).upperBound
    var i = line.start
    while i < end, let after = BodyFence.afterMarker(i, end, bytes) { i = after }
    guard i < end, bytes[i] == UInt8(ascii: "`") || bytes[i] == UInt8(ascii: "~") else {
      return nil
    }
    let start = i
    mark = bytes[i]
    while i < end, bytes[i] == mark { i += 1 }
    length = i - start
    column = start - line.start
    guard length >= 3 else { return nil }
    // What stands behind backquotes on their line has none: otherwise it is code in a sentence.
    if mark == UInt8(ascii: "`") {
      for place in i..<end where bytes[place] == mark { return nil }
    }
  }

  /// Whether a line closes the block.
  func isClosed(by line: TextLine, in bytes: Span<UInt8>) -> Bool {
    let end = line.trimmed(in: bytes).upperBound
    var i = line.start
    while i < end, bytes[i] <= 0x20 || column > 0 && bytes[i] == UInt8(ascii: ">") { i += 1 }
    // In a block without an indent, code may show fences that are indented.
    guard column > 0 || i - line.start < 4 else { return false }
    let start = i
    while i < end, bytes[i] == mark { i += 1 }
    return i == end && i - start >= length
  }

  /// Whether a line is outside the item or quote that the block is in.
  func isLeft(by line: TextLine, in bytes: Span<UInt8>) -> Bool {
    guard column > 0, !line.isBlank(in: bytes) else { return false }
    var i = line.start
    while i < line.next, bytes[i] <= 0x20 || bytes[i] == UInt8(ascii: ">") { i += 1 }
    return i - line.start < column
  }

  /// The place behind white space, a mark of quotes or a mark of lists.
  private static func afterMarker(_ i: Int, _ end: Int, _ bytes: Span<UInt8>) -> Int? {
    switch bytes[i] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): return i + 1
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return i + 1 < end && bytes[i + 1] == UInt8(ascii: " ") ? i + 2 : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var digit = i
      while digit < end, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[digit] { digit += 1 }
      guard digit + 1 < end, digit - i < 10, bytes[digit + 1] == UInt8(ascii: " "),
        bytes[digit] == UInt8(ascii: ".") || bytes[digit] == UInt8(ascii: ")")
      else { return nil }
      return digit + 2
    default: return nil
    }
  }
}
