/// Text, and the markup it is written in.
public struct Content: Hashable, Sendable {
  /// A way of writing formatted text.
  ///
  /// The set is closed: whoever handles content must handle every markup.
  public enum Markup: String, Hashable, Sendable, CaseIterable {
    /// HTML that a browser can show.
    case html

    /// HTML as WordPress stores it: with shortcodes and block comments, and with blank lines in
    /// place of paragraph elements.
    case wordPress = "wordpress"

    /// CommonMark with the extensions of GitHub.
    case markdown

    /// Text without markup.
    case plainText = "text"
  }

  /// The markup of ``text``.
  public var markup: Markup

  /// The text, as the source spells it.
  public var text: String

  /// Creates content.
  public init(_ text: String, markup: Markup) {
    self.markup = markup
    self.text = text
  }
}
