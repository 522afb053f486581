internal import DecantCore

/// The names of places in a text, those that generators make of headings included.
///
/// Generators make names in different ways, so that only letters and digits are compared, and
/// numbers before and behind don't count.
struct AnchorNames {
  private var names: Set<String> = []
  private var isUnsure = false

  init(_ body: BodyScan, _ text: Span<UInt8>) {
    for heading in body.headings {
      let words = AnchorNames.visible(text.extracting(heading))
      // Generators spell out or leave out what isn't ASCII, each in its way.
      if words.utf8.contains(where: { $0 >= 0x80 }) { isUnsure = true }
      for form in AnchorNames.forms(words) { names.insert(form) }
    }
    for name in body.names {
      for form in AnchorNames.forms(String(decoding: text.extracting(name))) { names.insert(form) }
    }
  }

  /// Whether a place has a name, or may have it from a theme or a footnote.
  func has(_ name: String) -> Bool {
    let name = PercentCoding.decoded(name) ?? name
    if isUnsure { return true }
    if AnchorNames.ofThemes.contains(name.lowercased()) || name.hasPrefix(":~:")
      || name.hasPrefix("fn") || name.hasPrefix("_") || name.hasPrefix("user-content")
    {
      return true
    }
    return AnchorNames.forms(name).contains { names.contains($0) }
  }

  /// Names that pages have around the text.
  private static let ofThemes: Set<String> = [
    "", "0", "top", "comments", "comment", "respond", "disqus_thread", "share", "content", "main",
    "toc",
    "nav", "header", "footer", "bottom", "page", "wrapper", "footnotes", "search", "sidebar",
    "table-of-contents", "tableofcontents", "subscribe", "newsletter", "contact", "about",
  ]

  /// A heading without the addresses of its links, its tags and its attributes.
  private static func visible(_ heading: Span<UInt8>) -> String {
    var result: [UInt8] = []
    var skipped: UInt8?
    for i in heading.indices {
      let byte = heading[i]
      if let end = skipped {
        if byte == end { skipped = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "("):
        if i > 0, heading[i - 1] == UInt8(ascii: "]") { skipped = UInt8(ascii: ")") }
      case UInt8(ascii: "<"): skipped = UInt8(ascii: ">")
      case UInt8(ascii: "{"): skipped = UInt8(ascii: "}")
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What stays of a text in the ways of generators.
  private static func forms(_ text: String) -> [String] {
    var all = String.UnicodeScalarView()
    var plain = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      guard isLetter else { continue }
      all.append(scalar)
      if scalar.isASCII { plain.append(scalar) }
    }
    return [String(all), String(plain)].flatMap { form in
      [form, trimmed(form)].filter { !$0.isEmpty }
    }
  }

  /// A text without digits at its ends.
  private static func trimmed(_ text: String) -> String {
    var bytes = text.utf8[...]
    while let last = bytes.last, UInt8(ascii: "0")...UInt8(ascii: "9") ~= last {
      bytes.removeLast()
    }
    while let first = bytes.first, UInt8(ascii: "0")...UInt8(ascii: "9") ~= first {
      bytes.removeFirst()
    }
    return String(bytes) ?? text
  }
}
