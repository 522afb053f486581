internal import DecantCore

/// Writes HTML for WordPress's classic editor, which makes breaks of line feeds and paragraphs of
/// blank lines: each block stands on a line of its own, and has no line feed but in code.
///
/// WordPress makes a new paragraph of two breaks in a row, and takes breaks away that begin or end
/// one; no spelling keeps it from that.
enum ClassicHTML {
  /// Writes a tree.
  static func write(_ tree: HTMLTree) -> [UInt8] {
    let source = RenderSource(tree, isExact: true)
    var output: [UInt8] = []
    var isInLine = false
    var node = tree[HTMLTree.root].firstChild
    while node != HTMLTree.none {
      let isPartOfLine = !source.isBlock(node) && tree[node].kind != .comment
      if !(source.isBlank(node) && !isInLine) {
        if !output.isEmpty, !(isPartOfLine && isInLine) { part(&output) }
        append(node, source, to: &output)
        isInLine = isPartOfLine
      }
      node = tree[node].next
    }
    while let last = output.last, last.isHTMLSpace { output.removeLast() }
    return output
  }

  private static func append(
    _ node: HTMLTree.NodeID, _ source: RenderSource, to output: inout [UInt8]
  ) {
    if source.tree[node].kind == .comment {
      switch PageMark(source.bytes(source.tree[node].text)) {
      case .more(let words):
        output.append("<!--more")
        if !words.isEmpty { output += [UInt8(ascii: " ")] + words }
        return output.append("-->")
      case .nextPage: return output.append("<!--nextpage-->")
      case nil: break
      }
    }
    var html = BlockHTML(source, space: .collapsed)
    html.write(node)
    output += html.output
  }

  private static func part(_ output: inout [UInt8]) {
    while output.last == UInt8(ascii: " ") { output.removeLast() }
    output.append("\n\n")
  }
}
