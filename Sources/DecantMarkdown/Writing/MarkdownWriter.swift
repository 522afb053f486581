public import DecantCore

/// Writes a blog as a folder of Markdown files with front matter, or one entry as one file.
public struct MarkdownWriter: BlogWriter {
  let layout: Layout
  let options: MarkdownOptions

  init(_ layout: Layout, _ options: MarkdownOptions = MarkdownOptions()) {
    self.layout = layout
    self.options = options
  }

  /// A writer of a layout that comes with Decant: `markdown`, `hugo`, `jekyll` or `eleventy`.
  ///
  /// Another name gives the neutral layout.
  public init(layout id: String) {
    let layouts: [Layout] = [.neutral, .hugo, .jekyll, .eleventy]
    let layout = layouts.first { $0.id == id } ?? .neutral
    var options = MarkdownOptions()
    options.forms = layout.forms
    self.init(layout, options)
  }

  /// Markdown, or HTML where `body=html` asks for it; titles are plain text.
  public var markup: MarkupPreference {
    var preference = MarkupPreference(
      bodies: options.fidelity == .html ? [.html] : [.markdown], titles: [.plainText],
      fidelity: options.fidelity)
    preference.templates = layout.generator.templates
    preference.forms = options.forms
    return preference
  }

  /// Whether the writer looks entries up: paths and addresses are decided before the first entry.
  public var needsIndex: Bool { true }

  /// Begins a folder, or a file.
  public func open(
    _ output: BlogOutput, _ context: BlogContext, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogSink {
    switch output.destination.place {
    case .file, .standardOutput:
      // One file says everything itself: no configuration of ours is beside it.
      let plan = SitePlan(
        layout, options, context, hasForeignRules: layout.generator != .none)
      try MarkdownFileSink.requireOne(of: plan, for: output)
      return MarkdownFileSink(output, plan, options)
    case .folder, .memory, .nowhere:
      let isConfigured = layout.configurations.contains { output.exists($0) }
      // With an archive beside it, the configuration comes of an earlier conversion.
      let plan = SitePlan(
        layout, options, context, isConfigured: isConfigured,
        hasForeignRules: isConfigured && !output.exists(".decant/blog.jsonl"),
        former: FormerNames(of: output))
      return MarkdownSink(output, context, plan, options)
    }
  }
}
