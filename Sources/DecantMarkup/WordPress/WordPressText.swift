internal import DecantCore

/// The text of a WordPress body, turned into the HTML that WordPress shows.
///
/// Classic text gets its paragraphs, the comments of blocks go, `[caption]` becomes a figure and
/// programs in shortcodes become `<pre>`. `<!--more-->` and `<!--nextpage-->` stay as comments, in
/// paragraphs of their own in classic text.
package enum WordPressText {
  /// What a text becomes.
  package struct Result: Sendable, Equatable {
    /// The HTML.
    package var html: [UInt8] = []

    /// The names of the blocks that WordPress fills itself and that leave nothing, in order, such
    /// as `core/latest-posts`.
    package var dynamicBlocks: [String] = []

    /// The numbers of the reusable blocks that stand in the text by reference and aren't known.
    package var missingBlocks: [Int] = []

    /// The numbers of the files in galleries and playlists that aren't known.
    package var missingMedia: [Int] = []

    /// The names of the shortcodes that stay as they are written, in order.
    package var shortcodes: [String] = []

    /// The names of the shortcodes whose template has no place for their content, in order.
    package var emptied: [String] = []

    /// The texts of their own that marks of the teaser's end had, and that are left out.
    package var moreTexts: [String] = []
  }

  /// The HTML of a text, and what isn't in it.
  ///
  /// Time is linear in the text.
  package static func html(
    _ text: [UInt8], in surroundings: WordPressSurroundings = WordPressSurroundings()
  ) -> Result {
    var pieces = VerbatimPieces(for: text)
    return html(text, in: surroundings, &pieces)
  }

  /// The HTML of a text, with marks in place of what must stand in the output as it is.
  static func html(
    _ text: [UInt8], in surroundings: WordPressSurroundings, _ pieces: inout VerbatimPieces
  ) -> Result {
    var result = Result()
    var surroundings = surroundings
    surroundings.footnotes.prepare(for: text, surroundings)
    var html = PageMarks.placed(text, surroundings.forms, &result.moreTexts)
    html = EmbedLines.replacing(CodeShortcodes.replacing(html), surroundings, &pieces)
    if WordPressBlocks.exist(in: html.span) {
      let reusable = ReusableBlocks(html, surroundings, &pieces)
      let blocks = WordPressBlocks(html, reusable, surroundings, &pieces)
      html = blocks.html
      result.dynamicBlocks = reusable.dynamicBlocks + blocks.dynamicBlocks
      result.missingBlocks = reusable.missingBlocks + blocks.missingBlocks
    } else {
      html = WordPressParagraphs.adding(to: html)
    }
    html = ShortcodeParagraphs.removing(from: html, names: namesOfBlocks)
    let shortcodes = WordPressShortcodes(html, surroundings, &pieces)
    result.html = surroundings.footnotes.placed(in: shortcodes.html, &pieces)
    result.shortcodes = shortcodes.verbatim
    result.emptied = shortcodes.emptied
    result.missingMedia = shortcodes.missingMedia
    return result
  }

  /// The shortcodes that aren't part of a paragraph; an embed becomes an address, which is.
  private static let namesOfBlocks = WordPressShortcodes.coreNames.filter {
    $0 != Array("embed".utf8)
  }
}
