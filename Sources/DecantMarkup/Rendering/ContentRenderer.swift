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

    /// The shortcodes whose content has no place in the user's template.
    package var emptied: [String] = []

    /// The reusable blocks that aren't known, by their numbers.
    package var missingBlocks: [Int] = []

    /// The files of galleries and playlists that aren't known, by their numbers.
    package var missingMedia: [Int] = []

    /// The texts of their own that marks of the teaser's end had.
    package var moreTexts: [String] = []

    /// The parts of the result, in bytes, that call what the output's reader runs.
    package var calls: [Range<Int>] = []

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
  ///
  /// - Parameter surroundings: What a body of WordPress needs to know that isn't in it.
  package func render(
    _ content: Content, to markup: Content.Markup,
    in surroundings: WordPressSurroundings = WordPressSurroundings()
  ) -> (Content, Notes) {
    var notes = Notes()
    guard content.markup != markup else { return (content, notes) }
    let text: String
    switch markup {
    case .plainText: text = plainText(content)
    case .html: text = string(finishedHTML(content, surroundings, &notes))
    case .wordPress: text = string(wordPress(finishedHTML(content, surroundings, &notes), &notes))
    case .markdown: text = string(markdown(content, surroundings, &notes))
    }
    return (Content(text, markup: markup), notes)
  }

  private func finishedHTML(
    _ content: Content, _ surroundings: WordPressSurroundings, _ notes: inout Notes
  ) -> [UInt8] {
    var pieces = VerbatimPieces(for: [])
    let html = html(content, surroundings, &pieces, &notes)
    guard !pieces.isEmpty else { return html }
    let placed = pieces.placed(inHTML: html)
    notes.calls = placed.calls
    return placed.text
  }

  private func html(
    _ content: Content, _ surroundings: WordPressSurroundings, _ pieces: inout VerbatimPieces,
    _ notes: inout Notes
  ) -> [UInt8] {
    let bytes = Array(content.text.utf8)
    switch content.markup {
    case .html: return bytes
    case .plainText: return paragraphs(HTMLText.escaping(bytes))
    case .markdown:
      return dialect.html(bytes) ?? paragraphs(HTMLText.escaping(bytes))
    case .wordPress:
      pieces = VerbatimPieces(for: bytes)
      let result = WordPressText.html(bytes, in: surroundings, &pieces)
      notes.dynamicBlocks = result.dynamicBlocks
      notes.shortcodes = result.shortcodes
      notes.emptied = result.emptied
      notes.missingBlocks = result.missingBlocks
      notes.missingMedia = result.missingMedia
      notes.moreTexts = result.moreTexts
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
  private func markdown(
    _ content: Content, _ surroundings: WordPressSurroundings, _ notes: inout Notes
  ) -> [UInt8] {
    var surroundings = surroundings
    surroundings.isForMarkdown = true
    surroundings.isExact = fidelity == .exact
    var pieces = VerbatimPieces(for: [])
    let html =
      content.markup == .plainText
      ? HTMLText.escaping(Array(content.text.utf8))
      : html(content, surroundings, &pieces, &notes)
    guard !html.isEmpty else { return [] }
    let output = proved(html, surroundings, &pieces)
    notes.rungs = output.rungs
    let placed = pieces.placed(
      inMarkdown: MarkdownAttribute.added(surroundings.forms.markdownAttribute, to: output.markdown)
    )
    notes.calls = placed.calls
    return placed.text
  }

  private func proved(
    _ html: [UInt8], _ surroundings: WordPressSurroundings, _ pieces: inout VerbatimPieces
  ) -> MarkdownRenderer.Output {
    let figure = fidelity == .markdown ? surroundings.forms.figure : nil
    let spellsBreaks = !surroundings.forms.breaksLinesInTags
    if fidelity == .markdown, figure == nil,
      let output = DirectMarkdown.render(html, spellsBreaksInTags: spellsBreaks)
    {
      return output
    }
    var tree = HTMLTree(parsing: html)
    if let figure { FigureCalls(figure).replace(in: &tree, &pieces) }
    return ProvedMarkdown.render(
      tree, isExact: fidelity == .exact, spellsBreaksInTags: spellsBreaks)
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
      let html = finishedHTML(content, WordPressSurroundings(), &unsaid)
      return PlainText.from(html: string(html))
    }
  }

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
