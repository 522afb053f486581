internal import DecantCore
internal import DecantMarkup

/// A body as a browser would have it, whatever its markup is.
struct BodyForm: Sendable {
  /// What bodies need of other entries.
  var shelf = WordPressShelf(room: 0)

  /// Resolves the templates in bodies, or `nil` where they are text.
  var templates: EntryTemplates?

  /// The generator whose Markdown the bodies are, or `nil` for Markdown of no generator.
  var dialect: MarkupPreference.Templates?

  /// What the user wants of shortcodes, by their names.
  ///
  /// The text of a template counts as HTML here, in which calls of a generator are text. What is
  /// Markdown in a template is spelled otherwise in the output, and is named as a difference.
  var shortcodes: [String: ShortcodeTemplate] = [:]

  /// Whether only bodies with a brace are the generator's: others read alike everywhere.
  var looksForCalls = false

  /// The tree of an entry's body; no body and an empty one are equal.
  func tree(of entry: Entry) -> HTMLTree {
    guard let content = entry.content, !content.text.isEmpty else { return HTMLTree() }
    return ShownTree(Array(html(content, of: entry).utf8), footnotes: footnotes(of: entry)).tree
  }

  /// The bytes of an entry's body.
  func bytes(of entry: Entry) -> [UInt8] {
    guard let content = entry.content, !content.text.isEmpty else { return [] }
    return BodyForm.bytes(of: tree(of: entry))
  }

  /// Bytes that are equal for bodies of the same blocks, emphasis, links, pictures, tables, code
  /// and text.
  static func bytes(of tree: HTMLTree) -> [UInt8] { CanonicalForm(tree, .skeleton).bytes }

  private func html(_ content: Content, of entry: Entry) -> String {
    switch content.markup {
    case .wordPress:
      if EntryRenderer.isMarkdown(content, entry) {
        return rendered(Content(content.text, markup: .markdown))
      }
      guard !shelf.isEmpty || !shortcodes.isEmpty else { return rendered(content) }
      var forms = BodyForms()
      forms.shortcodes = shortcodes
      let surroundings = WordPressSurroundings(
        shelf: shelf, entry: entry.id.rawValue, forms: forms)
      return ContentRenderer().render(content, to: .html, in: surroundings).0.text
    case .markdown, .html:
      guard !looksForCalls || content.text.utf8.span.firstIndex(of: "{") != nil else { break }
      if let body = templates?.shown(entry) { return body.text }
      guard content.markup == .markdown, let dialect else { break }
      return ContentRenderer(templates: dialect).render(content, to: .html).0.text
    case .plainText: break
    }
    return rendered(content)
  }

  private func rendered(_ content: Content) -> String {
    ContentRenderer().render(content, to: .html).0.text
  }

  /// The footnotes of a text in blocks, which WordPress keeps beside it.
  private func footnotes(of entry: Entry) -> String? {
    guard let content = entry.content, content.markup == .wordPress,
      content.text.utf8.span.firstIndex(of: "wp:footnotes") != nil
    else { return nil }
    return entry.extensions[.customFields]["footnotes"]?.string
  }
}
