import Foundation
import Testing

@testable import DecantMarkup

/// The form of Markdown that is written without a parser of HTML.
@Suite("Markdown has the form of its HTML")
struct MarkdownFormTests {
  /// Whether a text is written without a parser of HTML, and not as the parser's tree has it.
  private static func differs(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let form = MarkdownReader.form(bytes) else { return false }
    guard let html = MarkdownReader.html(bytes) else { return true }
    return form.bytes != CanonicalForm(HTMLTree(parsing: html), .skeleton).bytes
  }

  private static func isWritten(_ text: String) -> Bool {
    MarkdownReader.form(Array(text.utf8)) != nil
  }

  @Test(arguments: [
    "a *b* **c** ***d*** ~~e~~ `f  g` \\* &amp; &ouml; <https://a.example> <b@c.example>",
    "# a\n\nb\nc  \nd\\\ne\n\n---\n\n> f\n> g\n\n    h\n",
    "```swift\n\na\n\n```\n\n~~~ x;y z\nb\n~~~",
    "- a\n- b\n  - c\n\n    d\n- e\n\n3. f\n\n1) g\n2) h",
    "[a](b \"c\") [d](<e f%20g>) [h][i]\n\n[i]: ö 'ä'",
    "![a *b* `c`\nd &amp; e](f) ![](g \"h\")", "| a | b |\n| :- | -: |\n| c | *d* |\n| e |",
    "<figure>\n\n![a](b)\n\n<figcaption>c <em>d</em></figcaption>\n</figure>",
    "a<br>b<br />c <sup>d</sup>",
    "<table><thead><tr><th align=\"LEFT\">a</th></tr></thead></table>", "<div>\n\n*a*\n\n</div>",
    "<a href=\"b&amp;c\" title=\"\">d</a> <img alt=\"e\" src='f'>", "<iframe src=\"a\"></iframe>",
    "<ul>\n<li>a</li>\n</ul>\n\n<!-- b -->\n\n<hr>", "*a <b>c</b>*", "  ", "",
  ])
  func whatNeedsNoParserIsWrittenWithoutOne(text: String) {
    #expect(MarkdownFormTests.isWritten(text))
    #expect(!MarkdownFormTests.differs(text))
  }

  @Test(arguments: [
    "<div>a", "a</em>", "*a <b>c*</b>", "<p>\n\na\n\n</p>", "<a>[b](c)</a>",
    "[a <https://b.example>](c)",
    "a <div>b</div>", "<table>a</table>", "<pre>\na</pre>", "<!-- a\n\nb",
    "<script>a</script>", "<svg></svg>", "<tr><td>a</td></tr>", "<x-a>b</x-a>", "<select></select>",
    "<?a?>",
    "<td class=\"b\">a</td>",
  ])
  func whatAParserMovesOrClosesIsLeftToIt(text: String) {
    #expect(!MarkdownFormTests.isWritten(text))
  }

  @Test func generatedTextHasTheFormOfItsHTML() {
    let count = ProcessInfo.processInfo.environment["DECANT_MARKDOWN_CASES"].flatMap { Int($0) }
    var generated = GeneratedMarkdown(seed: 7)
    var written = 0
    for _ in 0..<(count ?? 6000) {
      let text = generated.text()
      if MarkdownFormTests.isWritten(text) { written += 1 }
      #expect(!MarkdownFormTests.differs(text), "\(text.debugDescription)")
    }
    #expect(written > (count ?? 6000) / 4)
  }

  @Test(
    .enabled(if: MarkupVectors.exists("commonmark-spec.json")),
    arguments: ["commonmark-spec.json", "gfm-spec.json"])
  func theExamplesOfTheSpecificationsHaveTheFormOfTheirHTML(file: String) throws {
    let data = Data(try MarkupVectors.text(file).utf8)
    let examples = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    let texts = examples.compactMap { $0["markdown"] as? String }
    #expect(texts.count > 600)
    for text in texts { #expect(!MarkdownFormTests.differs(text), "\(text.debugDescription)") }
  }
}
