public import DecantCore

extension BlogFormat {
  /// A folder of Markdown for keeping, or one Markdown file.
  public static let markdown: BlogFormat = {
    var format = make(.neutral)
    format.fileExtensions = ["md", "markdown"]
    return format
  }()

  /// A Hugo site.
  public static let hugo = make(.hugo)

  /// A Jekyll site.
  public static let jekyll = make(.jekyll)

  /// An Eleventy site.
  public static let eleventy = make(.eleventy)

  private static func make(_ layout: Layout) -> BlogFormat {
    var format = BlogFormat(
      id: layout.id, summary: layout.summary,
      reader: { _ throws(DecantError) in MarkdownReader() },
      writer: { options throws(DecantError) in
        var layout = layout
        let chosen = try MarkdownOptions(&layout, &options)
        return MarkdownWriter(layout, chosen)
      })
    format.isFolder = true
    format.details = [
      "holds  posts, pages with their parents, drafts, scheduled posts, terms, authors,",
      "       approved comments (as data); everything else in .decant",
      "apart  private posts and posts with a password: _private",
    ]
    format.options = [
      .init("body", "markdown|exact|html", "how bodies are written"),
      .init("field.NAME", "KEY", "another name for front matter: field.image=cover.image"),
      .init("meta.FIELD", "KEY", "a custom field in front matter"),
      .init("section", "posts", "the folder of posts"),
      .init("starter", "auto|no", "templates for a folder that has none"),
      .init("plain", "false|true", "no archive"),
    ]
    format.rules = DiagnosticRule.markdownReading + DiagnosticRule.markdownWriting
    format.recognize = { sample in
      MarkdownReader.confidence(in: sample, configurations: layout.generator.configurations)
    }
    return format
  }
}
