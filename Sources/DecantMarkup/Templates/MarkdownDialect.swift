package import DecantCore

/// Markdown as a generator reads it: CommonMark, and what Kramdown or Goldmark add to it.
package struct MarkdownDialect: Sendable {
  private let templates: MarkupPreference.Templates?

  /// The Markdown of the generator whose templates are named; of none, CommonMark with footnotes.
  package init(_ templates: MarkupPreference.Templates?) { self.templates = templates }

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
    return changed(html, bytes) ?? html
  }

  /// The text as other readers of Markdown may have it: without the attributes of Kramdown.
  package func plain(_ markdown: [UInt8]) -> [UInt8] {
    guard templates == .liquid, markdown.span.firstIndex(of: "{:") != nil else { return markdown }
    let holdsContents = markdown.span.firstIndex(of: "toc") != nil
    var text = KramdownText(markdown, contents: holdsContents ? contents(of: markdown) : [])
    text.strip()
    return text.output
  }

  /// The table of contents of a text.
  private func contents(of markdown: [UInt8]) -> [UInt8] {
    guard let html = MarkdownReader.html(markdown) else { return [] }
    var dialect = DialectTree(HTMLTree(parsing: html), isKramdown: true)
    dialect.apply()
    guard let list = dialect.contentsTables.first else { return [] }
    var raw = BlockHTML(RenderSource(dialect.tree, isExact: true), space: .kept)
    raw.write(list)
    let output = ProvedMarkdown.render(HTMLTree(parsing: raw.output), isExact: false)
    let end: [UInt8] = output.markdown.last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]
    return output.markdown + end
  }

  private func changed(_ html: [UInt8], _ markdown: Span<UInt8>) -> [UInt8]? {
    guard let templates, isDialect(markdown) else { return nil }
    var dialect = DialectTree(HTMLTree(parsing: html), isKramdown: templates == .liquid)
    dialect.apply()
    return dialect.isChanged ? MarkdownDialect.html(dialect.tree) : nil
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
