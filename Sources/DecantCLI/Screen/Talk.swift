internal import DecantCore

/// What is said to a person, on standard error.
///
/// Text from an export may hold anything; on a terminal, what could move the cursor or turn the
/// writing around is spelled out.
enum Talk {
  /// Says a line.
  ///
  /// A closed standard error is nobody's loss.
  static func say(_ line: String) {
    let text = StandardStream.error.isTerminal ? sanitized(line) : line
    try? StandardStream.error.write(Array("\(text)\n".utf8))
  }

  /// The text with control and direction characters spelled as `\u{1b}`; line ends stay.
  static func sanitized(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" || !isUnsafe(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return result
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
