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

    /// The numbers of the reusable blocks that stand in the text by reference, in order.
    package var reusableBlocks: [Int] = []

    /// The names of the shortcodes that stay as they are written, in order.
    package var shortcodes: [String] = []
  }

  /// The HTML of a text, and what isn't in it.
  ///
  /// Time is linear in the text.
  package static func html(_ text: [UInt8]) -> Result {
    var result = Result()
    var html = CodeShortcodes.replacing(text)
    if WordPressBlocks.exist(in: html.span) {
      let blocks = WordPressBlocks(html)
      html = blocks.html
      result.dynamicBlocks = blocks.dynamicBlocks
      result.reusableBlocks = blocks.reusableBlocks
    } else {
      html = WordPressParagraphs.adding(to: html)
    }
    html = ShortcodeParagraphs.removing(from: html, names: namesOfBlocks)
    let shortcodes = WordPressShortcodes(html)
    result.html = shortcodes.html
    result.shortcodes = shortcodes.verbatim
    return result
  }

  /// The shortcodes that aren't part of a paragraph; an embed becomes an address, which is.
  private static let namesOfBlocks = WordPressShortcodes.coreNames.filter {
    $0 != Array("embed".utf8)
  }
}
