/// Text made of pieces of Markdown in no order.
struct GeneratedMarkdown {
  private static let pieces: [String] = [
    "*", "**", "***", "_", "__", "~", "~~", "~~~", "`", "``", "```", "[", "]", "](", "![", "(", ")",
    "[a]", "[a]:", "[a]: /u", "[b]: <u> 't'", "\"", "'", "<", ">", "<a>", "</a>", "<b c='d'", "/>",
    "<!--", "-->", "<!", "<?", "?>", "<![CDATA[", "<![cdatA[", "]]>", "<pre>", "</pre>", "<div>",
    "</div>",
    "<http://a.b>", "<a@b.c>", "&", "&amp;", "&#", "&#65;", "&#x1F;", "&copy", ";", "\\", "\\\\",
    "|", "| ", " |", "-|-", "| - | - |", "|:-:|", ":", "-", "--", "---", "- ", "* ", "+ ", "1. ",
    "2) ", "10. ", "> ", ">", "#", "# ", "## ", " #", "=", "===", "    ", "  ", " ", "\t", "\n",
    "\n", "\n", "\n\n", "\n\n", "\n> ", "\n- ", "\n  ", "\n    ", "\n1. ", "\\\n", "  \n", "a", "b",
    "word", "é", "“", "”", "€", "\u{A0}", "\u{3000}", "船", "!", "?", "/u", "0", "\r\n", "\r", "\0",
    "\u{0B}", "\u{0C}", "\u{1F}",
  ]

  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 11) % bound
  }

  /// The next text.
  mutating func text() -> String {
    // A few kinds of pieces, so that they meet often.
    let kinds = (0..<2 + next(14)).map { _ in next(GeneratedMarkdown.pieces.count) }
    return (0..<1 + next(40))
      .map { _ in
        GeneratedMarkdown.pieces[
          next(8) == 0 ? next(GeneratedMarkdown.pieces.count) : kinds[next(kinds.count)]]
      }
      .joined()
  }
}
