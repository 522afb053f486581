internal import DecantCore
internal import DecantYAML

extension FileRemedies {
  /// Closes a block of code at the end of a text that has nothing but the code after it.
  ///
  /// Behind a blank line the text might go on.
  var closedFence: [FileEdit] {
    let bytes = judge.text.span
    guard let start = BodyScan(judge.text, from: judge.frontMatter.body).openFence else {
      return []
    }
    let opening = TextLine(in: bytes, at: start)
    guard let fence = BodyFence(opening, in: bytes) else { return [] }
    var (last, line) = (opening, TextLine(in: bytes, at: opening.next))
    while line.start < bytes.count, !line.isBlank(in: bytes) {
      (last, line) = (line, TextLine(in: bytes, at: line.next))
    }
    for i in line.start..<bytes.count where bytes[i] > 0x20 { return [] }
    guard last.start > opening.start else { return [] }
    let end = last.trimmed(in: bytes).upperBound
    let feed = bytes.hasText("\r\n", at: opening.next - 2) ? "\r\n" : "\n"
    let marks = String(repeating: String(Unicode.Scalar(fence.mark)), count: fence.length)
    return [FileEdit(range: end..<end, text: feed + marks)]
  }

  /// Puts texts for people in quotation marks that make the front matter no YAML, such as
  /// `title: Tides: a table`.
  var quotedTexts: [FileEdit] {
    guard judge.frontMatter.language == .yaml else { return [] }
    let bytes = judge.text.span
    var edits: [FileEdit] = []
    var line = TextLine(in: bytes, at: 0)
    while line.start < judge.frontMatter.body {
      let next = TextLine(in: bytes, at: line.next)
      if !next.isIndented(in: bytes), let range = brokenText(in: line) {
        let text = String(decoding: bytes.extracting(range))
        edits.append(FileEdit(range: range, text: FileRemedies.quoted(text)))
      }
      line = next
    }
    return edits
  }

  private static let texts: Set<String> = [
    "title", "linktitle", "subtitle", "description", "summary", "excerpt", "author",
  ]

  /// The value of a line that is no YAML by itself, if nothing but a text can be meant.
  private func brokenText(in line: TextLine) -> Range<Int>? {
    let bytes = judge.text.span
    let end = line.trimmed(in: bytes).upperBound
    guard let colon = bytes.firstIndex(of: ": ", from: line.start), colon + 2 < end,
      FileRemedies.texts.contains(String(decoding: bytes.extracting(line.start..<colon)).folded)
    else { return nil }
    var start = colon + 2
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    // A comment may be meant, and so may a list, a reference or quotation marks.
    guard start < end, !"\"'|>&!*{[#".utf8.contains(bytes[start]) else { return nil }
    if let sign = bytes.firstIndex(of: " #", from: start), sign < end { return nil }
    return isYAML(line.start..<end) ? nil : start..<end
  }

  private func isYAML(_ range: Range<Int>) -> Bool {
    let position = SourcePosition(line: 1, column: 1)
    var reader = YAMLReader(Array(judge.text[range]), at: position, limits: limits)
    return reader.read() != nil
  }
}
