internal import DecantCore

/// Writes a Markdown text that was read as HTML, byte for byte as libcmark-gfm does.
struct MarkdownHTML {
  private let reader: BlockReader
  private var inlines: InlineReader
  private(set) var output: [UInt8] = []

  /// The picture whose text is written without tags, or -1.
  private var image: Int32 = -1

  /// Whether the rows of a body are being written.
  private var isInBody = false

  /// Writes all blocks.
  static func write(_ reader: BlockReader) -> [UInt8] {
    var html = MarkdownHTML(reader)
    html.write(reader.text.span)
    return html.output
  }

  private init(_ reader: BlockReader) {
    self.reader = reader
    inlines = InlineReader(reader.references)
    output.reserveCapacity(reader.text.count + reader.text.count / 4 + 64)
  }

  private mutating func write(_ text: Span<UInt8>) {
    var id = BlockReader.root
    while true {
      enter(id, text)
      if reader[id].firstChild != MarkdownBlock.none {
        id = reader[id].firstChild
        continue
      }
      leave(id)
      while reader[id].next == MarkdownBlock.none {
        id = reader[id].parent
        guard id != MarkdownBlock.none else { return }
        leave(id)
      }
      id = reader[id].next
    }
  }

  private mutating func breakLine() {
    if let last = output.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
  }

  private mutating func enter(_ id: Int32, _ text: Span<UInt8>) {
    let block = reader[id]
    guard block.kind != .paragraph else { return enterParagraph(block, text) }
    if block.kind != .document { breakLine() }
    switch block.kind {
    case .document, .paragraph: break
    case .quote: output.append("<blockquote>\n")
    case .list: enterList(block)
    case .item: output.append("<li>")
    case .heading:
      output.append("<h")
      output.append(UInt8(ascii: "0") + block.level)
      output.append(UInt8(ascii: ">"))
      writeInlines(block, text)
    case .code: writeCode(block, text)
    case .html:
      output.append(copying: text.extracting(block.text.places))
      breakLine()
    case .rule: output.append("<hr />\n")
    case .table:
      output.append("<table>")
      isInBody = false
    case .row: enterRow(block)
    case .cell: enterCell(block, text)
    }
  }

  private mutating func leave(_ id: Int32) {
    let block = reader[id]
    switch block.kind {
    case .document, .code, .html, .rule: break
    case .paragraph: if !isInTightList(block) { output.append("</p>\n") }
    case .quote:
      breakLine()
      output.append("</blockquote>\n")
    case .list: output.append(ListMarker.isOrdered(block.mark) ? "</ol>\n" : "</ul>\n")
    case .item: output.append("</li>\n")
    case .heading:
      output.append("</h")
      output.append(UInt8(ascii: "0") + block.level)
      output.append(">\n")
    case .table: leaveTable()
    case .row:
      breakLine()
      output.append("</tr>")
      if block.previous == MarkdownBlock.none { output.append("\n</thead>") }
    case .cell: output.append(isInHeader(block) ? "</th>" : "</td>")
    }
  }

  private mutating func enterParagraph(_ block: MarkdownBlock, _ text: Span<UInt8>) {
    if !isInTightList(block) {
      breakLine()
      output.append("<p>")
    }
    writeInlines(block, text)
  }

  private func isInTightList(_ block: MarkdownBlock) -> Bool {
    let list = reader[block.parent].parent
    return list != MarkdownBlock.none && reader[list].kind == .list && reader[list].isTight
  }

  private mutating func enterList(_ block: MarkdownBlock) {
    guard ListMarker.isOrdered(block.mark) else { return output.append("<ul>\n") }
    guard block.number != 1 else { return output.append("<ol>\n") }
    output.append("<ol start=\"")
    output.append(text: String(block.number))
    output.append("\">\n")
  }

  private mutating func writeCode(_ block: MarkdownBlock, _ text: Span<UInt8>) {
    var range = block.text.places
    output.append("<pre><code")
    if block.isFenced, let end = text.firstIndex(of: UInt8(ascii: "\n"), from: range.lowerBound),
      end < range.upperBound
    {
      writeLanguage(text, range.lowerBound..<end)
      range = end + 1..<range.upperBound
    }
    output.append(UInt8(ascii: ">"))
    output.append(htmlEscaping: text, range)
    output.append("</code></pre>\n")
  }

  private mutating func writeLanguage(_ text: Span<UInt8>, _ range: Range<Int>) {
    let info = MarkdownString.decoded(text, range, trimmingReferences: true)
    guard !info.isEmpty else { return }
    let end = info.firstIndex(where: \.isMarkdownSpace) ?? info.count
    output.append(" class=\"language-")
    output.append(htmlEscaping: info.span, 0..<end)
    output.append(UInt8(ascii: "\""))
  }
}

extension MarkdownHTML {
  private mutating func enterRow(_ block: MarkdownBlock) {
    if block.previous == MarkdownBlock.none {
      output.append("<thead>\n")
    } else if !isInBody {
      output.append("<tbody>\n")
      isInBody = true
    }
    output.append("<tr>")
  }

  private func isInHeader(_ cell: MarkdownBlock) -> Bool {
    reader[cell.parent].previous == MarkdownBlock.none
  }

  private mutating func enterCell(_ block: MarkdownBlock, _ text: Span<UInt8>) {
    output.append(isInHeader(block) ? "<th" : "<td")
    switch block.alignment {
    case .left: output.append(" align=\"left\"")
    case .center: output.append(" align=\"center\"")
    case .right: output.append(" align=\"right\"")
    case nil: break
    }
    output.append(UInt8(ascii: ">"))
    writeInlines(block, text)
  }

  private mutating func leaveTable() {
    breakLine()
    if isInBody { output.append("</tbody>\n") }
    isInBody = false
    output.append("</table>\n")
  }
}

extension MarkdownHTML {
  private mutating func writeInlines(_ block: MarkdownBlock, _ text: Span<UInt8>) {
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

  /// Writes the content of a code span: line feeds are spaces, and one space is taken off both
  /// ends (CommonMark 0.29, 6.3).
  private mutating func writeCodeSpan(_ text: Span<UInt8>, _ range: Range<Int>) {
    var (start, end) = (range.lowerBound, range.upperBound)
    let space = UInt8(ascii: " ")
    let isFirstSpace = start < end && (text[start] == space || text[start] == UInt8(ascii: "\n"))
    let isLastSpace = start < end && (text[end - 1] == space || text[end - 1] == UInt8(ascii: "\n"))
    if isFirstSpace, isLastSpace, hasMoreThanSpaces(text, range) {
      start += 1
      end = max(start, end - 1)
    }
    var run = start
    while let feed = text.firstIndex(of: UInt8(ascii: "\n"), from: run), feed < end {
      output.append(htmlEscaping: text, run..<feed)
      output.append(space)
      run = feed + 1
    }
    output.append(htmlEscaping: text, run..<end)
  }

  private func hasMoreThanSpaces(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for i in range where text[i] != UInt8(ascii: " ") && text[i] != UInt8(ascii: "\n") {
      return true
    }
    return false
  }
}

extension MarkdownHTML {
  private mutating func writeLinkStart(_ token: InlineToken, _ text: Span<UInt8>) {
    let link = inlines.links[Int(token.extra)]
    output.append("<a href=\"")
    writeAddress(link, text)
    writeTitle(link, text)
    output.append("\">")
  }

  private mutating func writeAddress(_ link: InlineReader.Link, _ text: Span<UInt8>) {
    let range = LinkScan.trimmed(text, link.address.places)
    let address = MarkdownString.decoded(text, range, trimmingReferences: false)
    output.append(addressEscaping: address.span)
  }

  private mutating func writeTitle(_ link: InlineReader.Link, _ text: Span<UInt8>) {
    guard link.title.count > 2 else { return }
    let range = link.title.places
    let title = MarkdownString.decoded(
      text, range.lowerBound + 1..<range.upperBound - 1, trimmingReferences: false)
    output.append("\" title=\"")
    output.append(htmlEscaping: title.span, 0..<title.count)
  }

  private mutating func writeAutolink(_ text: Span<UInt8>, _ range: Range<Int>, isMail: Bool) {
    let address = MarkdownString.decodingReferences(text, range)
    output.append("<a href=\"")
    if isMail { output.append("mailto:") }
    output.append(addressEscaping: address.span)
    output.append("\">")
    output.append(htmlEscaping: address.span, 0..<address.count)
    output.append("</a>")
  }
}
