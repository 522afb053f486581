/// Text in columns, by the width that a terminal shows: East Asian characters count two.
enum Columns {
  /// The number of columns that a text takes.
  static func width(_ text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += columns(of: scalar) }
    return width
  }

  /// The text with spaces behind it.
  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - self.width(text)))
  }

  /// The text with spaces before it.
  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - self.width(text))) + text
  }

  /// A number with commas between the thousands.
  static func number(_ number: Int) -> String {
    let digits = String(abs(number))
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return number < 0 ? "-\(result)" : result
  }

  /// A number of bytes, as `564 kB`.
  static func bytes(_ count: Int) -> String {
    switch count {
    case ..<1000: "\(count) bytes"
    case ..<1_000_000: "\((count + 500) / 1000) kB"
    case ..<1_000_000_000: "\((count + 500_000) / 1_000_000) MB"
    default: "\(count / 1_000_000_000).\(count / 100_000_000 % 10) GB"
    }
  }

  /// A count and its noun, as `1 picture` and `1,204 pictures`.
  static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(self.number(number)) \(number == 1 ? singular : plural)"
  }

  /// The text in lines of at most a number of columns where words allow it; further lines are
  /// indented.
  static func wrapped(_ text: String, indent: Int = 0, _ columns: Int = 80) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if let line = lines.last, width(line) + width(String(word)) < columns {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append(lines.isEmpty ? String(word) : "\(margin)\(word)")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The first items with commas between them, and how many more there are.
  static func list(_ items: [String], atMost limit: Int) -> String {
    let shown = items.prefix(limit).joined(separator: ", ")
    return items.count > limit ? "\(shown), \(number(items.count - limit)) more" : shown
  }

  /// The ranges of UAX #11 that are wide, and the marks that take no column.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
