internal import DecantCore

/// The attribute by which kramdown reads what is in a tag as Markdown: without it only CommonMark's
/// readers do, which end the HTML at the blank line.
enum MarkdownAttribute {
  /// The Markdown with the attribute in the tags that hold Markdown.
  static func added(_ attribute: String, to markdown: [UInt8]) -> [UInt8] {
    guard !attribute.isEmpty, markdown.contains(UInt8(ascii: "<")) else { return markdown }
    var output: [UInt8] = []
    let bytes = markdown.span
    var lines = MarkdownLines()
    var run = 0
    var start = 0
    while start < bytes.count {
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? bytes.count
      let line = lines.next(bytes, start..<end)
      if line.beginsHTML, let place = wrapper(bytes, line.content.lowerBound) {
        output.append(copying: bytes.extracting(run..<place))
        output.append(text: " \(attribute)")
        run = place
      }
      start = end + 1
    }
    guard run > 0 else { return markdown }
    output.append(copying: bytes.extracting(run..<bytes.count))
    return output
  }

  /// Where the name of a tag ends that a block of HTML begins with and doesn't close.
  private static func wrapper(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    guard bytes.hasText("<", at: start) else { return nil }
    var i = start + 1
    while i < bytes.count, bytes[i].isLetter || bytes[i].isDigit { i += 1 }
    guard i > start + 1, let name = HTMLNameIndex.standard.name(bytes, start + 1..<i),
      name == .figure || name == .details || name == .div || name == .section
        || name == .blockquote || name == .figcaption
    else { return nil }
    let end = bytes.firstIndex(of: "\n\n", from: i) ?? bytes.count
    let block = bytes.extracting(start..<end)
    let closing = Array("</".utf8) + name.spelling + [UInt8(ascii: ">")]
    var next = 0
    while let place = block.firstIndex(of: UInt8(ascii: "<"), from: next) {
      if block.count - place >= closing.count,
        Array(copying: block.extracting(place..<place + closing.count)) == closing
      {
        return nil
      }
      next = place + 1
    }
    return end < bytes.count ? i : nil
  }
}
