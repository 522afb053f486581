internal import DecantCore

/// Texts in Markdown that aren't read as texts of blocks: addresses, titles and the names of
/// languages.
enum MarkdownString {
  /// A range with its character references decoded, and then without the backslashes before
  /// punctuation, as libcmark-gfm does it: so the reference of a backslash escapes.
  static func decoded(
    _ text: Span<UInt8>, _ range: Range<Int>, trimmingReferences: Bool
  ) -> [UInt8] {
    var bytes = decodingReferences(text, range)
    if trimmingReferences {
      let trimmed = LinkScan.trimmed(bytes.span, bytes.indices)
      if trimmed != bytes.indices { bytes = Array(bytes[trimmed]) }
    }
    guard bytes.span.firstIndex(of: UInt8(ascii: "\\")) != nil else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "\\"), i + 1 < bytes.count, bytes[i + 1].isASCIIPunctuation {
        i += 1
      }
      output.append(bytes[i])
      i += 1
    }
    return output
  }

  /// A range with its character references decoded.
  static func decodingReferences(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    var run = range.lowerBound
    var i = run
    while let place = text.firstIndex(of: UInt8(ascii: "&"), in: i..<range.upperBound) {
      i = place + 1
      let length = MarkdownReference.length(text, at: place, end: range.upperBound)
      guard length > 0 else { continue }
      output.append(copying: text.extracting(run..<place))
      MarkdownReference.append(text, place..<place + length, to: &output)
      run = place + length
      i = run
    }
    output.append(copying: text.extracting(run..<range.upperBound))
    return output
  }
}

extension [UInt8] {
  /// Adds text with references for what is syntax in HTML.
  mutating func append(htmlEscaping text: Span<UInt8>, _ range: Range<Int>) {
    let table = UInt8.isHTMLSyntax
    var run = range.lowerBound
    for i in range where table[Int(text[i])] {
      append(copying: text.extracting(run..<i))
      switch text[i] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      default: append("&quot;")
      }
      run = i + 1
    }
    append(copying: text.extracting(run..<range.upperBound))
  }

  /// Adds an address with percent-encoding for what no address holds.
  mutating func append(addressEscaping text: Span<UInt8>) {
    var run = 0
    for i in text.indices where !text[i].isKeptInAddress {
      append(copying: text.extracting(run..<i))
      run = i + 1
      switch text[i] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case let byte: append(percentEncoded: byte)
      }
    }
    append(copying: text.extracting(run..<text.count))
  }

  /// Adds an address with percent-encoding for what no address holds, and nothing else.
  mutating func append(percentEncoding text: Span<UInt8>) {
    for i in text.indices {
      if text[i].isPlainInAddress { append(text[i]) } else { append(percentEncoded: text[i]) }
    }
  }

  private mutating func append(percentEncoded byte: UInt8) {
    append(UInt8(ascii: "%"))
    append(UInt8.hexadecimalDigits[Int(byte >> 4)])
    append(UInt8.hexadecimalDigits[Int(byte & 15)])
  }
}

extension UInt8 {
  fileprivate static let hexadecimalDigits = Array("0123456789ABCDEF".utf8)

  fileprivate static let isHTMLSyntax: [Bool] = {
    var table = Array(repeating: false, count: 256)
    for byte in "&<>\"".utf8 { table[Int(byte)] = true }
    return table
  }()

  /// Whether it is written in the HTML of an address as it stands.
  fileprivate var isKeptInAddress: Bool {
    isPlainInAddress && self != UInt8(ascii: "&") && self != UInt8(ascii: "'")
  }

  /// Whether renderers of Markdown write it in an address as it stands.
  var isPlainInAddress: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#")...UInt8(ascii: "/"),
      UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="),
      UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
