import DecantCore
import Testing

@testable import DecantMarkup

@Suite("Attributes that only Kramdown reads are taken away")
struct KramdownTextTests {
  @Test(arguments: [
    ("a\n{: .b}\nc", "a\nc"),
    ("![a](b){: width=\"9\"} c", "![a](b) c"),
    ("*a*{: .b} and `c`{:.d}", "*a* and `c`"),
    ("# A {: .b}\n# C {#d}", "# A\n# C {#d}"),
    ("```\n{: .b}\n```\n{: .c}\n", "```\n{: .b}\n```\n"),
    ("`{: .b}` {: not attributes}", "`{: .b}` {: not attributes}"),
    ("[^1]: a\n\n- [ ] b\n{: .c}", "[^1]: a\n\n- [ ] b\n"),
    ("* TOC\n{:toc}\n\n# A\n\n## B\n", "- [A](#a)\n  - [B](#b)\n\n# A\n\n## B\n"),
  ])
  func theTextIsWhatOtherReadersKnow(source: String, expected: String) {
    let text = MarkdownDialect(.liquid).plain(Array(source.utf8))
    #expect(String(decoding: text, as: UTF8.self) == expected)
  }
}
