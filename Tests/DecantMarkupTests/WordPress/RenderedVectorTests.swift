import DecantMarkup
import Testing

/// Bodies of real blogs, and the HTML that WordPress makes of them.
@Suite(.enabled(if: SharedVectors.exist)) struct RenderedVectorTests {
  @Test func bodiesAreShownAsWordPressShowsThem() throws {
    var failed: [String] = []
    var compared = 0
    let rows = try SharedVectors.lines("wordpress-rendered.jsonl")
    for (i, row) in rows.enumerated() {
      guard let raw = row["raw"] as? String, let rendered = row["rendered"] as? String,
        let shortcodes = row["shortcodes"] as? [String],
        shortcodes.allSatisfy({ $0 == "caption" || $0 == "wp_caption" })
      else { continue }
      compared += 1
      let found = HTMLTree(parsing: WordPressText.html(Array(raw.utf8)).html).foldedOutline
      let expected = HTMLTree(parsing: Array(rendered.utf8)).foldedOutline
      if found != expected { failed.append("\(i) \(difference(found, expected))") }
    }
    #expect(failed == [])
    #expect(compared == 528)
  }

  private func difference(_ found: String, _ expected: String) -> String {
    let found = found.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let start = zip(found, expected).prefix { $0 == $1 }.count
    let window = max(0, start - 2)
    return "found\n\(found[window...].prefix(6).joined(separator: "\n"))\nexpected\n"
      + expected[window...].prefix(6).joined(separator: "\n")
  }
}

extension HTMLTree {
  /// The tree without white space that no reader sees: between blocks, and more than one space.
  fileprivate var foldedOutline: String {
    var tree = self
    for i in nodes.indices where nodes[i].kind == .text && !isPreformatted(NodeID(i)) {
      let words = text(nodes[i].text).split { $0 == " " || $0 == "\t" || $0.isNewline }
      let start = Int32(tree.buffer.count)
      tree.buffer += Array(words.joined(separator: " ").utf8)
      tree.nodes[i].text = start..<Int32(tree.buffer.count)
    }
    return tree.outline.split(separator: "\n").filter {
      !$0.hasSuffix("| \"\"") && !$0.hasSuffix("  \"\"")
    }
    .joined(separator: "\n")
  }

  private func isPreformatted(_ id: NodeID) -> Bool {
    var id = self[id].parent
    while id > HTMLTree.root {
      if self[id].name == .pre || self[id].name == .textarea { return true }
      id = self[id].parent
    }
    return false
  }
}
