import Foundation
import Testing

@testable import DecantMarkup

@Suite("Blocks show what the HTML showed")
struct BlockLawTests {
  /// Whether the blocks made of HTML are shown as the HTML is.
  private func shows(_ html: String, isClassic: Bool = false) -> (isEqual: Bool, text: String) {
    let tree = HTMLTree(parsing: Array(html.utf8))
    let text = isClassic ? ClassicHTML.write(tree) : BlockWriter.write(tree).text
    let back = HTMLTree(parsing: WordPressText.html(text).html)
    let isEqual =
      CanonicalForm(tree, .skeleton).bytes == CanonicalForm(back, .skeleton).bytes
    return (isEqual, String(decoding: text, as: UTF8.self))
  }

  /// Whether two elements of one name stand side by side in a line: the editor makes one of them.
  private func hasLikeNeighbours(_ html: String) -> Bool {
    let tree = HTMLTree(parsing: Array(html.utf8))
    return tree.nodes.contains { node in
      guard node.kind == .element, !node.name.isBlock, node.next != HTMLTree.none else {
        return false
      }
      let next = tree[node.next]
      return next.kind == .element && next.name == node.name && !node.name.isVoid
    }
  }

  /// Whether a link that shows its own address stands alone: WordPress may show the page instead.
  private func showsAnAddress(_ html: String) -> Bool {
    let source = RenderSource(HTMLTree(parsing: Array(html.utf8)), isExact: true)
    return source.tree.nodes.indices.contains { place in
      let node = HTMLTree.NodeID(place)
      return source.tree[node].kind == .element && source.tree[node].name == .a
        && source.isAutolink(node) && source.tree[node].previous == HTMLTree.none
        && source.tree[node].next == HTMLTree.none
    }
  }

  /// Whether all blocks are closed in their order, with nothing but white space between them.
  private func isWellFormed(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var scanner = BlockScanner()
    var open: [[UInt8]] = []
    var run = 0
    var i = 0
    while i < bytes.count {
      guard let delimiter = scanner.delimiter(bytes.span, at: i) else {
        if open.isEmpty, bytes[i] != UInt8(ascii: "\n") { return false }
        i += 1
        continue
      }
      run = delimiter.range.upperBound
      switch delimiter.kind {
      case .opener: open.append(delimiter.name)
      case .closer: guard open.popLast() == delimiter.name else { return false }
      case .void: break
      }
      i = run
    }
    return open.isEmpty
  }

  @Test(
    .enabled(if: MarkupVectors.exists("commonmark-spec.json")),
    arguments: ["commonmark-spec.json", "gfm-spec.json"])
  func theExamplesOfTheSpecificationsShowTheSame(file: String) throws {
    let data = Data(try MarkupVectors.text(file).utf8)
    let examples = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    var failures: [String] = []
    for example in examples {
      guard let html = example["html"] as? String else { continue }
      let result = shows(html)
      if !result.isEqual || !isWellFormed(result.text) {
        failures.append("\(html)\n---\n\(result.text)")
      }
    }
    #expect(failures == [])
  }

  @Test(.enabled(if: MarkupVectors.exists("markup-cases.tsv")))
  func theCasesOfMarkupShowTheSameButForNeighboursThatBecomeOne() throws {
    var failures: [String] = []
    for row in try MarkupVectors.rows("markup-cases.tsv") where !hasLikeNeighbours(row[1]) {
      let result = shows(row[1])
      if !result.isEqual || !isWellFormed(result.text) {
        failures.append("\(row[1])\n---\n\(result.text)")
      }
    }
    #expect(failures == [])
  }

  @Test(.enabled(if: MarkupVectors.exists("markup-cases.tsv")))
  func classicTextShowsTheSameButForBreaksAtTheEdges() throws {
    let lost = ["<br><br>", "<p><br>", "<br></p>", "<textarea>"]
    var failures: [String] = []
    for row in try MarkupVectors.rows("markup-cases.tsv")
    where !lost.contains(where: row[1].contains) {
      let result = shows(row[1], isClassic: true)
      if !result.isEqual { failures.append("\(row[1])\n---\n\(result.text)") }
    }
    #expect(failures == [])
  }

  /// The entries of Markdown blogs show the same, but for what becomes an embed or a footnote.
  @Test(.enabled(if: MarkdownBlogs.exist)) func theEntriesOfMarkdownBlogsShowTheSame() throws {
    var failures: [String] = []
    var count = 0
    // Every fifth is enough, and takes a fifth of the time.
    for (place, body) in try MarkdownBlogs.bodies().enumerated() where place % 5 == 0 {
      let (path, markdown) = body
      guard let html = CMark.html(markdown) else { continue }
      let text = String(decoding: html, as: UTF8.self)
      guard !text.contains("<iframe"), !text.contains("<a name="), !hasLikeNeighbours(text),
        !showsAnAddress(text)
      else {
        continue
      }
      count += 1
      let result = shows(text)
      if !result.isEqual || !isWellFormed(result.text) { failures.append(path) }
    }
    #expect(failures == [])
    #expect(count > 50)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "<div class=\"a\">", "<div>", "<blockquote>", "<ul><li>", "<details><summary>a</summary>",
      "<em>", "<figure>", "<table><tr><td>", "<p><a><img>", "<b>x</b>",
    ])
  func deepAndLongTextsAreWritten(tag: String) {
    let html = String(repeating: tag, count: 20_000) + "x"
    let output = BlockWriter.write(HTMLTree(parsing: Array(html.utf8)))
    #expect(output.text.contains(UInt8(ascii: "x")))
    #expect(isWellFormed(String(decoding: output.text, as: UTF8.self)))
  }
}
