internal import DecantCore

/// One pass over text that rewrites what begins with a byte, in linear time.
///
/// What stays is copied in one piece, when something else is written behind it.
struct WordPressRewriting {
  private let source: [UInt8]

  private var output: [UInt8] = []

  /// What of the source stays and isn't copied yet.
  private var pending = 0..<0

  /// Copies a text; at each `<`, a function may write something else.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - byte: What begins the places of interest.
  ///   - replace: Gets the text and a place, and returns the place after what it has replaced, or
  ///     `nil` if it has written nothing.
  static func rewrite(
    _ text: [UInt8], at byte: UInt8 = UInt8(ascii: "<"),
    _ replace: (_ bytes: Span<UInt8>, _ place: Int, _ pass: inout WordPressRewriting) -> Int?
  ) -> [UInt8] {
    let bytes = text.span
    var pass = WordPressRewriting(source: text)
    var run = 0
    var next = 0
    while let place = bytes.firstIndex(of: byte, from: next) {
      pass.pending = run..<place
      next = place + 1
      guard let end = replace(bytes, place, &pass) else { continue }
      pass.flush()
      run = end
      next = end
    }
    guard run > 0 else { return text }
    pass.pending = run..<bytes.count
    pass.flush()
    return pass.output
  }

  private init(source: [UInt8]) { self.source = source }

  /// Writes a text.
  mutating func write(_ text: StaticString) {
    flush()
    output.append(text)
  }

  /// Writes bytes.
  mutating func write(_ bytes: [UInt8]) {
    flush()
    output += bytes
  }

  /// Writes a range of bytes.
  mutating func write(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    flush()
    output.append(copying: bytes.extracting(range))
  }

  /// Takes back white space before the place, up to the last replacement.
  mutating func trimSpace() {
    while let last = pending.last, source[last].isPHPSpace {
      pending = pending.lowerBound..<last
    }
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    if output.isEmpty { output.reserveCapacity(source.count + source.count / 8) }
    output.append(contentsOf: source[pending])
    pending = 0..<0
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
