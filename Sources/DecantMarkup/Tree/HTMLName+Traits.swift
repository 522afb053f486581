extension HTMLName {
  /// What HTML, CommonMark and WordPress say of elements with a name.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// It has no content and no end tag.
    package static let void = Traits(rawValue: 1 << 0)

    /// It is shown as a block by the standard's style sheet.
    package static let block = Traits(rawValue: 1 << 1)

    /// Its tag starts an HTML block of CommonMark 0.31 (4.6, condition 6).
    package static let markdownBlock = Traits(rawValue: 1 << 2)

    /// WordPress puts no paragraph around it.
    package static let wordPressBlock = Traits(rawValue: 1 << 3)

    /// It is opened again in the next paragraph when it wasn't closed (13.2.4.3).
    package static let formatting = Traits(rawValue: 1 << 4)

    /// It is special to tree construction (13.2.4.2).
    package static let special = Traits(rawValue: 1 << 5)

    /// Its text isn't markup: `script`, `style` and others.
    package static let rawText = Traits(rawValue: 1 << 6)

    /// Its end tag may be left out, and end tags imply it (13.2.6).
    package static let impliedEnd = Traits(rawValue: 1 << 7)

    /// Its end tag may be left out, and a template's end implies it (13.2.6).
    package static let impliedEndThoroughly = Traits(rawValue: 1 << 8)

    /// Its start tag ends foreign content (13.2.6.5).
    package static let leavesForeign = Traits(rawValue: 1 << 9)

    /// It is `h1` to `h6`.
    package static let heading = Traits(rawValue: 1 << 10)

    /// Its start tag closes a paragraph and then opens the element, with nothing else to do.
    package static let closesParagraph = Traits(rawValue: 1 << 11)

    /// White space beside it in a line counts, as beside a word: pictures, fields, frames.
    package static let replaced = Traits(rawValue: 1 << 12)
  }

  /// Whether it has no content and no end tag.
  package var isVoid: Bool { traits.contains(.void) }

  /// Whether it is shown as a block by the standard's style sheet.
  package var isBlock: Bool { traits.contains(.block) }

  /// Whether its tag starts an HTML block of CommonMark.
  package var isMarkdownBlock: Bool { traits.contains(.markdownBlock) }

  /// Whether it is opened again in the next paragraph when it wasn't closed.
  package var isFormatting: Bool { traits.contains(.formatting) }

  /// The level of a heading, from 1 to 6, or `nil`.
  package var headingLevel: Int? {
    guard number >= HTMLName.h1.number, number <= HTMLName.h6.number else { return nil }
    return Int(number - HTMLName.h1.number) + 1
  }

  /// The names that have traits.
  static let namesByTraits: [(Traits, StaticString)] = [
    (
      .void,
      """
      area base basefont bgsound br col embed frame hr img input keygen link meta param source \
      track wbr
      """
    ),
    (
      .block,
      """
      address article aside blockquote body caption center dd details dialog dir div dl dt \
      fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html \
      legend li listing main menu nav noframes ol optgroup option p plaintext pre search section \
      summary table tbody td tfoot th thead tr ul xmp col colgroup
      """
    ),
    (
      .markdownBlock,
      """
      address article aside base basefont blockquote body caption center col colgroup dd details \
      dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 \
      h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup \
      option p param search section summary table tbody td tfoot th thead title tr track ul
      """
    ),
    (
      .wordPressBlock,
      """
      table thead tfoot caption col colgroup tbody tr td th div dl dd dt ul ol li pre form map \
      area blockquote address style p h1 h2 h3 h4 h5 h6 hr fieldset legend section article aside \
      hgroup header footer nav figure figcaption details menu summary math
      """
    ),
    (.formatting, "a b big code em font i nobr s small strike strong tt u"),
    (
      .special,
      """
      address applet area article aside base basefont bgsound blockquote body br button caption \
      center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form \
      frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li \
      link listing main marquee menu meta nav noembed noframes noscript object ol p param \
      plaintext pre script search section select source style summary table tbody td template \
      textarea tfoot th thead title tr track ul wbr xmp
      """
    ),
    (.rawText, "iframe noembed noframes plaintext script style textarea title xmp"),
    (.impliedEnd, "dd dt li optgroup option p rb rp rt rtc"),
    (
      .impliedEndThoroughly,
      "caption colgroup dd dt li optgroup option p rb rp rt rtc tbody td tfoot th thead tr"
    ),
    (
      .leavesForeign,
      """
      b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img \
      li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul \
      var
      """
    ),
    (.heading, "h1 h2 h3 h4 h5 h6"),
    (
      .closesParagraph,
      """
      address article aside blockquote center details dialog dir div dl fieldset figcaption \
      figure footer header hgroup main menu nav ol p search section summary ul
      """
    ),
    (
      .replaced,
      """
      img iframe audio video canvas embed object input textarea select button svg math applet \
      picture meter progress
      """
    ),
  ]
}
