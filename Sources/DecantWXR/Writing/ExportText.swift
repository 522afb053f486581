internal import DecantCore

/// Text of an export that is being written.
struct ExportText: Sendable {
  /// Whether an element has a CDATA section in WordPress's exports.
  enum Form: Sendable {
    case plain
    case cdata
  }

  /// The bytes.
  var bytes: [UInt8] = []

  /// The number of characters that XML can't hold, which were left out.
  private(set) var unwritableCount = 0

  /// The number of elements that were left out since their names are none.
  var oddNameCount = 0

  /// Adds markup.
  mutating func append(_ text: StaticString) { bytes.append(text) }

  /// Adds markup.
  mutating func append(markup text: String) { bytes.append(copying: text.utf8.span) }

  /// Adds an element on a line of its own.
  mutating func append(
    _ indent: StaticString, element name: String, _ text: String, _ form: Form
  ) {
    bytes.append(indent)
    append(element: name, text, form)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Adds an element.
  mutating func append(element name: String, _ text: String, _ form: Form) {
    bytes.append(UInt8(ascii: "<"))
    append(markup: name)
    bytes.append(UInt8(ascii: ">"))
    append(text, form)
    bytes.append("</")
    append(markup: name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Adds a text.
  mutating func append(_ text: String, _ form: Form) {
    switch form {
    case .cdata: append(cdata: text)
    case .plain: if text.hasSpaceAtEdges { append(cdata: text) } else { append(escaping: text) }
    }
  }

  /// Adds a CDATA section, or several where one can't hold the text.
  ///
  /// A carriage return stands between two of them, since XML folds literal ones.
  mutating func append(cdata text: String) {
    let source = text.utf8.span
    bytes.append("<![CDATA[")
    var run = 0
    var i = 0
    while true {
      i = source.firstCDATASpecial(from: i)
      guard i < source.count else { break }
      let length = ExportText.lengthOfException(source, at: i)
      guard length > 0 else {
        i += 1
        continue
      }
      if i > run { bytes.append(copying: source.extracting(run..<i)) }
      switch source[i] {
      case UInt8(ascii: "]"): bytes.append("]]]]><![CDATA[>")
      case UInt8(ascii: "\r"): bytes.append("]]>&#13;<![CDATA[")
      default: unwritableCount += 1
      }
      i += length
      run = i
    }
    bytes.append(copying: source.extracting(run..<source.count))
    bytes.append("]]>")
  }

  /// The number of bytes at a place that a CDATA section can't hold; 0 if it can.
  private static func lengthOfException(_ source: Span<UInt8>, at i: Int) -> Int {
    switch source[i] {
    case UInt8(ascii: "]"): source.hasText("]]>", at: i) ? 3 : 0
    case 0xEF: isNoncharacter(source, at: i) ? 3 : 0
    default: 1
    }
  }

  /// Whether U+FFFE or U+FFFF stands at a place.
  private static func isNoncharacter(_ source: Span<UInt8>, at i: Int) -> Bool {
    i + 2 < source.count && source[i + 1] == 0xBF && source[i + 2] >= 0xBE
  }

  /// Adds a text or the value of an attribute, its markup characters escaped.
  mutating func append(escaping text: String, inAttribute: Bool = false) {
    let source = text.utf8.span
    var run = 0
    var i = 0
    while i < source.count {
      let byte = source[i]
      guard ExportText.needsEscape(byte, inAttribute) else {
        i += 1
        continue
      }
      let isOdd = byte == 0xEF
      guard !isOdd || ExportText.isNoncharacter(source, at: i) else {
        i += 1
        continue
      }
      bytes.append(copying: source.extracting(run..<i))
      appendReference(to: byte)
      i += isOdd ? 3 : 1
      run = i
    }
    bytes.append(copying: source.extracting(run..<source.count))
  }

  private static func needsEscape(_ byte: UInt8, _ inAttribute: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0xEF: true
    case UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\t"): inAttribute
    default: byte < 0x20
    }
  }

  private mutating func appendReference(to byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): bytes.append("&amp;")
    case UInt8(ascii: "<"): bytes.append("&lt;")
    case UInt8(ascii: ">"): bytes.append("&gt;")
    case UInt8(ascii: "\""): bytes.append("&quot;")
    case UInt8(ascii: "\r"): bytes.append("&#13;")
    case UInt8(ascii: "\n"): bytes.append("&#10;")
    case UInt8(ascii: "\t"): bytes.append("&#9;")
    default: unwritableCount += 1
    }
  }
}

extension String {
  /// Whether white space stands at the beginning or the end, which readers trim.
  fileprivate var hasSpaceAtEdges: Bool {
    guard let first = utf8.first, let last = utf8.last else { return false }
    return first <= UInt8(ascii: " ") || last <= UInt8(ascii: " ")
  }
}
