internal import DecantCore

/// Line feeds, and those that WordPress hides while it makes paragraphs.
enum WordPressLines {
  /// The text with line feeds only.
  static func normalized(_ text: [UInt8]) -> [UInt8] {
    WordPressRewriting.rewrite(text, at: UInt8(ascii: "\r")) { bytes, place, pass in
      pass.write("\n")
      return bytes.hasText("\n", at: place + 1) ? place + 2 : place + 1
    }
  }

  /// Hides the line feeds in tags, comments and CDATA.
  static func protected(_ text: [UInt8]) -> [UInt8] {
    WordPressRewriting.rewrite(text) { bytes, place, pass in
      let end = WordPressLines.end(of: bytes, at: place)
      write(bytes, place..<end, " <!-- wpnl --> ", &pass)
      return end
    }
  }

  /// Shows the line feeds in tags again.
  static func restored(_ text: [UInt8]) -> [UInt8] {
    guard text.span.firstIndex(of: "<!-- wpnl -->") != nil else { return text }
    let spaced = WordPressRewriting.rewrite(text, at: UInt8(ascii: " ")) { bytes, place, pass in
      guard bytes.hasText(" <!-- wpnl --> ", at: place) else { return nil }
      pass.write("\n")
      return place + 15
    }
    return WordPressRewriting.rewrite(spaced) { bytes, place, pass in
      guard bytes.hasText("<!-- wpnl -->", at: place) else { return nil }
      pass.write("\n")
      return place + 13
    }
  }

  /// Hides the line feeds in scripts, styles and pictures.
  static func preserved(_ text: [UInt8]) -> [UInt8] {
    let pairs: [(StaticString, StaticString)] = [
      ("<script", "</script>"), ("<style", "</style>"), ("<svg", "</svg>"),
    ]
    var isMissing = [false, false, false]
    return WordPressRewriting.rewrite(text) { bytes, place, pass in
      for (i, pair) in pairs.enumerated() where bytes.hasText(pair.0, at: place) {
        guard !isMissing[i] else { return nil }
        guard let closing = bytes.firstIndex(of: pair.1, from: place) else {
          isMissing[i] = true
          return nil
        }
        let end = closing + pair.1.utf8CodeUnitCount
        write(bytes, place..<end, "<WPPreserveNewline />", &pass)
        return end
      }
      return nil
    }
  }

  /// Writes a range with another text for its line feeds.
  private static func write(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ text: StaticString,
    _ pass: inout WordPressRewriting
  ) {
    var run = range.lowerBound
    for i in range where bytes[i] == UInt8(ascii: "\n") {
      pass.write(bytes, run..<i)
      pass.write(text)
      run = i + 1
    }
    pass.write(bytes, run..<range.upperBound)
  }

  /// The place after the tag, comment or CDATA that begins at a place, as WordPress cuts HTML.
  static func end(of bytes: Span<UInt8>, at place: Int) -> Int {
    if bytes.hasText("<!--", at: place) {
      return bytes.firstIndex(of: "-->", from: place + 2).map { $0 + 3 } ?? bytes.count
    }
    if bytes.hasText("<![CDATA[", at: place) {
      return bytes.firstIndex(of: "]]>", from: place + 9).map { $0 + 3 } ?? bytes.count
    }
    return bytes.firstIndex(of: UInt8(ascii: ">"), from: place + 1).map { $0 + 1 } ?? bytes.count
  }
}
