import Decant
import Testing

/// What is said of bodies, by what a reader sees of them.
struct BodyComparisonTests {
  private func changes(
    _ old: Content?, _ new: Content?, _ scope: ComparisonScope = .shown
  ) async throws -> [String] {
    var fixture = ComparisonFixture([.post("1")])
    fixture.old.entries[0].content = old
    fixture.new.entries[0].content = new
    return try await fixture.lines(scope).map { String($0.dropFirst("changed 1: ".count)) }
  }

  private func changes(_ old: String, _ new: String) async throws -> [String] {
    try await changes(Content(old, markup: .html), Content(new, markup: .html))
  }

  @Test func aBodyInAnotherMarkupThatSaysTheSameIsEqual() async throws {
    let html = Content("<p>A <b>bell</b>, <a href=\"/x\">rung</a></p>", markup: .html)
    let markdown = Content("A **bell**, [rung](/x)\n", markup: .markdown)
    let classic = Content("A <strong>bell</strong>, <a href='/x'>rung</a>", markup: .wordPress)
    #expect(try await changes(html, markdown) == [])
    #expect(try await changes(classic, markdown) == [])
    #expect(
      try await changes(html, markdown, .exact) == ["body [respelled] html -> markdown"])
    let other = Content("<p>A <b>bell</b>, <a href=/x>rung</a>", markup: .html)
    #expect(try await changes(html, other, .exact) == ["body [respelled] nothing -> nothing"])
  }

  @Test func aChangedParagraphIsNamed() async throws {
    #expect(
      try await changes("<p>one</p><p>two</p>", "<p>one</p><p>2</p>") == [
        "body: paragraph 2 [changed] two -> 2"
      ])
  }

  @Test func paragraphsComeAndGo() async throws {
    #expect(
      try await changes("<p>a</p><p>b</p><ul><li>c</ul>", "<p>new</p><p>a</p><ul><li>c<li>d</ul>")
        == [
          "body: paragraph 1 [added] nothing -> new", "body: paragraph 2 [removed] b -> nothing",
          "body: list item 2 [added] nothing -> d",
        ])
  }

  @Test func linksAndPicturesAreCompared() async throws {
    #expect(
      try await changes("<p><a href=/a>x</a></p>", "<p><a href=/b>x</a></p>") == [
        "body: link [changed] /a -> /b"
      ])
    #expect(
      try await changes("<p>x <img src=a.jpg></p>", "<p>x</p>") == [
        "body: picture [removed] a.jpg -> nothing"
      ])
  }

  @Test func codeCountsByEveryByteAndTablesByTheirCells() async throws {
    #expect(
      try await changes("<pre><code>a  b</code></pre>", "<pre><code>a b</code></pre>") == [
        "body: code 1 [changed] a  b -> a b"
      ])
    #expect(
      try await changes("<table><tr><td>1<td>2</table>", "<table><tr><td>1<td>3</table>") == [
        "body: table cell 2 [changed] 2 -> 3"
      ])
  }

  @Test func whiteSpaceAndLooksDoNotCount() async throws {
    #expect(try await changes("<p>a  b</p>", "<p class=wide>a\nb</p>\n\n<!-- note -->") == [])
  }

  @Test func emphasisIsADifferenceOfStructure() async throws {
    #expect(
      try await changes("<p>a</p>", "<p><em>a</em></p>") == [
        "body: structure [changed] nothing -> nothing"
      ])
  }

  @Test func aBodyThatIsGoneIsSaid() async throws {
    #expect(
      try await changes(Content("<p>a</p>", markup: .html), nil) == [
        "body: paragraph 1 [removed] a -> nothing"
      ])
  }

  /// Two bodies of ten thousand paragraphs each that have none in common: a table of all pairs
  /// would take a gigabyte.
  @Test func longBodiesThatDifferEverywhereTakeNoTable() async throws {
    let old = (0..<10_000).map { "<p>a\($0)</p>" }.joined()
    let new = (0..<10_000).map { "<p>b\($0)</p>" }.joined()
    #expect(try await changes(old, new).count == 10_000)
  }
}
