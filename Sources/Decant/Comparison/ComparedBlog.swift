internal import DecantMarkup

/// One of two blogs to compare: where it is, and how it is read.
public struct ComparedBlog: Sendable {
  /// Where the blog is.
  public var source: BlogSource

  /// Reads the blog.
  public var reader: any BlogReader

  /// What the format of the blog can say without an archive, or `nil` if it can say everything.
  public var visible: VisibleParts?

  /// What is changed before the blog is compared, first change first.
  public var transforms: [any EntryTransform] = []

  /// Whether bodies are compared as their generators show them, templates resolved.
  var showsTemplates = false

  /// Resolves the templates, if more is known than the header tells.
  var templates: EntryTemplates?

  /// The generator whose Markdown the bodies may be, if the header doesn't tell.
  var dialect: MarkupPreference.Templates?

  /// Creates a blog to compare.
  public init(_ source: BlogSource, with reader: any BlogReader, visible: VisibleParts? = nil) {
    self.source = source
    self.reader = reader
    self.visible = visible
  }

  /// The entry of a piece of the source after the transforms, or `nil` if there is none.
  func entry(
    of raw: RawEntry, _ decoder: any EntryDecoder, _ context: BlogContext,
    _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> Entry? {
    guard let entry = try decoder.decode(raw, &diagnostics) else { return nil }
    guard !transforms.isEmpty else { return shown(entry, context) }
    var located = Located(entry, at: raw.position)
    var unreported = Diagnostics()
    for transform in transforms {
      guard let changed = try transform.transform(located, in: context, &unreported) else {
        return nil
      }
      located = changed
    }
    return shown(located.value, context)
  }

  private func shown(_ entry: Entry, _ context: BlogContext) -> Entry {
    guard showsTemplates else { return entry }
    let own = templates ?? EntryTemplates(context.header, EntryTemplates.reading, nil)
    guard
      let body = own.map({ $0.shown(entry) }) ?? dialect.flatMap({ entry.content?.html(as: $0) })
    else { return entry }
    var entry = entry
    entry.content = body
    return entry
  }
}

extension Content {
  /// Markdown as a generator shows it, or `nil` if it isn't Markdown.
  fileprivate func html(as templates: MarkupPreference.Templates) -> Content? {
    guard markup == .markdown else { return nil }
    return ContentRenderer(templates: templates).render(self, to: .html).0
  }
}
