import DecantCore
import Testing

@testable import DecantMarkup

@Suite("Markdown of Kramdown and Goldmark")
struct MarkdownDialectTests {
  private func html(_ markdown: String, _ templates: MarkupPreference.Templates?) throws -> String {
    let html = try #require(MarkdownDialect(templates).html(Array(markdown.utf8)))
    return String(decoding: html, as: UTF8.self)
  }

  @Test(arguments: [
    ("# A *b* {#c}", "<h1 id=\"c\">A <em>b</em></h1>\n"),
    ("## A {: .b #c}", "<h2 class=\"b\" id=\"c\">A</h2>\n"),
    ("a\n{: .b}", "<p class=\"b\">a</p>\n"),
    ("{: .b}\na", "<p class=\"b\">\na</p>\n"),
    (
      "[a](b){:target=\"_blank\" .c} d",
      "<p><a href=\"b\" target=\"_blank\" class=\"c\">a</a> d</p>\n"
    ),
    ("![a](b){: width=\"9\"}", "<p><img src=\"b\" alt=\"a\" width=\"9\"></p>\n"),
    ("![a](b)\n{: .c}", "<p class=\"c\"><img src=\"b\" alt=\"a\"></p>\n"),
    ("- a\n- b\n{: .c}", "<ul class=\"c\">\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("> a\n{: .b}", "<blockquote class=\"b\">\n<p>a</p>\n</blockquote>\n"),
    ("~~~\na\n~~~\n{: .language-c}", "<pre class=\"language-c\"><code>a\n</code></pre>\n\n"),
    ("a {: not attributes} b", "<p>a {: not attributes} b</p>\n"),
    ("`{: .b}`", "<p><code>{: .b}</code></p>\n"),
  ])
  func attributesOfKramdownGoToTheirElements(markdown: String, expected: String) throws {
    #expect(try html(markdown, .liquid) == expected)
  }

  @Test func attributesBehindATableAreTheTables() throws {
    let html = try html("| a | b |\n|---|---|\n| c | d |\n{: .e}", .liquid)
    #expect(html.hasPrefix("<table class=\"e\">"))
    #expect(!html.contains("{:"))
  }

  @Test func headingsOfGoldmarkHaveAttributesAndParagraphsDont() throws {
    #expect(try html("# A {#b .c}", .hugo) == "<h1 id=\"b\" class=\"c\">A</h1>\n")
    #expect(try html("a\n{.b}", .hugo) == "<p>a\n{.b}</p>\n")
  }

  @Test func withoutAGeneratorBracesAreText() throws {
    #expect(try html("# A {#b}\n\nc\n: d", nil) == "<h1>A {#b}</h1>\n<p>c\n: d</p>\n")
  }

  @Test(arguments: [MarkupPreference.Templates.liquid, .hugo])
  func linesWithAColonExplainTheLinesBefore(templates: MarkupPreference.Templates) throws {
    #expect(
      try html("A *b*\nC\n: d\n  e\n: f\n\nG\n: h", templates)
        == "<dl><dt>A <em>b</em></dt><dt>C</dt><dd>d\ne</dd><dd>f</dd><dt>G</dt><dd>h</dd></dl>\n\n"
    )
  }

  @Test func aDefinitionMayStandApart() throws {
    #expect(try html("A\n\n: b", .hugo) == "<dl><dt>A</dt><dd><p>b</p></dd></dl>\n\n")
    #expect(try html("\n: b", .hugo) == "<p>: b</p>\n")
  }

  @Test func aListMarkedForContentsHoldsThem() throws {
    let markdown = "* TOC\n{:toc}\n\n# A\n\n## B c\n\n## B c\n\n# D {: .no_toc}\n"
    #expect(
      try html(markdown, .liquid)
        == "<ul><li><a href=\"#a\">A</a><ul><li><a href=\"#b-c\">B c</a></li>"
        + "<li><a href=\"#b-c-1\">B c</a></li></ul></li></ul>\n"
        + "<h1 id=\"a\">A</h1>\n<h2 id=\"b-c\">B c</h2>\n<h2 id=\"b-c-1\">B c</h2>\n"
        + "<h1 class=\"no_toc\">D</h1>\n")
  }

  @Test func footnotesAreReadInEveryMarkdown() throws {
    #expect(try html("a[^1]\n\n[^1]: b\n", nil).contains("<section class=\"footnotes\""))
  }
}
