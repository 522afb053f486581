internal import DecantCore

/// The spelling of keys and values in TOML 1.0.
enum TOMLScalar {
  /// Adds a key: bare if it can be, in double quotes elsewhere.
  static func append(key: String, to output: inout [UInt8]) {
    let isBare = !key.isEmpty && key.utf8.allSatisfy(isBareKey)
    if isBare { output.append(text: key) } else { appendQuoted(key, to: &output) }
  }

  /// Whether a byte may stand in a key without quotes.
  static func isBareKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Adds a value that isn't a collection.
  static func append(_ value: MetadataValue, to output: inout [UInt8]) {
    switch value {
    case .bool(let isTrue): output.append(isTrue ? "true" : "false")
    case .number(let lexeme) where isNumber(lexeme): output.append(text: lexeme)
    case .number(let text): appendQuoted(text, to: &output)
    case .string(let text) where fitsLines(text): appendLines(text, to: &output)
    case .string(let text): appendQuoted(text, to: &output)
    case .timestamp(let date):
      guard !DateSpelling.rfc3339.append(date, to: &output) else { return }
      appendQuoted("year \(date.civil.year)", to: &output)
    case .null, .array, .object: break
    }
  }

  private static func isNumber(_ lexeme: String) -> Bool {
    TOMLNumber.isValid(lexeme.utf8.span)
  }

  /// Whether a text reads better on several lines, and no line ends the front matter.
  private static func fitsLines(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard let first = bytes.firstIndex(of: UInt8(ascii: "\n")), first + 1 < bytes.count,
      !bytes.hasText("+++", at: 0)
    else { return false }
    for i in bytes.indices {
      switch bytes[i] {
      case UInt8(ascii: "\n"): if bytes.hasText("+++", at: i + 1) { return false }
      case UInt8(ascii: "\t"): break
      case 0..<0x20, 0x7F: return false
      default: break
      }
    }
    return true
  }

  /// Adds a text in three quotes, which readers take without its first line break.
  private static func appendLines(_ text: String, to output: inout [UInt8]) {
    output.append("\"\"\"\n")
    appendEscaped(text, keeping: UInt8(ascii: "\n"), to: &output)
    output.append("\"\"\"")
  }

  private static func appendQuoted(_ text: String, to output: inout [UInt8]) {
    output.append("\"")
    appendEscaped(text, keeping: nil, to: &output)
    output.append("\"")
  }

  private static func appendEscaped(
    _ text: String, keeping kept: UInt8?, to output: inout [UInt8]
  ) {
    let bytes = text.utf8.span
    var run = 0
    for i in bytes.indices where mustBeEscaped(bytes[i]) && bytes[i] != kept {
      output.append(copying: bytes.extracting(run..<i))
      run = i + 1
      output.append("\\")
      switch bytes[i] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(bytes[i])
      case UInt8(ascii: "\n"): output.append("n")
      case UInt8(ascii: "\r"): output.append("r")
      case UInt8(ascii: "\t"): output.append("t")
      default:
        output.append(bytes[i] < 0x10 ? "u000" : bytes[i] < 0x20 ? "u001" : "u007")
        let digit = bytes[i] & 0x0F
        output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
      }
    }
    output.append(copying: bytes.extracting(run..<bytes.count))
  }

  private static func mustBeEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}
