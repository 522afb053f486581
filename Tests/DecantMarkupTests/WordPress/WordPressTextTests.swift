import DecantMarkup
import Testing

@Suite struct WordPressTextTests {
  private func html(_ text: String) -> String {
    String(decoding: WordPressText.html(Array(text.utf8)).html, as: UTF8.self)
  }

  @Test func classicTextGetsParagraphsAndBreaks() {
    #expect(html("One\ntwo\n\nThree") == "<p>One<br />\ntwo</p>\n<p>Three</p>\n")
  }

  @Test func blocksGetNone() {
    let text = "<!-- wp:paragraph -->\n<p>One\ntwo</p>\n<!-- /wp:paragraph -->\n\nclassic\n\npart"
    #expect(html(text) == "\n<p>One\ntwo</p>\n\n\nclassic\n\npart")
  }

  @Test func theBlockForClassicTextGetsParagraphs() {
    let text = "<!-- wp:freeform -->\nOne\n\nTwo\n<!-- /wp:freeform -->"
    #expect(html(text) == "<p>One</p>\n<p>Two</p>\n")
  }

  @Test func dynamicBlocksLeaveNothingAndAreNamed() {
    let text = """
      <!-- wp:latest-posts {"postsToShow":3} /--><!-- wp:jetpack/map /-->\
      <!-- wp:block {"ref":42} /--><!-- wp:archives --><!-- /wp:archives -->x
      """
    let result = WordPressText.html(Array(text.utf8))
    #expect(String(decoding: result.html, as: UTF8.self) == "x")
    #expect(result.dynamicBlocks == ["core/latest-posts", "jetpack/map", "core/archives"])
    #expect(result.missingBlocks == [42])
  }

  @Test func marksStayAsComments() {
    #expect(
      html("One\n\n<!--more Go on-->\n\nTwo\n\n<!--nextpage-->\n\nThree")
        == "<p>One</p>\n<p><!--more Go on--></p>\n<p>Two</p>\n<p><!--nextpage--></p>\n<p>Three</p>\n"
    )
  }

  @Test(arguments: [
    "[caption id=\"attachment_7\" width=\"90\"]<img src=\"a.png\" /> A <b>bell</b>[/caption]",
    "[wp_caption id=\"attachment_7\" width=\"90\"]<img src=\"a.png\" /> A <b>bell</b>[/wp_caption]",
    """
    [caption id="attachment_7" width="90" caption="A <b>bell</b>"]<img src="a.png" />[/caption]
    """,
  ])
  func everySpellingOfACaptionIsAFigure(text: String) {
    #expect(
      html(text) == """
        <figure id="attachment_7" aria-describedby="caption-attachment-7" style="width: 90px" \
        class="wp-caption alignnone"><img src="a.png" /><figcaption id="caption-attachment-7" \
        class="wp-caption-text">A <b>bell</b></figcaption></figure>

        """)
  }

  @Test func aCaptionWithoutWidthIsThePictureAlone() {
    #expect(html("[caption]<a href=x><img src=y></a> z[/caption]") == "<a href=x><img src=y></a>\n")
  }

  @Test func escapedShortcodesLoseABracket() {
    #expect(
      html("Write [[gallery ids=\"1\"]] or [[caption]x[/caption]].")
        == "<p>Write [gallery ids=\"1\"] or [caption]x[/caption].</p>\n")
  }

  @Test func programsKeepTheirLines() {
    #expect(
      html("Look:\n[php]\n<?php\n\n  echo \"a\";\n[/php]\nDone")
        == """
        <p>Look:</p>
        <pre><code class="language-php">&lt;?php

          echo "a";</code></pre>
        <p>Done</p>

        """)
    #expect(
      html("[sourcecode language='C#']a &lt; b[/sourcecode]")
        == "<pre><code class=\"language-c#\">a &lt; b</code></pre>\n")
    #expect(html("[code]a[0] = 1[/code]") == "<pre><code>a&#91;0] = 1</code></pre>\n")
  }

  @Test func aProgramWithoutAnEndStays() {
    #expect(html("[code] is a tag") == "<p>[code] is a tag</p>\n")
  }

  @Test func embedsAreTheirAddresses() {
    #expect(
      html("[embed width=\"9\"]https://example.com/v[/embed]")
        == "<p>https://example.com/v</p>\n")
  }

  @Test func otherShortcodesStayAndAreNamed() {
    let text =
      "[gallery ids=\"1\"]\n\nHe [sic] said [1] [contact-form to=x][quote]y[/quote][foo_bar]"
    let result = WordPressText.html(Array(text.utf8))
    #expect(
      String(decoding: result.html, as: UTF8.self)
        == "[gallery ids=\"1\"]\n<p>He [sic] said [1] [contact-form to=x][quote]y[/quote][foo_bar]</p>\n"
    )
    #expect(result.shortcodes == ["gallery", "contact-form", "quote", "foo_bar"])
  }

  @Test func bracketsInTagsAreNoShortcodes() {
    let result = WordPressText.html(Array("<a title=\"[gallery]\">x</a>".utf8))
    #expect(result.shortcodes == [])
  }

  static let fixtures = [
    "<!-- wp:a/b {\"x\":\"}\"} --><!-- wp:freeform -->a\n\nb<!-- /wp:freeform --><!-- /wp:x --><!-- /wp:y -->",
    "[caption width='3']<a href=\"x\"><img src=y></a> c[/caption] [[x]] [gallery/] [code]\n<b>\n[/code]",
    "<pre>\n\n</pre>a<br><br>b\r\nc<hr><ul><li>x\n</ul><object><param><embed></object><option> <figcaption>",
    "<video><source> x </video>[audio] <track> <p><blockquote>q</blockquote></p><script>\n</script> &nbsp;<",
  ]

  @Test(arguments: fixtures) func anyPrefixIsRead(fixture: String) {
    let bytes = Array(fixture.utf8)
    for count in 0...bytes.count {
      let result = WordPressText.html(Array(bytes[..<count]))
      #expect(result.html.count <= 20 * count + 100)
    }
  }
}
