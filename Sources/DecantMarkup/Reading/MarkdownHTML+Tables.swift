internal import DecantCore

/// Tables.
extension MarkdownHTML {
  mutating func enterRow(_ block: MarkdownBlock) {
    if block.previous == MarkdownBlock.none {
      output.append("<thead>\n")
    } else if !isInBody {
      output.append("<tbody>\n")
      isInBody = true
    }
    output.append("<tr>")
  }

  func isInHeader(_ cell: MarkdownBlock) -> Bool {
    reader[cell.parent].previous == MarkdownBlock.none
  }

  mutating func enterCell(_ block: MarkdownBlock, _ text: Span<UInt8>) {
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

  mutating func leaveTable() {
    breakLine()
    if isInBody { output.append("</tbody>\n") }
    isInBody = false
    output.append("</table>\n")
  }
}
