/// What a writer has for things in bodies for which its markup has no form.
package struct BodyForms: Hashable, Sendable {
  /// What becomes of an address that WordPress shows as a player, a post or a picture.
  package enum Embeds: String, Hashable, Sendable, CaseIterable {
    /// It stays an address, on a line of its own.
    case keep

    /// The writer's own call, where it has one; else as ``keep``.
    case shortcode

    /// HTML that shows it, where that is known; else as ``link``.
    case html

    /// A link.
    case link
  }

  /// What becomes of embeds.
  package var embeds = Embeds.keep

  /// The calls for embeds, by the name of who serves them, such as `youtube`; `{id}` and `{user}`
  /// are known.
  package var calls: [String: ShortcodeTemplate] = [:]

  /// The call for a picture with a caption; `{src}`, `{alt}`, `{caption}`, `{link}`, `{width}`
  /// and `{height}` are known.
  package var figure: ShortcodeTemplate?

  /// What the user wants of shortcodes, by their names.
  package var shortcodes: [String: ShortcodeTemplate] = [:]

  /// Whether Markdown has footnotes.
  package var hasFootnotes = false

  /// Whether the mark between the teaser and the rest is known only without a text of its own.
  package var hasPlainMore = false

  /// Whether a backslash at the end of a line breaks it also within the tags of an inline element.
  package var breaksLinesInTags = true

  /// What only tags of HTML that hold Markdown say of it, such as `markdown="1"`; empty if the
  /// writer's readers need nothing.
  package var markdownAttribute = ""

  /// Creates what a writer without forms has.
  package init() {}
}
