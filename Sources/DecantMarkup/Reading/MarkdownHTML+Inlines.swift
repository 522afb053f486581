internal import DecantCore

/// The text of blocks.
extension MarkdownHTML {
  mutating func writeInlines(_ block: MarkdownBlock, _ text: Span<UInt8>) {
    inlines.read(text, block.text.places)
    image = -1
    for i in inlines.tokens.indices {
      let token = inlines.tokens[i]
      if image >= 0 { writePlain(token, text) } else { write(token, text) }
    }
  }

  private mutating func write(_ token: InlineToken, _ text: Span<UInt8>) {
    let range = token.range.places
    switch token.kind {
    case .text: output.append(htmlEscaping: text, range)
    case .reference: writeReference(text, range)
    case .softBreak: output.append(UInt8(ascii: "\n"))
    case .hardBreak: output.append("<br />\n")
    case .code:
      output.append("<code>")
      writeCodeSpan(text, range)
      output.append("</code>")
    case .html: output.append(copying: text.extracting(range))
    case .address: writeAutolink(text, range, isMail: false)
    case .mail: writeAutolink(text, range, isMail: true)
    case .delimiters: writeDelimiters(token, text, plain: false)
    case .linkStart: writeLinkStart(token, text)
    case .linkEnd: output.append("</a>")
    case .imageStart:
      output.append("<img src=\"")
      writeAddress(inlines.links[Int(token.extra)], text)
      output.append("\" alt=\"")
      image = token.extra
    case .imageEnd: break
    }
  }

  /// Writes the text of a picture.
  private mutating func writePlain(_ token: InlineToken, _ text: Span<UInt8>) {
    let range = token.range.places
    switch token.kind {
    case .text, .html, .address, .mail: output.append(htmlEscaping: text, range)
    case .reference: writeReference(text, range)
    case .softBreak, .hardBreak: output.append(UInt8(ascii: " "))
    case .code: writeCodeSpan(text, range)
    case .delimiters: writeDelimiters(token, text, plain: true)
    case .linkStart, .linkEnd, .imageStart: break
    case .imageEnd:
      guard token.extra == image else { return }
      image = -1
      writeTitle(inlines.links[Int(token.extra)], text)
      output.append("\" />")
    }
  }

  private mutating func writeReference(_ text: Span<UInt8>, _ range: Range<Int>) {
    var characters: [UInt8] = []
    MarkdownReference.append(text, range, to: &characters)
    output.append(htmlEscaping: characters.span, 0..<characters.count)
  }

  private mutating func writeDelimiters(_ token: InlineToken, _ text: Span<UInt8>, plain: Bool) {
    let run = inlines.delimiters.runs[Int(token.extra)]
    let marks = inlines.delimiters.marks
    var mark = plain ? -1 : run.firstEnd
    while mark >= 0 {
      switch marks[Int(mark)].style {
      case 1: output.append("</em>")
      case 2: output.append("</strong>")
      default: output.append("</del>")
      }
      mark = marks[Int(mark)].next
    }
    for _ in 0..<run.left { output.append(run.byte) }
    mark = plain ? -1 : run.firstStart
    while mark >= 0 {
      switch marks[Int(mark)].style {
      case 1: output.append("<em>")
      case 2: output.append("<strong>")
      default: output.append("<del>")
      }
      mark = marks[Int(mark)].next
    }
  }

  /// Writes the content of a code span, in which line feeds are spaces.
  private mutating func writeCodeSpan(_ text: Span<UInt8>, _ range: Range<Int>) {
    let content = InlineReader.codeContent(text, range)
    var run = content.lowerBound
    while let feed = text.firstIndex(of: UInt8(ascii: "\n"), in: run..<content.upperBound) {
      output.append(htmlEscaping: text, run..<feed)
      output.append(UInt8(ascii: " "))
      run = feed + 1
    }
    output.append(htmlEscaping: text, run..<content.upperBound)
  }
}
