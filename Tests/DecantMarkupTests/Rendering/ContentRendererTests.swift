import DecantCore
import Testing

@testable import DecantMarkup

@Suite("Content in another markup")
struct ContentRendererTests {
  private func rendered(
    _ text: String, _ from: Content.Markup, to markup: Content.Markup,
    _ fidelity: MarkupPreference.Fidelity = .markdown
  ) -> String {
    ContentRenderer(fidelity).render(Content(text, markup: from), to: markup).0.text
  }

  @Test(arguments: Content.Markup.allCases)
  func aMarkupBecomesItselfByteForByte(markup: Content.Markup) {
    #expect(rendered("a  *b*\r\n<p>&c;", markup, to: markup) == "a  *b*\r\n<p>&c;")
  }

  @Test func classicTextBecomesParagraphsOfMarkdown() {
    #expect(
      rendered("One <b>two</b>.\n\nThree\nfour.", .wordPress, to: .markdown)
        == "One **two**.\n\nThree\\\nfour.")
  }

  @Test func aFigureKeepsItsCaptionAndItsPictureStaysMarkdown() {
    let html = """
      <figure class="x"><img src="a.jpg" alt="A bell" width="9"><figcaption>On <b>a</b> \
      quay</figcaption></figure>
      """
    #expect(
      rendered(html, .html, to: .markdown)
        == "<figure>\n\n![A bell](a.jpg)\n\n<figcaption>\n\nOn **a** quay\n\n"
        + "</figcaption>\n\n</figure>")
  }

  @Test(arguments: ["<h2></h2>", "<ul></ul>", "<blockquote></blockquote>"])
  func emptyBlocksStayBesidePlainWords(block: String) {
    let html = CMark.html(Array(rendered("<p>a</p>" + block, .html, to: .markdown).utf8))
    let text = String(decoding: html ?? [], as: UTF8.self)
    #expect(text.filter { $0 != "\n" } == "<p>a</p>" + block)
  }

  @Test func attributesThatServeTheLooksGoAndExactKeepsThem() {
    let html = #"<p class="x">a <span style="color:red">b</span></p>"#
    #expect(rendered(html, .html, to: .markdown) == "a b")
    #expect(rendered(html, .html, to: .markdown, .exact) == html)
  }

  @Test(arguments: [
    (#"<div id="a"><p>x</p><p>y</p></div>"#, #"<span id="a"></span>x"# + "\n\ny"),
    (#"<div id="a"><div><h2>x</h2></div>y</div>"#, #"## <span id="a"></span>x"# + "\n\ny"),
    (#"<p id="a">x</p>"#, #"<span id="a"></span>x"#),
    (#"<p>x <span id="a" class="b">y</span></p>"#, #"x <span id="a"></span>y"#),
    (#"<p>x<sup><a id="a" href="u">1</a></sup></p>"#, #"x<sup><span id="a"></span>[1](u)</sup>"#),
    (#"<ol><li>x</li><li id="a">y</li></ol>"#, "1. x\n2. " + #"<span id="a"></span>y"#),
    (#"<pre id="a">x</pre>"#, #"<span id="a"></span>"# + "\n\n```\nx\n```"),
    (
      #"<table><thead><tr><th>x</th></tr></thead><tbody><tr id="a"><td>y</td></tr></tbody></table>"#,
      "| x |\n| --- |\n| " + #"<span id="a"></span>y |"#
    ),
    (#"<div id="a"></div><p>x</p>"#, #"<span id="a"></span>"# + "\n\nx"),
    (#"<dl id="a"><dt>x</dt></dl>"#, #"<dl id="a">"# + "\n" + #"<dt>x</dt>"# + "\n" + #"</dl>"#),
    (#"<p>x <img id="a" src="b"></p>"#, #"x <span id="a"></span>![](b)"#),
  ])
  func placesThatLinksLeadToKeepTheirNames(html: String, markdown: String) {
    #expect(
      rendered(##"<p><a href="#a">z</a></p>"## + html, .html, to: .markdown)
        == "[z](#a)\n\n" + markdown)
  }

  @Test func percentSignsInFragmentsAreRead() {
    #expect(
      rendered(##"<p><a href="#caf%C3%A9">z</a></p><p id="café">x</p>"##, .html, to: .markdown)
        == "[z](#caf%C3%A9)\n\n<span id=\"café\"></span>x")
  }

  @Test func placesThatNoLinkLeadsToNeedNoName() {
    #expect(rendered(##"<p id="a">x <a href="#b">y</a></p>"##, .html, to: .markdown) == "x [y](#b)")
  }

  @Test func plainTextIsReadAsText() {
    #expect(rendered("1. *a* <b>", .plainText, to: .markdown) == #"1\. \*a\* \<b>"#)
  }

  @Test func markdownBecomesHTMLAndTextWithoutMarkup() {
    #expect(rendered("*a* &amp; b", .markdown, to: .html) == "<p><em>a</em> &amp; b</p>\n")
    #expect(rendered("*a* &amp; b", .markdown, to: .plainText) == "a & b")
  }

  @Test func whatMarkdownCannotSayIsCounted() {
    let html = "<p>a <sub>b</sub></p><dl><dt>c</dt><dd>d</dd></dl>"
    let notes = ContentRenderer().render(Content(html, markup: .html), to: .markdown).1
    #expect(notes.rungs.inlineTags == 2)
    #expect(notes.rungs.rawBlocks == 1)
    #expect(notes.rungs.rawBodies == 0)
  }

  @Test func linksAroundBlocksStayApart() {
    let html = #"<div><a href="u"><p>a</p></a></div><div><a href="v"><p>b</p></a></div>"#
    #expect(
      rendered(html, .html, to: .markdown)
        == #"<div><a href="u"><p>a</p></a></div>"# + "\n\n"
        + #"<div><a href="v"><p>b</p></a></div>"#)
  }

  /// Readers of Markdown leave out a byte order mark, which here is a character of the text.
  @Test func aTextThatBeginsWithAByteOrderMarkReadsBack() {
    let html = "\u{FEFF}--- title"
    let (markdown, notes) = ContentRenderer().render(
      Content(html, markup: .html), to: .markdown)
    #expect(markdown.text == "<p>\u{FEFF}--- title</p>")
    #expect(notes.rungs.unprovedBodies == 0)
  }

  /// HTML takes names of attributes that Markdown doesn't.
  @Test(arguments: [#"<s a"b>c</s>"#, #"<sub é="x">c</sub>"#, #"<em><sup 1="">c</sup></em>"#])
  func tagsThatMarkdownDoesNotKnowReadBack(html: String) {
    for fidelity in [MarkupPreference.Fidelity.markdown, .exact] {
      let (_, notes) = ContentRenderer(fidelity).render(
        Content(html, markup: .html), to: .markdown)
      #expect(notes.rungs.unprovedBodies == 0)
    }
  }

  /// Where more pieces of a paragraph don't come back than are tried, it stays in one piece.
  @Test func aBodyThatComesBackInNoPiecesStaysInOne() {
    let piece = #"<code>a</code>, <sub a"b>c</sub> d "#
    let html = String(repeating: piece, count: 20)
    let (markdown, notes) = ContentRenderer().render(
      Content(html, markup: .html), to: .markdown)
    #expect(notes.rungs.rawBodies == 1)
    #expect(notes.rungs.unprovedBodies == 0)
    #expect(!markdown.text.contains("\n\n"))
  }
}
