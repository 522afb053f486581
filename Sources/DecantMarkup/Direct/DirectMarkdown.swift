internal import DecantCore

/// Writes regular HTML as Markdown without a tree, and proves it.
///
/// ```
/// html --(HTMLEvents)--> events --(EventMarkdown)--> markdown --(MarkdownEvents)--> events
/// ```
///
/// Both events must be the same. That is the short way for the HTML that nearly all posts consist
/// of; what it writes is what ``MarkdownRenderer`` writes. A block that needs the long way takes
/// it alone, with its own proof: a blank line and the start of the line part it from the others.
enum DirectMarkdown {
  /// Writes a body, or returns `nil` if that needs the tree of the whole.
  ///
  /// - Parameter spellsBreaksInTags: Whether line breaks within the tags of an inline element are
  ///   tags too.
  static func render(
    _ html: [UInt8], spellsBreaksInTags: Bool = false
  ) -> MarkdownRenderer.Output? {
    let limit = html.count
    guard html.span.firstIndex(of: UInt8(ascii: "\r")) == nil, html.span.firstIndex(of: 0) == nil
    else { return nil }
    var padded = ByteBuffer(capacity: limit + ByteBuffer.padding)
    padded.append(html)
    var body = DirectBody(capacity: limit, spellsBreaksInTags: spellsBreaksInTags)
    return padded.withPaddedSpan { render($0, limit: limit, &body) }
  }

  private static func render(
    _ html: Span<UInt8>, limit: Int, _ body: inout DirectBody
  ) -> MarkdownRenderer.Output? {
    var source = HTMLEvents(limit: limit, spellsBreaksInTags: body.spellsBreaksInTags)
    while true {
      switch source.next(html) {
      case .end:
        guard source.isRegular, !source.targets.meet(html), body.finish(html) else { return nil }
        return body.output
      case .events:
        guard body.add(&source, html) else { return nil }
      case .opaque(let range):
        guard body.add(tree: html, range) else { return nil }
      }
    }
  }
}
