internal import DecantCore

extension MarkdownRenderer {
  /// Writes the whole tree as one block of HTML.
  static func renderInOneBlock(_ source: RenderSource) -> Output {
    var html = RawHTML(source)
    // What begins the block means nothing: a group, or an end tag without a start.
    html.append(source.isExact ? "</param>" : "<div>")
    html.writeChildren(of: HTMLTree.root)
    html.trim()
    if !source.isExact { html.append("</div>") }
    var rungs = Rungs()
    rungs.rawBlocks = 1
    return Output(markdown: html.output, rungs: rungs)
  }

  /// Writes nodes as a block of HTML.
  mutating func writeRaw(_ nodes: [HTMLTree.NodeID]) {
    guard let first = nodes.first else { return }
    var html = RawHTML(source, isVerbatim: tree[first].name == .pre && nodes.count == 1)
    for node in nodes { html.write(node) }
    writeRaw(html, opening: first)
  }

  /// Writes a block of HTML.
  ///
  /// - Parameter opening: The element that it begins with, if it may not begin an HTML block.
  mutating func writeRaw(_ html: RawHTML, opening: HTMLTree.NodeID = HTMLTree.none) {
    var html = html
    html.trim()
    guard !html.output.isEmpty else { return }
    var bytes = html.output
    if opening != HTMLTree.none, tree[opening].kind == .element, !beginsBlock(opening) {
      var tag: [UInt8] = []
      source.appendStartTag(of: opening, to: &tag)
      if TagScan.element(tag.span, from: 1, to: tag.count) != tag.count - 1 {
        // No tag to a reader of Markdown. An end tag without a start is ignored in HTML.
        bytes.insert(contentsOf: "</param>".utf8, at: 0)
      } else if bytes.count > tag.count, bytes[tag.count] != UInt8(ascii: "\n") {
        // Alone on its line any tag begins an HTML block.
        bytes.insert(UInt8(ascii: "\n"), at: tag.count)
      }
    }
    beginBlock()
    writer.write(bytes)
    if opening == HTMLTree.none || tree[opening].kind == .element { rungs.rawBlocks += 1 }
  }

  private func beginsBlock(_ node: HTMLTree.NodeID) -> Bool {
    let element = tree[node]
    guard element.namespace == .html else { return false }
    return element.name.isMarkdownBlock || element.name == .pre || element.name == .script
      || element.name == .style
  }
}
