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

  init(_ preference: MarkupPreference, from header: BlogHeader, _ index: BlogIndex?) {
    self.preference = preference
    templates = EntryTemplates(header, preference, index)
    renderer = ContentRenderer(
      preference.fidelity, editor: preference.editor, templates: templates?.language)
    classic = ContentRenderer(preference.fidelity, editor: .classic)
  }

  /// The entry with its texts in the preferred markups.
  func rendered(
    _ entry: Entry, at position: SourcePosition?, _ fate: inout BodyFate,
    _ diagnostics: inout Diagnostics
  ) -> Entry {
    guard preference != .asRead else { return entry }
    var entry = entry
    resolveTemplates(of: &entry, position, &diagnostics)
    fate.isPromised = preference.bodies.first == .markdown
    renderBody(of: &entry, position, &fate, &diagnostics)
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
    entry.terms = entry.terms.map(rendered)
    for place in entry.comments.indices { render(&entry.comments[place]) }
    return entry
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
    header.terms = header.terms.map(rendered)
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

  private func renderBody(
    of entry: inout Entry, _ position: SourcePosition?, _ fate: inout BodyFate,
    _ diagnostics: inout Diagnostics
  ) {
    guard let content = entry.content, let markup = preference.bodies.first,
      !preference.bodies.contains(content.markup) || isProse(content, of: entry.kind)
    else { return }
    let renderer = entry.kind == .attachment ? classic : renderer
    let (rendered, notes) = renderer.render(content, to: markup)
    entry.content = rendered
    fate.add(notes.rungs)
    if !notes.footnotes.isEmpty {
      entry.extensions[.customFields]["footnotes"] = .string(notes.footnotes)
    }
    report(notes, on: entry, position, &diagnostics)
  }

  /// Whether plain text is what a person wrote, which WordPress would read as HTML.
  private func isProse(_ content: Content, of kind: Entry.Kind) -> Bool {
    content.markup == .plainText && preference.bodies.first == .wordPress
      && (kind == .post || kind == .page)
  }

  private func report(
    _ notes: ContentRenderer.Notes, on entry: Entry, _ position: SourcePosition?,
    _ diagnostics: inout Diagnostics
  ) {
    let name = (entry.title?.text ?? entry.id.rawValue).quoted
    if !notes.dynamicBlocks.isEmpty {
      let names = EntryRenderer.counted(notes.dynamicBlocks)
      diagnostics.report(
        .dynamicBlock, "\(names) in \(name) only WordPress can fill: left out of the body",
        at: position, entry: entry.id)
    }
    if !notes.shortcodes.isEmpty {
      let names = EntryRenderer.counted(notes.shortcodes)
      diagnostics.report(
        .shortcode, "\(names) in \(name) kept as written", at: position, entry: entry.id)
    }
    if notes.rungs.unprovedBodies > 0 {
      diagnostics.report(
        .unprovedBody, "the body of \(name) doesn't read back as it was meant; it is kept as HTML",
        at: position, entry: entry.id)
    }
    if notes.htmlBlocks > 0 {
      let parts = notes.htmlBlocks == 1 ? "1 part" : "\(notes.htmlBlocks) parts"
      diagnostics.report(
        .htmlBlock, "\(parts) of \(name) WordPress has no block for: kept as HTML",
        at: position, entry: entry.id)
    }
  }

  /// Names with their counts, as `2 gallery, 1 audio`.
  private static func counted(_ names: [String]) -> String {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      .joined(separator: ", ")
  }
}
