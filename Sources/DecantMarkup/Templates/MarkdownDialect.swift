internal import DecantCore

/// Markdown as a generator reads it: CommonMark, and what Kramdown or Goldmark add to it.
struct MarkdownDialect: Sendable {
  private let templates: MarkupPreference.Templates?

  /// The Markdown of the generator whose templates are named; of none, CommonMark with footnotes.
  init(_ templates: MarkupPreference.Templates?) { self.templates = templates }

  /// The HTML of a text, or `nil` if the text is beyond what is read; see ``CMarkLimits``.
  func html(_ markdown: [UInt8]) -> [UInt8]? {
    let bytes = markdown.span
    var options: CMark.Options = []
    if bytes.firstIndex(of: "[^") != nil { options.insert(.footnotes) }
    if templates != nil, bytes.firstIndex(of: "[ ] ") != nil || bytes.firstIndex(of: "[x] ") != nil
    {
      options.insert(.tasks)
    }
    // The reader of our own needs no lock; it reads neither footnotes nor boxes.
    let read =
      options.isEmpty ? MarkdownReader.html(markdown) : CMark.html(markdown, options: options)
    guard let html = read else { return nil }
    guard let templates, isDialect(bytes) else { return html }
    var dialect = DialectTree(HTMLTree(parsing: html), isKramdown: templates == .liquid)
    dialect.apply()
    return dialect.isChanged ? MarkdownDialect.html(dialect.tree) : html
  }

  /// Whether a text may hold more than CommonMark.
  private func isDialect(_ text: Span<UInt8>) -> Bool {
    text.firstIndex(of: "{:") != nil || text.firstIndex(of: "{#") != nil
      || text.firstIndex(of: "{.") != nil || text.firstIndex(of: "\n:") != nil
  }

  private static func html(_ tree: HTMLTree) -> [UInt8] {
    var html = BlockHTML(RenderSource(tree, isExact: true), space: .kept)
    var node = tree[HTMLTree.root].firstChild
    while node != HTMLTree.none {
      html.write(node)
      node = tree[node].next
    }
    return html.output
  }
}
