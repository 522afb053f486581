internal import DecantCore

/// Links and pictures.
extension MarkdownHTML {
  mutating func writeLinkStart(_ token: InlineToken, _ text: Span<UInt8>) {
    let link = inlines.links[Int(token.extra)]
    output.append("<a href=\"")
    writeAddress(link, text)
    writeTitle(link, text)
    output.append("\">")
  }

  mutating func writeAddress(_ link: InlineReader.Link, _ text: Span<UInt8>) {
    let range = LinkScan.trimmed(text, link.address.places)
    let address = MarkdownString.decoded(text, range, trimmingReferences: false)
    output.append(addressEscaping: address.span)
  }

  mutating func writeTitle(_ link: InlineReader.Link, _ text: Span<UInt8>) {
    guard link.title.count > 2 else { return }
    let range = link.title.places
    let title = MarkdownString.decoded(
      text, range.lowerBound + 1..<range.upperBound - 1, trimmingReferences: false)
    output.append("\" title=\"")
    output.append(htmlEscaping: title.span, 0..<title.count)
  }

  mutating func writeAutolink(_ text: Span<UInt8>, _ range: Range<Int>, isMail: Bool) {
    let address = MarkdownString.decodingReferences(text, range)
    output.append("<a href=\"")
    if isMail { output.append("mailto:") }
    output.append(addressEscaping: address.span)
    output.append("\">")
    output.append(htmlEscaping: address.span, 0..<address.count)
    output.append("</a>")
  }
}
