internal import DecantCore
internal import DecantMarkdown
internal import DecantMarkup

/// Resolves the templates of the generator that a blog comes from.
struct EntryTemplates: Sendable {
  /// The language of the templates.
  let language: MarkupPreference.Templates

  private let context: TemplateContext

  /// Whether Markdown is written for readers that don't know what the generator's adds to it.
  private var writesPlainMarkdown: Bool

  /// Returns `nil` if the blog has no templates, or what is written runs them itself.
  init?(_ header: BlogHeader, _ preference: MarkupPreference, _ index: BlogIndex?) {
    guard let language = EntryTemplates.language(header, preference) else { return nil }
    self.language = language
    writesPlainMarkdown = preference.bodies.first == .markdown
    var context = TemplateContext(language)
    if let home = header.site.home?.rawValue {
      context.home = home.hasSuffix("/") ? String(home.dropLast()) : home
    }
    if !header.site.title.isEmpty { context.values["site.title"] = header.site.title }
    context.values["site.description"] = header.site.tagline
    if let index {
      let names = EntryNames(index)
      context.address = { names.address($0) }
    }
    self.context = context
  }

  /// Whether the entries must be known, to resolve the links between them.
  static func needIndex(_ header: BlogHeader, _ preference: MarkupPreference) -> Bool {
    language(header, preference) != nil
  }

  private static func language(
    _ header: BlogHeader, _ preference: MarkupPreference
  ) -> MarkupPreference.Templates? {
    guard preference != .asRead,
      let name = header.site.extensions[.markdown]["templates"]?.string,
      let language = MarkupPreference.Templates(rawValue: name), language != preference.templates
    else { return nil }
    return language
  }

  /// The body of an entry with its templates resolved, or `nil` if there are none.
  func resolved(_ content: Content, of entry: Entry) -> (Content, unresolved: [String])? {
    let source = Array(content.text.utf8)
    guard source.contains(UInt8(ascii: "{")), runs(on: content, of: entry) else { return nil }
    var context = context
    context.values["page.title"] = entry.title?.text
    context.values["page.url"] = entry.address.map(\.path)
    let result = TemplateText(source, context)
    // Other readers of Markdown would show the braces of attributes.
    let isPlain = writesPlainMarkdown && content.markup == .markdown
    let bytes = isPlain ? MarkdownDialect(language).plain(result.text) : result.text
    let text = String(decoding: bytes, as: UTF8.self)
    return (Content(text, markup: content.markup), result.unresolved)
  }

  /// What is wanted where bodies are only looked at.
  static let reading = MarkupPreference(bodies: [.html])

  /// The body as the generator shows it, or `nil` if there is none.
  func shown(_ entry: Entry) -> Content? {
    guard let content = entry.content, content.markup == .markdown || content.markup == .html else {
      return nil
    }
    var reader = self
    reader.writesPlainMarkdown = false
    let resolved = reader.resolved(content, of: entry)?.0 ?? content
    return ContentRenderer(templates: language).render(resolved, to: .html).0
  }

  private func runs(on content: Content, of entry: Entry) -> Bool {
    switch (content.markup, language) {
    case (.markdown, .hugo): true
    case (.markdown, .liquid), (.html, .liquid):
      entry.extensions[.markdown]["render_with_liquid"] != .bool(false)
    default: false
    }
  }
}
