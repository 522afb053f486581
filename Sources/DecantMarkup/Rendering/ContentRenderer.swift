package import DecantCore

/// Puts content into another markup.
///
/// ```
/// wordPress --(blocks, paragraphs, shortcodes)--> html --(parse)--> tree --> markdown --> proof
/// markdown  --(read)----------------------------> html
/// html      --(parse)--> tree --(blocks)--------> wordPress
/// ```
package struct ContentRenderer: Sendable {
  /// What there is to say about a content that was rendered.
  package struct Notes: Hashable, Sendable {
    /// The blocks that WordPress fills itself, which leave nothing.
    package var dynamicBlocks: [String] = []

    /// The shortcodes that stay as they are.
    package var shortcodes: [String] = []

    /// How far the Markdown is from plain.
    package var rungs = Rungs()

    /// The footnotes of a text in blocks, as WordPress keeps them in a custom field: JSON, or an
    /// empty text.
    package var footnotes = ""

    /// How many blocks of HTML stand for what has no block.
    package var htmlBlocks = 0

    package init() {}
  }

  private let fidelity: MarkupPreference.Fidelity
  private let editor: MarkupPreference.Editor
  private let dialect: MarkdownDialect

  /// Creates a renderer.
  ///
  /// - Parameter templates: The templates of the generator whose Markdown is read.
  package init(
    _ fidelity: MarkupPreference.Fidelity = .markdown, editor: MarkupPreference.Editor = .block,
    templates: MarkupPreference.Templates? = nil
  ) {
    self.fidelity = fidelity
    self.editor = editor
    dialect = MarkdownDialect(templates)
  }

  /// Returns the content in another markup, and what there is to say about it.
  package func render(_ content: Content, to markup: Content.Markup) -> (Content, Notes) {
    var notes = Notes()
    guard content.markup != markup else { return (content, notes) }
    let text: String
    switch markup {
    case .plainText: text = plainText(content)
    case .html: text = string(html(content, &notes))
    case .wordPress: text = string(wordPress(html(content, &notes), &notes))
    case .markdown where content.markup == .plainText:
      text = string(proved(HTMLText.escaping(Array(content.text.utf8)), &notes))
    case .markdown: text = string(proved(html(content, &notes), &notes))
    }
    return (Content(text, markup: markup), notes)
  }

  private func html(_ content: Content, _ notes: inout Notes) -> [UInt8] {
    let bytes = Array(content.text.utf8)
    switch content.markup {
    case .html: return bytes
    case .plainText: return paragraphs(HTMLText.escaping(bytes))
    case .markdown:
      return dialect.html(bytes) ?? paragraphs(HTMLText.escaping(bytes))
    case .wordPress:
      let result = WordPressText.html(bytes)
      notes.dynamicBlocks = result.dynamicBlocks
      notes.shortcodes = result.shortcodes
      return result.html
    }
  }

  /// Text as WordPress stores it; HTML that is such text already stays.
  private func wordPress(_ html: [UInt8], _ notes: inout Notes) -> [UInt8] {
    guard !WordPressBlocks.exist(in: html.span) else { return html }
    let tree = HTMLTree(parsing: html)
    guard editor == .block else { return ClassicHTML.write(tree) }
    let output = BlockWriter.write(tree)
    notes.footnotes = string(output.footnotes)
    notes.htmlBlocks = output.htmlBlocks
    return output.text
  }

  /// Markdown that gives the HTML back.
  private func proved(_ html: [UInt8], _ notes: inout Notes) -> [UInt8] {
    guard !html.isEmpty else { return [] }
    let output = ProvedMarkdown.render(HTMLTree(parsing: html), isExact: fidelity == .exact)
    notes.rungs = output.rungs
    return output.markdown
  }

  /// Blank lines between texts are paragraphs.
  private func paragraphs(_ escaped: [UInt8]) -> [UInt8] {
    WordPressText.html(escaped).html
  }

  private func plainText(_ content: Content) -> String {
    switch content.markup {
    case .plainText: return content.text
    case .html: return PlainText.from(html: content.text)
    case .markdown, .wordPress:
      var unsaid = Notes()
      return PlainText.from(html: string(html(content, &unsaid)))
    }
  }

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
