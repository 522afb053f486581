internal import DecantCore

/// One pass over text that rewrites what begins with a byte, in linear time.
struct WordPressRewriting {
  /// The text so far.
  private(set) var output: [UInt8] = []

  /// How much of the output replacements have written: it is not trimmed.
  private var floor = 0

  /// Copies a text; at each `<`, a function may write something else.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - byte: What begins the places of interest.
  ///   - replace: Gets the text and a place, and returns the place after what it has replaced, or
  ///     `nil` if it hasn't.
  static func rewrite(
    _ text: [UInt8], at byte: UInt8 = UInt8(ascii: "<"),
    _ replace: (_ bytes: Span<UInt8>, _ place: Int, _ pass: inout WordPressRewriting) -> Int?
  ) -> [UInt8] {
    let bytes = text.span
    var pass = WordPressRewriting()
    pass.output.reserveCapacity(text.count + text.count / 8)
    var run = 0
    var next = 0
    while let place = bytes.firstIndex(of: byte, from: next) {
      pass.output.append(copying: bytes.extracting(run..<place))
      run = place
      next = place + 1
      if let end = replace(bytes, place, &pass) {
        pass.floor = pass.output.count
        run = end
        next = end
      }
    }
    pass.output.append(copying: bytes.extracting(run..<bytes.count))
    return pass.output
  }

  /// Writes a text.
  mutating func write(_ text: StaticString) { output.append(text) }

  /// Writes bytes.
  mutating func write(_ bytes: [UInt8]) { output += bytes }

  /// Writes a range of bytes.
  mutating func write(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    output.append(copying: bytes.extracting(range))
  }

  /// Takes back white space that was copied since the last replacement.
  mutating func trimSpace() {
    while output.count > floor, output[output.count - 1].isPHPSpace { output.removeLast() }
  }
}

extension UInt8 {
  /// Whether it is white space for PHP's regular expressions: tab to carriage return, or space.
  var isPHPSpace: Bool { self == 0x20 || self &- 9 < 5 }

  /// Whether it is a letter, a digit or an underscore.
  var isWord: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }
}

extension Span<UInt8> {
  /// The place after white space that begins at a place.
  func skipSpace(_ start: Int) -> Int {
    var i = start
    while i < count, self[i].isPHPSpace { i += 1 }
    return i
  }
}
