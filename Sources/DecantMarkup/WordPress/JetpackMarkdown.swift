internal import DecantCore

/// The block of Jetpack that holds Markdown, and the HTML that was made of it.
enum JetpackMarkdown {
  /// The Markdown of a block; `nil` if it holds none.
  static func source(_ delimiter: BlockDelimiter, _ bytes: Span<UInt8>) -> [UInt8]? {
    guard delimiter.name == name, !delimiter.attributes.isEmpty else { return nil }
    let tree = JSONTree(Array(copying: bytes.extracting(delimiter.attributes)))
    guard tree.failure == nil, !tree.nodes.isEmpty, tree.nodes[0].kind == .beginObject,
      let node = tree.member("source", of: 0), let text = tree.string(node)
    else { return nil }
    return Array(text.utf8)
  }

  /// A paragraph with the mark of the Markdown, or the HTML where the Markdown can't stand among
  /// other text.
  static func html(
    _ markdown: [UInt8], _ saved: [UInt8], _ pieces: inout VerbatimPieces
  ) -> [UInt8] {
    let isBlank = saved.allSatisfy(\.isPHPSpace)
    let html = isBlank ? MarkdownReader.html(markdown) ?? saved : saved
    guard standsAlone(markdown) else { return html }
    var piece = VerbatimPieces.Piece(trimmed(markdown))
    piece.html = html
    piece.isBlock = true
    return Array("<p>".utf8) + pieces.add(piece) + Array("</p>\n".utf8)
  }

  /// Whether text behind the Markdown is read as without it, and no label is defined that other
  /// text could use.
  private static func standsAlone(_ markdown: [UInt8]) -> Bool {
    let bytes = markdown.span
    guard !markdown.allSatisfy(\.isPHPSpace), bytes.firstIndex(of: "]:") == nil,
      let html = MarkdownReader.html(markdown + Array("\n\nprobe\n".utf8))
    else { return false }
    let end = Array("<p>probe</p>\n".utf8)
    return html.count >= end.count && html[(html.count - end.count)...] == end[...]
  }

  private static func trimmed(_ markdown: [UInt8]) -> [UInt8] {
    var end = markdown.count
    while end > 0, markdown[end - 1].isPHPSpace { end -= 1 }
    var start = 0
    while start < end, markdown[start] == UInt8(ascii: "\n") || markdown[start] == 13 {
      start += 1
    }
    return Array(markdown[start..<end])
  }

  private static let name = Array("jetpack/markdown".utf8)
}
