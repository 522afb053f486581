/// Creates blogs in one format.
///
/// A writer is a value whose stored properties are its options.
public protocol BlogWriter: Sendable {
  /// The markup in which the writer wants what people wrote.
  var markup: MarkupPreference { get }

  /// Whether the writer looks entries up in the index, which takes a second pass to build.
  ///
  /// The default is `false`.
  var needsIndex: Bool { get }

  /// Whether the writer looks entries up in the index when it writes a blog of a header.
  ///
  /// The default is ``needsIndex``.
  ///
  /// - Parameter sourceFormat: The format the blog was read from, such as `wxr`.
  func needsIndex(of header: BlogHeader, from sourceFormat: String?) -> Bool

  /// Returns what the index should keep of an entry, or `nil` if the writer doesn't look it up.
  ///
  /// The default keeps everything. A writer that needs little of the index saves memory here.
  func indexed(_ summary: EntrySummary) -> EntrySummary?

  /// Begins a blog.
  func open(
    _ output: BlogOutput, _ context: BlogContext, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogSink
}

extension BlogWriter {
  /// Whether the writer looks entries up in the index.
  public var needsIndex: Bool { false }

  /// Whether the writer looks entries up in the index: ``needsIndex``, whatever the blog.
  public func needsIndex(of header: BlogHeader, from sourceFormat: String?) -> Bool { needsIndex }

  /// Keeps everything.
  public func indexed(_ summary: EntrySummary) -> EntrySummary? { summary }
}

/// Which markups a writer takes as they are.
///
/// Content in another markup is converted to the first of the list.
public struct MarkupPreference: Hashable, Sendable {
  /// The markups of bodies and comments.
  public var bodies: [Content.Markup]

  /// The markups of titles, names and excerpts.
  public var titles: [Content.Markup]

  /// How bodies become Markdown.
  public var fidelity: Fidelity

  /// For which of WordPress's editors bodies are written that don't come from WordPress.
  public var editor = Editor.block

  /// An editor of WordPress.
  public enum Editor: String, Hashable, Sendable, CaseIterable {
    /// The editor of blocks, since 2018.
    case block = "editor"

    /// The classic editor: HTML without the comments of blocks.
    case classic
  }

  /// The templates that run on what is written, or `nil` if none do.
  ///
  /// Markdown with the same templates stays as the source spells it.
  public var templates: Templates?

  /// A language of templates in Markdown.
  public enum Templates: String, Hashable, Sendable, CaseIterable {
    /// Liquid with the tags of Jekyll.
    case liquid

    /// The shortcodes of Hugo.
    case hugo
  }

  /// What the writer has for things for which the markup has no form.
  package var forms = BodyForms()

  /// How much of HTML a Markdown body gives back.
  public enum Fidelity: String, Hashable, Sendable, CaseIterable {
    /// Structure, text, links, pictures, tables and code come back; attributes that only serve
    /// the looks don't.
    case markdown

    /// Every element and every attribute comes back.
    case exact

    /// The body stays HTML.
    case html
  }

  /// Creates a preference.
  public init(
    bodies: [Content.Markup] = Content.Markup.allCases,
    titles: [Content.Markup] = Content.Markup.allCases,
    fidelity: Fidelity = .markdown
  ) {
    self.bodies = bodies
    self.titles = titles
    self.fidelity = fidelity
  }

  /// Everything stays as the source spells it.
  public static let asRead = MarkupPreference()
}
