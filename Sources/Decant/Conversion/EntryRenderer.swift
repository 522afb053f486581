internal import DecantCore
internal import DecantMarkup

/// Puts what people wrote into the markup that a writer prefers.
struct EntryRenderer: Sendable {
  private let preference: MarkupPreference
  private let renderer: ContentRenderer

  /// For texts that no editor of blocks opens: comments and the descriptions of files.
  private let classic: ContentRenderer

  /// The templates that the source's generator would run, or `nil`.
  let templates: EntryTemplates?

  /// What bodies need of other entries.
  private let shelf: WordPressShelf

  init(
    _ preference: MarkupPreference, from header: BlogHeader, _ index: BlogIndex?,
    _ shelf: WordPressShelf
  ) {
    self.preference = preference
    self.shelf = shelf
    templates = EntryTemplates(header, preference, index)
    renderer = ContentRenderer(
      preference.fidelity, editor: preference.editor, templates: templates?.language)
    classic = ContentRenderer(preference.fidelity, editor: .classic)
  }

  /// Puts the texts of an entry into the preferred markups.
  func render(
    _ rendered: inout RenderedEntry, _ fate: inout BodyFate, _ diagnostics: inout Diagnostics
  ) {
    guard preference != .asRead else { return }
    var entry = rendered.entry
    let position = rendered.position
    resolveTemplates(of: &entry, position, &diagnostics)
    fate.isPromised = preference.bodies.first == .markdown
    rendered.calls = renderBody(of: &entry, position, &fate, &diagnostics)
    if let title = entry.title {
      entry.title = self.title(title)
      if entry.title?.markup == .plainText, title.markup != .plainText,
        title.text.utf8.contains(UInt8(ascii: "<"))
      {
        diagnostics.report(
          .titleMarkup, "the title \(title.text.quoted) is written without its markup",
          at: position, entry: entry.id)
      }
    }
    entry.excerpt = entry.excerpt.map(title)
    entry.terms = entry.terms.map { self.rendered($0) }
    for place in entry.comments.indices { render(&entry.comments[place]) }
    rendered.entry = entry
  }

  /// WordPress keeps commenters' names as HTML, like titles.
  private func render(_ comment: inout Entry.Comment) {
    if comment.content.markup == .wordPress, !preference.titles.contains(.html) {
      comment.name = title(Content(comment.name, markup: .html)).text
    }
    comment.content = body(comment.content)
  }

  /// The header with its names in the preferred markups.
  func rendered(_ header: BlogHeader) -> BlogHeader {
    guard preference != .asRead else { return header }
    var header = header
    header.terms = header.terms.map { rendered($0) }
    return header
  }

  private func rendered(_ term: Term) -> Term {
    var term = term
    term.name = term.name.map(title)
    term.summary = term.summary.map(title)
    return term
  }

  private func title(_ content: Content) -> Content {
    guard !preference.titles.contains(content.markup), let markup = preference.titles.first else {
      return content
    }
    return renderer.render(content, to: markup).0
  }

  private func body(_ content: Content) -> Content {
    guard !preference.bodies.contains(content.markup), let markup = preference.bodies.first else {
      return content
    }
    return classic.render(content, to: markup).0
  }

  private func resolveTemplates(
    of entry: inout Entry, _ position: SourcePosition?, _ diagnostics: inout Diagnostics
  ) {
    guard let templates, let content = entry.content,
      let (resolved, unresolved) = templates.resolved(content, of: entry)
    else { return }
    entry.content = resolved
    guard !unresolved.isEmpty else { return }
    let name = (entry.title?.text ?? entry.id.rawValue).quoted
    let generator = templates.language == .liquid ? "Jekyll" : "Hugo"
    diagnostics.report(
      .templateSyntax,
      "\(EntryRenderer.counted(unresolved)) in \(name) only \(generator) can fill: kept as written",
      at: position, entry: entry.id)
  }

  /// Puts the body of an entry into the preferred markup, and returns where it calls what the
  /// output's reader runs.
  private func renderBody(
    of entry: inout Entry, _ position: SourcePosition?, _ fate: inout BodyFate,
    _ diagnostics: inout Diagnostics
  ) -> [Range<Int>] {
    guard var content = entry.content, let markup = preference.bodies.first,
      !preference.bodies.contains(content.markup) || isProse(content, of: entry.kind),
      !EntryRenderer.isData(content, of: entry.kind)
    else { return [] }
    let renderer = entry.kind == .attachment ? classic : renderer
    if content.markup == .wordPress, EntryRenderer.isMarkdown(content, entry) {
      content.markup = .markdown
    }
    let (rendered, notes) = renderer.render(content, to: markup, in: surroundings(of: entry))
    entry.content = rendered
    fate.add(notes.rungs)
    if !notes.footnotes.isEmpty {
      entry.extensions[.customFields]["footnotes"] = .string(notes.footnotes)
    }
    report(notes, on: entry, position, &diagnostics)
    return notes.calls
  }

  private func surroundings(of entry: Entry) -> WordPressSurroundings {
    var surroundings = WordPressSurroundings(
      shelf: shelf, entry: entry.id.rawValue, forms: preference.forms)
    if let json = entry.extensions[.customFields]["footnotes"]?.string, !json.isEmpty {
      surroundings.footnotes = WordPressFootnotes(json: json)
    }
    return surroundings
  }

  /// Whether a post was written in Markdown, and is stored so.
  static func isMarkdown(_ content: Content, _ entry: Entry) -> Bool {
    let fields = entry.extensions[.customFields]
    return WordPressMarkdown.fields.contains { !["", "0"].contains(fields[$0]?.string ?? "") }
      && WordPressMarkdown.isMarkdown(content.text)
  }

  /// Whether a body is the data of a program and no text: styles, settings, what PHP or JSON
  /// writes.
  private static func isData(_ content: Content, of kind: Entry.Kind) -> Bool {
    guard content.markup == .wordPress, kind != .post, kind != .page, kind != .attachment else {
      return false
    }
    switch kind.rawValue {
    case "wp_global_styles", "custom_css", "customize_changeset", "wp_font_family", "wp_font_face",
      "user_request", "acf-field", "acf-field-group":
      return true
    default: break
    }
    let bytes = content.text.utf8
    let isPHP =
      bytes.starts(with: "a:".utf8) && bytes.dropFirst(2).first.map { 48...57 ~= $0 } == true
    let isJSON = bytes.starts(with: "{\"".utf8) || bytes.starts(with: "[{".utf8)
    return (isPHP || isJSON) && (bytes.last == UInt8(ascii: "}") || bytes.last == UInt8(ascii: "]"))
  }

  /// Whether plain text is what a person wrote, which WordPress would read as HTML.
  private func isProse(_ content: Content, of kind: Entry.Kind) -> Bool {
    content.markup == .plainText && preference.bodies.first == .wordPress
      && (kind == .post || kind == .page)
  }
}
