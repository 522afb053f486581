internal import DecantCore

/// Escapes with a backslash as in C, which WordPress decodes in shortcodes (`stripcslashes`).
enum CEscapes {
  /// The bytes that are meant.
  static func decoded(_ bytes: Span<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var run = 0
    while let slash = bytes.firstIndex(of: UInt8(ascii: "\\"), from: run) {
      output.append(copying: bytes.extracting(run..<slash))
      guard slash + 1 < bytes.count else { return output }
      run = append(bytes, at: slash + 1, to: &output)
    }
    output.append(copying: bytes.extracting(run..<bytes.count))
    return output
  }

  /// Adds what the escape means whose letter is at a place, and returns the place after it.
  private static func append(
    _ bytes: Span<UInt8>, at start: Int, to output: inout [UInt8]
  ) -> Int {
    switch bytes[start] {
    case UInt8(ascii: "n"): output.append(10)
    case UInt8(ascii: "t"): output.append(9)
    case UInt8(ascii: "r"): output.append(13)
    case UInt8(ascii: "a"): output.append(7)
    case UInt8(ascii: "v"): output.append(11)
    case UInt8(ascii: "b"): output.append(8)
    case UInt8(ascii: "f"): output.append(12)
    case UInt8(ascii: "x"):
      return appendNumber(bytes, from: start + 1, digits: 2, radix: 16, to: &output)
        ?? {
          output.append(UInt8(ascii: "x"))
          return start + 1
        }()
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      return appendNumber(bytes, from: start, digits: 3, radix: 8, to: &output) ?? start + 1
    default: output.append(bytes[start])
    }
    return start + 1
  }

  private static func appendNumber(
    _ bytes: Span<UInt8>, from start: Int, digits: Int, radix: Int, to output: inout [UInt8]
  ) -> Int? {
    var i = start
    var number = 0
    while i < min(bytes.count, start + digits), let digit = PercentCoding.hexadecimal(bytes[i]),
      Int(digit) < radix
    {
      number = radix * number + Int(digit)
      i += 1
    }
    guard i > start else { return nil }
    output.append(UInt8(truncatingIfNeeded: number))
    return i
  }
}
