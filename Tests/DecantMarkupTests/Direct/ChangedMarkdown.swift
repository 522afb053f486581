@testable import DecantMarkup

/// Markdown of bodies that are made up, with some bytes changed.
struct ChangedMarkdown {
  private static let pieces = [
    "*", "**", "_", "~~", "`", "[", "]", "(", ")", "![", "\\", "<", ">", "&", "&amp;", "|", "#",
    "- ",
    "1. ", "> ", "\n", "\n\n", "  ", " ", "---", "```", "a", "é", ".", "!", ":", "<em>", "</em>",
    "<cite>", "<figure>", "</figure>", "<br>", "</cite>", "<figcaption>", "</figcaption>", "\"",
    " title=\"a\"", "<abbr a=\"b\">", "<!--", "-->", "<!-- c -->",
  ]

  private var bodies: GeneratedHTML
  private var state: UInt64

  init(seed: UInt64) {
    bodies = GeneratedHTML(seed: seed)
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  private mutating func below(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(truncatingIfNeeded: state >> 33) % count
  }

  /// The next text.
  mutating func text() -> String {
    let tree = HTMLTree(parsing: Array(bodies.body().utf8))
    let markdown = MarkdownRenderer.render(tree, isExact: false).markdown
    var text = Array(String(decoding: markdown, as: UTF8.self).unicodeScalars)
    for _ in 0..<below(4) where !text.isEmpty {
      let place = below(text.count)
      if below(2) == 0 { text.remove(at: place) }
      let piece = ChangedMarkdown.pieces[below(ChangedMarkdown.pieces.count)]
      if below(3) > 0 { text.insert(contentsOf: Array(piece.unicodeScalars), at: place) }
    }
    return String(String.UnicodeScalarView(text))
  }
}
