internal import DecantCore

/// Blocks of code.
extension MarkdownForm {
  mutating func writeCode(_ block: MarkdownBlock, _ text: Span<UInt8>) {
    enter(.pre)
    var range = block.text.places
    if block.isFenced, let end = text.firstIndex(of: UInt8(ascii: "\n"), in: range) {
      writeLanguage(text, range.lowerBound..<end)
      range = end + 1..<range.upperBound
    }
    writer.add(text: text, range)
  }

  private mutating func writeLanguage(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let info = MarkdownString.decoded(text, range, trimmingReferences: true)
    var end = info.firstIndex(where: \.isMarkdownSpace) ?? info.count
    for i in 0..<end where info[i] <= UInt8(ascii: " ") { return needsParser = true }
    while end > 0, info[end - 1] == UInt8(ascii: ";") { end -= 1 }
    if end > 0 { writer.add(language: info.span.extracting(0..<end)) }
  }
}
