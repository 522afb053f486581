import DecantCore
import Testing

@testable import DecantMarkup

/// What goes into a body as it is: shortcodes, the user's templates, Markdown, footnotes, figures.
@Suite struct VerbatimTests {
  private func markdown(
    _ text: String, _ forms: BodyForms = BodyForms(), footnotes: String = "[]"
  ) -> String {
    rendered(text, forms, footnotes: footnotes).0.text
  }

  private func rendered(
    _ text: String, _ forms: BodyForms = BodyForms(), footnotes: String = "[]"
  ) -> (Content, ContentRenderer.Notes) {
    ContentRenderer().render(
      Content(text, markup: .wordPress), to: .markdown,
      in: WordPressSurroundings(footnotes: WordPressFootnotes(json: footnotes), forms: forms))
  }

  private func forms(_ templates: [String: String]) -> BodyForms {
    var forms = BodyForms()
    forms.shortcodes = templates.compactMapValues { ShortcodeTemplate($0) }
    return forms
  }

  @Test(arguments: [
    "[contact-form-7 id=\"1\" title=\"a_b *c* `d`\"]", "[vc_row el_class=\"_x_\"]y[/vc_row]",
    "[map address=\"A ~~B~~ C\\D\"]",
  ])
  func unknownShortcodesStayToTheByte(text: String) {
    #expect(markdown(text) == text)
    #expect(markdown("x \(text) y") == "x \(text) y")
  }

  @Test func aTemplateTakesAttributesAndContent() {
    let forms = forms([
      "box": "{{< box color=\"{color|blue}\"{? id=\"{id}\"} >}}{content}{{< /box >}}",
      "button": "[{1}]({url})",
    ])
    #expect(
      markdown("[box color='a\"b']In *a* <b>box</b>[/box]", forms)
        == "{{< box color=\"a\\\"b\" >}}In \\*a\\* **box**{{< /box >}}")
    #expect(
      markdown("[box id=7]x[/box]", forms)
        == "{{< box color=\"blue\" id=\"7\" >}}x{{< /box >}}")
    #expect(markdown("[button Go url=/a?b&amp;c]", forms) == "[Go](/a?b&amp;c)")
  }

  @Test func aShortcodeEndsWithTheContentThatItIsIn() {
    let forms = forms(["box": "({id}:{content})", "note": "<{content}>"])
    // WordPress ends the outer box at the first end tag, and the inner one has none.
    #expect(
      markdown("[box id=1]a [box id=2]b[/box] c[/box]", forms) == "(1:a (2:)b) c[/box]")
    #expect(markdown("[box]a [note]b[/box] c[/note]", forms) == "(:a <>b) c[/note]")
    #expect(markdown("[box]a [note x[/box] c", forms) == "(:a [note x) c")
  }

  @Test func whatATemplateIsMadeOfIsNoShortcode() {
    let forms = forms(["box": "[box]{content}[/box]", "note": "[box]", "self": "[self]"])
    #expect(markdown("[box]a[/box] [note] [self]", forms) == "[box]a[/box] [box] [self]")
  }

  @Test func whatAnHTMLBlockEnclosesIsReadAsMarkdown() {
    let forms = forms([
      "box": "<div class=\"box\">{content}</div>", "tip": "<aside>\n{content}\n</aside>",
      "mark": "<mark>{content}</mark>",
    ])
    #expect(
      markdown("[box]a <b>b</b>\n\nc[/box]", forms)
        == "<div class=\"box\">\n\na **b**\n\nc\n\n</div>")
    #expect(markdown("[tip]<em>a</em>[/tip]", forms) == "<aside>\n\n*a*\n\n</aside>")
    #expect(
      markdown("<blockquote>[tip]<em>a</em>[/tip]</blockquote>", forms)
        == "> <aside>\n> \n> *a*\n> \n> </aside>")
    // Within a line, tags are part of the line.
    #expect(markdown("x [box]<em>a</em>[/box]", forms) == "x <div class=\"box\">*a*</div>")
    #expect(markdown("[mark]<em>a</em>[/mark] x", forms) == "<mark>*a*</mark> x")
  }

  @Test func valuesAreWrittenOnce() {
    let forms = forms(["a": "<i title=\"{t}\">", "b": "{{< b t=\"{t}\" >}}", "c": "{t}{nosuch}"])
    let attribute = "t=\"&quot;x&#039; &amp; y&quot;\""
    #expect(markdown("[a \(attribute)]", forms) == "<i title=\"&quot;x&#39; &amp; y&quot;\">")
    #expect(markdown("[b \(attribute)]", forms) == #"{{< b t="\"x' & y\"" >}}"#)
    #expect(markdown("[c t=1] [c]", forms) == "1")
  }

  @Test func contentWithoutAPlaceIsNamed() {
    let (content, notes) = rendered("[note]text[/note] [note][/note]", forms(["note": "N"]))
    #expect(content.text == "N N")
    #expect(notes.emptied == ["note"])
  }

  @Test func aTemplateStandsForAShortcodeOfWordPressToo() {
    #expect(markdown("[gallery ids=\"1\"]", forms(["gallery": "{{< g {ids} >}}"])) == "{{< g 1 >}}")
    #expect(markdown("[[gallery ids=\"1\"]]", forms(["gallery": "x"])) == "[gallery ids=\"1\"]")
  }

  @Test func markdownOfJetpackGoesThrough() {
    let text = """
      <!-- wp:paragraph --><p>a*b</p><!-- /wp:paragraph -->
      <!-- wp:jetpack/markdown {"source":"## T\\n\\n* one\\n* two"} -->
      <div class="wp-block-jetpack-markdown"><h2>T</h2><ul><li>one</li><li>two</li></ul></div>
      <!-- /wp:jetpack/markdown -->
      """
    #expect(markdown(text) == "a*b\n\n## T\n\n* one\n* two")
    let html = ContentRenderer().render(Content(text, markup: .wordPress), to: .html).0.text
    #expect(html.contains("<h2>T</h2><ul>"))
  }

  @Test func markdownThatWouldTakeWhatFollowsIsWrittenAnew() {
    let text = """
      <!-- wp:jetpack/markdown {"source":"```\\nopen"} -->
      <pre><code>open
      </code></pre>
      <!-- /wp:jetpack/markdown -->
      <!-- wp:paragraph --><p>after</p><!-- /wp:paragraph -->
      """
    #expect(markdown(text) == "```\nopen\n```\n\nafter")
  }

  private let footnotes = "[{\"content\":\"Note <em>one</em>\",\"id\":\"a-1\"}]"
  private let marked = """
    <!-- wp:paragraph --><p>A<sup data-fn="a-1" class="fn"><a href="#a-1" id="a-1-link">1</a></sup>\
    </p><!-- /wp:paragraph --><!-- wp:footnotes /-->
    """

  @Test func footnotesAreMarkdownsWhereThereAreSome() {
    var forms = BodyForms()
    forms.hasFootnotes = true
    #expect(markdown(marked, forms, footnotes: footnotes) == "A[^1]\n\n[^1]: Note *one*")
  }

  @Test func footnotesAreALinkedListElsewhere() {
    #expect(
      markdown(marked, footnotes: footnotes) == """
        A<sup><span id="a-1-link"></span>[1](#a-1)</sup>

        1. <span id="a-1"></span>Note *one* [↩︎](#a-1-link)
        """)
    let text = Content(marked, markup: .wordPress)
    let html = ContentRenderer().render(
      text, to: .html,
      in: WordPressSurroundings(footnotes: WordPressFootnotes(json: footnotes))
    ).0.text
    #expect(html.contains("<ol class=\"wp-block-footnotes\"><li id=\"a-1\">Note <em>one</em>"))
  }

  @Test func aFigureIsOneCall() {
    var forms = BodyForms()
    forms.figure = ShortcodeTemplate(
      "{{< figure src=\"{src}\"{? link=\"{link}\"} caption=\"{caption}\" >}}")
    let picture = "<img src=\"a.jpg\">"
    let caption = "<figcaption>A *\"b\"* <em>c</em></figcaption>"
    #expect(
      markdown("<figure><a href=\"b.jpg\">\(picture)</a>\(caption)</figure>", forms)
        == #"{{< figure src="a.jpg" link="b.jpg" caption="A \\*\"b\"\\* *c*" >}}"#)
    let two = "<figure>\(picture)\(picture)<figcaption>c</figcaption></figure>"
    #expect(!markdown(two, forms).contains("{{<"))
    let titled = "<figure><img src=\"a.jpg\" title=\"t\"><figcaption>c</figcaption></figure>"
    #expect(markdown(titled, forms).contains("![](a.jpg \"t\")"))
  }

  @Test func theMarkOfTheTeasersEndLosesItsTextWhereItMustBePlain() {
    var forms = BodyForms()
    forms.hasPlainMore = true
    let (content, notes) = rendered("a\n\n<!--more Go on-->\n\nb", forms)
    #expect(content.text == "a\n\n<!--more-->\n\nb")
    #expect(notes.moreTexts == ["Go on"])
  }

  @Test func tagsThatHoldMarkdownSaySoToKramdown() {
    var forms = BodyForms()
    forms.markdownAttribute = "markdown=\"1\""
    let figure = "<figure><img src=\"a.jpg\"><figcaption>c</figcaption></figure>"
    let text = markdown("\(figure)\n\(figure)\n<div>d</div>", forms)
    #expect(text.split(separator: "\n").filter { $0 == "<figure markdown=\"1\">" }.count == 2)
  }

  @Test func charactersForPrivateUseStay() {
    let text = "\u{F0000}0\u{F0001} [a-b c=\"*d*\"] \u{F0000}"
    #expect(markdown(text) == text)
  }

  @Test(arguments: [
    ("# A\n\nb", true), ("a **b**", true), ("a b", false), ("<p>a **b**</p>", false),
  ])
  func bodiesInMarkdownAreKnownByTheirMarks(text: String, expected: Bool) {
    #expect(WordPressMarkdown.isMarkdown(text) == expected)
  }
}
