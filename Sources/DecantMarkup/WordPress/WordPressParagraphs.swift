internal import DecantCore

/// Paragraphs and line breaks for text without them, exactly as WordPress's `wpautop` makes them.
///
/// Each step is one linear pass that does what one of its expressions does, quirks included: the
/// result is what readers of the blog have seen.
enum WordPressParagraphs {
  /// The text with `<p>` and `<br />`.
  static func adding(to text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { !$0.isPHPSpace && $0 != 0 }) else { return [] }
    var (text, preformatted) = withoutPreformatted(text + [UInt8(ascii: "\n")])
    text = separatingBlocks(joiningBreaks(text))
    text = WordPressLines.normalized(text)
    text = WordPressLines.protected(text)
    text = collapsed(text)
    text = paragraphs(of: text)
    text = unwrapped(text)
    text = breakingLines(text)
    text = WordPressBreaks.withoutNeedless(text)
    text = restored(text, preformatted)
    return WordPressLines.restored(text)
  }

  /// Cuts preformatted text out, and leaves `<pre wp-pre-tag-N></pre>`.
  private static func withoutPreformatted(_ text: [UInt8]) -> (
    text: [UInt8], preformatted: [[UInt8]]
  ) {
    let bytes = text.span
    guard bytes.firstIndex(of: "<pre") != nil else { return (text, []) }
    var output: [UInt8] = []
    var cut: [[UInt8]] = []
    var start = 0
    var opening = bytes.firstIndex(of: "<pre")
    while let end = bytes.firstIndex(of: "</pre>", from: start) {
      if let open = opening, open < end {
        output.append(copying: bytes.extracting(start..<open))
        output.append("<pre wp-pre-tag-")
        output.append(text: String(cut.count))
        output.append("></pre>")
        cut.append(Array(text[open..<end + 6]))
      } else {
        output.append(copying: bytes.extracting(start..<end))
      }
      start = end + 6
      if let open = opening, open < start {
        opening = bytes.firstIndex(of: "<pre", from: start)
      }
    }
    output.append(copying: bytes.extracting(start..<bytes.count))
    return (output, cut)
  }

  /// Puts preformatted text back.
  private static func restored(_ text: [UInt8], _ preformatted: [[UInt8]]) -> [UInt8] {
    guard !preformatted.isEmpty else { return text }
    return WordPressRewriting.rewrite(text) { bytes, place, pass in
      guard bytes.hasText("<pre wp-pre-tag-", at: place) else { return nil }
      var i = place + 16
      var number = 0
      while i < bytes.count, bytes[i].isDigit, number < preformatted.count {
        number = 10 * number + Int(bytes[i] - UInt8(ascii: "0"))
        i += 1
      }
      guard number < preformatted.count, bytes.hasText("></pre>", at: i) else { return nil }
      pass.write(preformatted[number])
      return i + 7
    }
  }

  /// Makes two line breaks a new paragraph.
  private static func joiningBreaks(_ text: [UInt8]) -> [UInt8] {
    WordPressRewriting.rewrite(text) { bytes, place, pass in
      guard let first = WordPressBreaks.end(of: bytes, at: place),
        let second = WordPressBreaks.end(of: bytes, at: bytes.skipSpace(first))
      else { return nil }
      pass.write("\n\n")
      return second
    }
  }

  /// Puts empty lines before the start tags and behind the end tags of blocks.
  private static func separatingBlocks(_ text: [UInt8]) -> [UInt8] {
    WordPressRewriting.rewrite(text) { bytes, place, pass in
      let isEnd = place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "/")
      guard let end = WordPressTags.exactName(bytes, at: place + (isEnd ? 2 : 1)) else {
        return nil
      }
      if isEnd {
        guard bytes[end] == UInt8(ascii: ">") else { return nil }
        pass.write(bytes, place..<end + 1)
        pass.write("\n\n")
        return end + 1
      }
      pass.write("\n\n")
      guard let ruleEnd = ruleEnd(bytes, at: place) else {
        pass.write(bytes, place..<end)
        return end
      }
      pass.write(bytes, place..<ruleEnd)
      pass.write("\n\n")
      return ruleEnd
    }
  }

  private static func ruleEnd(_ bytes: Span<UInt8>, at place: Int) -> Int? {
    guard bytes.hasText("<hr", at: place) else { return nil }
    var i = bytes.skipSpace(place + 3)
    if i < bytes.count, bytes[i] == UInt8(ascii: "/") { i += 1 }
    return i < bytes.count && bytes[i] == UInt8(ascii: ">") ? i + 1 : nil
  }

  /// Wraps everything between empty lines in `<p>`.
  private static func paragraphs(of text: [UInt8]) -> [UInt8] {
    let bytes = text.span
    var output: [UInt8] = []
    output.reserveCapacity(text.count + text.count / 4)
    var start = 0
    var next = 0
    while let first = bytes.firstIndex(of: UInt8(ascii: "\n"), from: next) {
      var last = first
      var i = first + 1
      while i < bytes.count, bytes[i].isPHPSpace {
        if bytes[i] == UInt8(ascii: "\n") { last = i }
        i += 1
      }
      next = i
      guard last > first else { continue }
      appendParagraph(bytes, start..<first, &output)
      start = last + 1
    }
    appendParagraph(bytes, start..<bytes.count, &output)
    return output
  }

  private static func appendParagraph(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ output: inout [UInt8]
  ) {
    guard !range.isEmpty else { return }
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower] == UInt8(ascii: "\n") { lower += 1 }
    while lower < upper, bytes[upper - 1] == UInt8(ascii: "\n") { upper -= 1 }
    output.append("<p>")
    output.append(copying: bytes.extracting(lower..<upper))
    output.append("</p>\n")
  }

  /// Ends each line with a line break, but in scripts, styles and pictures.
  private static func breakingLines(_ text: [UInt8]) -> [UInt8] {
    WordPressBreaks.breakingLines(WordPressBreaks.normalized(WordPressLines.preserved(text)))
  }
}
