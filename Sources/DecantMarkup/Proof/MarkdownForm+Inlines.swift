internal import DecantCore

/// The text of blocks.
extension MarkdownForm {
  mutating func writeInlines(_ block: MarkdownBlock, _ text: Span<UInt8>) {
    guard !block.text.isEmpty else { return }
    inlines.read(text, block.text.places)
    let depth = open.count
    image = -1
    for i in inlines.tokens.indices {
      let token = inlines.tokens[i]
      if image >= 0 { gather(token, text) } else { write(token, text) }
    }
    if open.count != depth { needsParser = true }
  }

  private mutating func write(_ token: InlineToken, _ text: Span<UInt8>) {
    let range = token.range.places
    switch token.kind {
    case .text: writer.add(text: text, range)
    case .reference:
      gathered.removeAll(keepingCapacity: true)
      MarkdownReference.append(text, range, to: &gathered)
      let characters = gathered
      writer.add(text: characters.span, characters.indices)
    case .softBreak: writer.addSpace()
    case .hardBreak:
      enter(.br)
      leave(.br)
    case .code:
      enter(.code)
      writer.add(text: text, InlineReader.codeContent(text, range))
      leave(.code)
    case .html: writeRaw(text, range)
    case .address: writeAutolink(text, range, isMail: false)
    case .mail: writeAutolink(text, range, isMail: true)
    case .delimiters: writeDelimiters(token, text)
    case .linkStart: enterLink(inlines.links[Int(token.extra)], text)
    case .linkEnd: leave(.a)
    case .imageStart:
      gathered.removeAll(keepingCapacity: true)
      image = token.extra
    case .imageEnd: break
    }
  }

  private mutating func writeDelimiters(_ token: InlineToken, _ text: Span<UInt8>) {
    let run = inlines.delimiters.runs[Int(token.extra)]
    var mark = run.firstEnd
    while mark >= 0 {
      let ended = inlines.delimiters.marks[Int(mark)]
      leave(MarkdownForm.name(ofStyle: ended.style))
      mark = ended.next
    }
    if run.left > 0 {
      let start = Int(token.range.lowerBound)
      writer.add(text: text, start..<start + Int(run.left))
    }
    mark = run.firstStart
    while mark >= 0 {
      let begun = inlines.delimiters.marks[Int(mark)]
      enter(MarkdownForm.name(ofStyle: begun.style))
      mark = begun.next
    }
  }

  private static func name(ofStyle style: UInt8) -> HTMLName {
    switch style {
    case 1: .em
    case 2: .strong
    default: .del
    }
  }
}

/// Links and pictures.
extension MarkdownForm {
  private mutating func enterLink(_ link: InlineReader.Link, _ text: Span<UInt8>) {
    guard begin(.a) else { return }
    addAddress("href", link, text)
    addTitle(link, text)
    writer.beginContent()
  }

  private mutating func writeAutolink(_ text: Span<UInt8>, _ range: Range<Int>, isMail: Bool) {
    guard begin(.a) else { return }
    let shown = MarkdownString.decodingReferences(text, range)
    let address = isMail ? Array("mailto:".utf8) + shown : shown
    add("href", address)
    writer.beginContent()
    writer.add(text: shown.span, shown.indices)
    leave(.a)
  }

  private mutating func addAddress(
    _ key: StaticString, _ link: InlineReader.Link, _ text: Span<UInt8>
  ) {
    let range = LinkScan.trimmed(text, link.address.places)
    if text.isPlainAddress(range) { return writer.add(key, text, range) }
    add(key, MarkdownString.decoded(text, range, trimmingReferences: false))
  }

  /// Adds an address with the percent-encoding that it has in HTML.
  private mutating func add(_ key: StaticString, _ address: [UInt8]) {
    var encoded: [UInt8] = []
    encoded.append(percentEncoding: address.span)
    writer.add(address: key, encoded.span, encoded.indices)
  }

  private mutating func addTitle(_ link: InlineReader.Link, _ text: Span<UInt8>) {
    guard link.title.count > 2 else { return }
    let inner = link.title.places.lowerBound + 1..<link.title.places.upperBound - 1
    let title = MarkdownString.decoded(text, inner, trimmingReferences: false)
    writer.add(unlessEmpty: "title", title.span, title.indices)
  }

  /// Gathers the text of a picture, and writes the picture at its end.
  private mutating func gather(_ token: InlineToken, _ text: Span<UInt8>) {
    let range = token.range.places
    switch token.kind {
    case .text, .html, .address, .mail: gathered.append(copying: text.extracting(range))
    case .reference: MarkdownReference.append(text, range, to: &gathered)
    case .softBreak, .hardBreak: gathered.append(UInt8(ascii: " "))
    case .code:
      for i in InlineReader.codeContent(text, range) {
        gathered.append(text[i] == UInt8(ascii: "\n") ? UInt8(ascii: " ") : text[i])
      }
    case .delimiters:
      let run = inlines.delimiters.runs[Int(token.extra)]
      gathered.append(contentsOf: repeatElement(run.byte, count: Int(run.left)))
    case .linkStart, .linkEnd, .imageStart: break
    case .imageEnd: if token.extra == image { writeImage(inlines.links[Int(image)], text) }
    }
  }

  private mutating func writeImage(_ link: InlineReader.Link, _ text: Span<UInt8>) {
    image = -1
    let alternative = gathered
    guard begin(.img) else { return }
    writer.add(unlessEmpty: "alt", alternative.span, alternative.indices)
    addAddress("src", link, text)
    addTitle(link, text)
    writer.beginContent()
    leave(.img)
  }
}

extension Span<UInt8> {
  /// Whether an address in a range is written and read as it stands.
  fileprivate func isPlainAddress(_ range: Range<Int>) -> Bool {
    for i in range {
      let byte = self[i]
      guard byte.isPlainInAddress, byte != UInt8(ascii: "%"), byte != UInt8(ascii: "&") else {
        return false
      }
    }
    return true
  }
}
