/// The marker of an item (CommonMark 0.29, 5.2).
struct ListMarker {
  /// The bytes of the marker.
  let length: Int

  /// The bullet, or what stands behind the number.
  let mark: UInt8

  /// The number.
  let number: Int

  /// Reads the marker at a place; `nil` if there is none.
  ///
  /// - Parameter inParagraph: Whether the line would go on with a paragraph: an empty item, or a
  ///   number other than 1, doesn't interrupt it.
  init?(_ input: Span<UInt8>, at start: Int, inParagraph: Bool) {
    var i = start
    var number = 0
    switch input[i] {
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+"): break
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      repeat {
        number = number * 10 + Int(input[i] - UInt8(ascii: "0"))
        i += 1
      } while i - start < 9 && input[i].isDigit
      guard !inParagraph || number == 1 else { return nil }
      guard input[i] == UInt8(ascii: ".") || input[i] == UInt8(ascii: ")") else { return nil }
    default: return nil
    }
    let mark = input[i]
    i += 1
    guard input[i].isMarkdownSpace else { return nil }
    if inParagraph {
      var next = i
      while input[next].isSpaceOrTab { next += 1 }
      guard input[next] != UInt8(ascii: "\n") else { return nil }
    }
    length = i - start
    self.mark = mark
    self.number = number
  }

  /// Whether a byte is what stands behind a number.
  static func isOrdered(_ mark: UInt8) -> Bool {
    mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
  }
}
