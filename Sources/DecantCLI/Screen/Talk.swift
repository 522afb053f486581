internal import DecantCore

/// What is said to a person, on standard error.
///
/// Text from an export may hold anything; what could move a terminal's cursor or turn the writing
/// around is spelled out.
enum Talk {
  /// Says a line, or a few.
  ///
  /// A closed standard error is nobody's loss.
  static func say(_ text: String) {
    try? StandardStream.error.write(Array("\(sanitized(text))\n".utf8))
  }

  /// Says a diagnostic, in one line whatever is in it.
  static func say(_ diagnostic: Diagnostic) {
    let line = sanitized(diagnostic.description, keepingLines: false)
    try? StandardStream.error.write(Array("\(line)\n".utf8))
  }

  /// The text with control and direction characters spelled as `\u{1b}`.
  ///
  /// - Parameter keepingLines: Whether line ends stay.
  static func sanitized(_ text: String, keepingLines: Bool = true) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if isSafe(scalar) || (keepingLines && scalar == "\n") {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return result
  }

  /// Controls, and the marks that change the direction or the line.
  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: true
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
