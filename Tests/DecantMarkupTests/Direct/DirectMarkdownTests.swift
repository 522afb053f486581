import Foundation
import Testing

@testable import DecantMarkup

/// Regular HTML that becomes Markdown without a tree.
@Suite("Regular HTML is rendered without a tree")
struct DirectMarkdownTests {
  private static let count =
    ProcessInfo.processInfo.environment["DECANT_MARKDOWN_CASES"].flatMap { Int($0) } ?? 4000

  private static func direct(_ html: String) -> MarkdownRenderer.Output? {
    DirectMarkdown.render(Array(html.utf8))
  }

  private static func long(_ html: String) -> MarkdownRenderer.Output {
    ProvedMarkdown.render(HTMLTree(parsing: Array(html.utf8)), isExact: false)
  }

  /// How a text is written otherwise than by way of its tree, or `nil`.
  ///
  /// Where blocks or emphases stay HTML, fewer may do so than by way of the tree.
  private static func difference(_ html: String) -> String? {
    guard let output = direct(html) else { return nil }
    let other = long(html)
    guard !holdsRawBlock(other.markdown), output.rungs.inlineTags >= other.rungs.inlineTags
    else { return nil }
    guard output.markdown != other.markdown || output.rungs != other.rungs else { return nil }
    let (short, tree) = (string(output), string(other))
    return "\(html.debugDescription)\ndirect: \(short)\ntree:   \(tree)"
  }

  private static func holdsRawBlock(_ markdown: [UInt8]) -> Bool {
    String(decoding: markdown, as: UTF8.self).split(separator: "\n").contains { line in
      let content = line.drop { "> ".contains($0) }
      return content.hasPrefix("<") && !content.hasPrefix("<fig") && !content.hasPrefix("</fig")
    }
  }

  private static func string(_ output: MarkdownRenderer.Output) -> String {
    String(decoding: output.markdown, as: UTF8.self).debugDescription + " \(output.rungs)"
  }

  @Test func generatedBodiesAreWrittenAsByWayOfTheirTrees() {
    var generated = GeneratedHTML(seed: 3)
    var written = 0
    for _ in 0..<DirectMarkdownTests.count {
      let html = generated.body()
      if DirectMarkdownTests.direct(html) != nil { written += 1 }
      let difference = DirectMarkdownTests.difference(html)
      #expect(difference == nil, "\(difference ?? "")")
    }
    #expect(written > DirectMarkdownTests.count / 4)
  }

  @Test func generatedBodiesAreReadBackByTheLibrary() {
    var generated = GeneratedHTML(seed: 5)
    for _ in 0..<DirectMarkdownTests.count {
      let html = generated.body()
      guard let output = DirectMarkdownTests.direct(html),
        let back = CMark.html(output.markdown)
      else { continue }
      let meant = CanonicalForm(HTMLTree(parsing: Array(html.utf8)), .skeleton)
      let read = CanonicalForm(HTMLTree(parsing: back), .skeleton)
      #expect(
        meant.firstDifference(from: read) == nil,
        "\(html.debugDescription)\n\(DirectMarkdownTests.string(output))")
    }
  }

  @Test(arguments: [
    ("<p>a</p><p>b <em>c</em></p>", "a\n\nb *c*"),
    ("<div><ul><li>a</li></ul></div><ul><li>b</li></ul>", "- a\n\n* b"),
    ("<p>a<div>b</div></p>", "a\n\nb"),
    ("<p>a</p><dl><dt>b</dt></dl><p>c</p>", "a\n\n<dl>\n<dt>b</dt>\n</dl>\n\nc"),
    ("<p>a</p><b>c<p>d</b>", "a\n\n**c**\n\n**d**"),
    ("<pre><code class=\"lang-x\">a<br>b</code></pre>", "```x\na\nb\n```"),
    ("<p><strong>a: </strong>b</p>", "<strong>a: </strong>b"),
    ("<p><strong><em>a</em></strong></p>", "**_a_**"),
    ("<h2 id=\"a\">b</h2><p><a href=\"#c\">d</a></p>", "## b\n\n[d](#c)"),
    ("<ul><li>a<p>b</li><li>c</li></ul>d", "- a\n\n  b\n\n- c\n\nd"),
    ("<div><p>a</div>b", "a\n\nb"),
    ("<p>a<br><br></p>", "a<br><br>"),
    (
      "<figure>a<figcaption><font>b</font>c</figcaption></figure>",
      "<figure>\n\na\n\n<figcaption>bc</figcaption>\n</figure>"
    ),
    ("<p>a <!-- b --> c<!--more--></p>", "a <!-- b -->c<!--more-->"),
    ("<p>a<code>b <var>c</var></code></p>", "a<code>b <var>c</var></code>"),
    ("<h2>a<br>b</h2>", "## a<br>b"),
    ("<p>a <strong></strong>b</p>", "a b"),
    ("<p>a<cite>b<br></cite></p>", "a<cite>b\\\n</cite>"),
    ("<p><abbr class='a' title='b \"c\"'>d</abbr></p>", "<abbr title=\"b &quot;c&quot;\">d</abbr>"),
    ("<audio controls src='a'></audio>", "<audio controls=\"\" src=\"a\"></audio>"),
    (
      "<figure>a<figcaption>\nb &amp; \nc</figcaption></figure>",
      "<figure>\n\na\n\n<figcaption>\nb &amp;\nc</figcaption>\n</figure>"
    ),
    ("<ul><li><hr></li></ul><ul><li>a</li></ul><p>b</p>", "- ***\n\n* a\n\nb"),
    (
      "<ul><li>a</li></ul> <ul><li><hr></li></ul><!-- b --><ul><li>c</li></ul>",
      "- a\n\n* ___\n\n<!-- b -->\n\n- c"
    ),
  ])
  func blocksAreWrittenOneByOne(html: String, markdown: String) throws {
    let output = try #require(DirectMarkdownTests.direct(html))
    #expect(String(decoding: output.markdown, as: UTF8.self) == markdown)
  }

  @Test(arguments: [
    ("<p>a<cite>b<br>c</cite><br>d</p>", "a<cite>b<br>c</cite>\\\nd"),
    ("<p>a<br>b <video src='c'>d<br>e</video></p>", "a\\\nb <video src=\"c\">d\\\ne</video>"),
  ])
  func breaksInTagsAreTagsWhereTheyAreAskedFor(html: String, markdown: String) throws {
    let output = try #require(DirectMarkdown.render(Array(html.utf8), spellsBreaksInTags: true))
    #expect(String(decoding: output.markdown, as: UTF8.self) == markdown)
  }

  /// What holds for the whole body is seen in its tree only.
  @Test(arguments: [
    "\u{FEFF}---", "<p>a\r\nb</p>", "<h2 id=\"a\">b</h2><p><a href=\"#a\">c</a></p>",
    "<div><p>a</i></p>", "a<table><tr><x>b</table>",
    "<h2 id=\"a\">b</h2><dl><dd><select><a href='#a'>c</a></select></dd></dl>",
    "<h2 id=\"a&amp;\">b</h2><p><a href=\"#a&amp;\">c</a></p>",
    "<div><ul><li><hr></li></ul></div><ul><li>a</li></ul>", "",
  ])
  func bodiesThatAreMoreThanTheirBlocksAreLeftToTheTree(html: String) {
    #expect(DirectMarkdownTests.direct(html) == nil)
  }
}
