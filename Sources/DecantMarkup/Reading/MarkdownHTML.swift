internal import DecantCore

/// Writes a Markdown text that was read as HTML, byte for byte as libcmark-gfm does.
struct MarkdownHTML {
  let reader: BlockReader
  var inlines: InlineReader
  var output: [UInt8] = []

  /// The picture whose text is written without tags, or -1.
  var image: Int32 = -1

  /// Whether the rows of a body are being written.
  var isInBody = false

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

  mutating func breakLine() {
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
