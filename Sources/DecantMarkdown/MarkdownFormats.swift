public import DecantCore

extension BlogFormat {
  /// A folder of Markdown for keeping, or one Markdown file.
  public static let markdown = make(.neutral)

  /// A Hugo site.
  public static let hugo = make(.hugo)

  /// A Jekyll site.
  public static let jekyll = make(.jekyll)

  /// An Eleventy site.
  public static let eleventy = make(.eleventy)

  private static func make(_ layout: Layout) -> BlogFormat {
    var format = BlogFormat(
      id: layout.id, summary: layout.summary,
      reader: { options throws(DecantError) in
        var reader = MarkdownReader()
        reader.readsArchive = try options.takeReadsArchive()
        return reader
      },
      writer: { options throws(DecantError) in
        var layout = layout
        let chosen = try MarkdownOptions(&layout, &options)
        return MarkdownWriter(layout, chosen)
      })
    format.isFolder = true
    format.fileExtensions = ["md", "markdown"]
    format.visible = VisibleParts(of: layout)
    format.details = details(of: layout)
    format.options = options(of: layout)
    format.rules = DiagnosticRule.markdownReading + DiagnosticRule.markdownWriting
    format.validationRules = DiagnosticRule.markdownValidationRules
    format.makeValidator = { _ in MarkdownValidator(layout) }
    format.makeMender = { MarkdownValidator(layout) }
    format.noun = noun(of: layout)
    format.recognize = { sample in
      MarkdownReader.confidence(in: sample, configurations: layout.generator.configurations)
    }
    return format
  }

  private static func noun(of layout: Layout) -> (singular: String, plural: String) {
    switch layout.generator {
    case .hugo: ("Hugo page", "Hugo pages")
    case .jekyll: ("Jekyll page", "Jekyll pages")
    case .eleventy: ("Eleventy page", "Eleventy pages")
    case .none: ("Markdown file", "Markdown files")
    }
  }

  private static func details(of layout: Layout) -> [String] {
    let menus = layout.generator == .hugo || layout.generator == .jekyll ? " menus," : ""
    let comments = layout.commentsFolder == nil ? "as Markdown" : "as data"
    return [
      "holds  posts, pages with their parents, drafts, scheduled posts, terms, authors,\(menus)",
      "       approved comments (\(comments)); everything else in .decant",
      "apart  private posts and posts with a password: _private",
      "like   decant convert export.xml --to \(layout.id) -o site --set field.image=cover.image",
    ]
  }

  private static func options(of layout: Layout) -> [Option] {
    var options: [Option] = [
      .init("body", "markdown|exact|html", "how bodies are written"),
      .init(
        "embeds", layout.forms.calls.isEmpty ? "keep|html|link" : "shortcode|keep|html|link",
        "what addresses of films and posts become"),
      .init("shortcodes", "FILE", "a YAML map from shortcodes to templates"),
      .init("field.NAME", "KEY", "another key in front matter: field.image=cover.image"),
      .init("meta.FIELD", "KEY", "a custom field in front matter"),
      .init("plain", "false|true", "true writes no archive"),
    ]
    guard layout.generator != .none else { return options }
    options += [
      .init("starter", "auto|no", "templates for a folder that has none"),
      .init("timezone", "Area/City", "the clock of the site, for the configuration"),
    ]
    if layout.generator == .hugo {
      options.append(.init("section", "posts", "the folder of posts below content"))
    }
    return options
  }
}
