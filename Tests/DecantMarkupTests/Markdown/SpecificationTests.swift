import Foundation
import Testing

@testable import DecantMarkup

@Suite("The examples of the specifications come back")
struct SpecificationTests {
  /// The share of the HTML of the examples that exact Markdown gives back.
  @Test(
    .enabled(if: MarkupVectors.exists("commonmark-spec.json")),
    arguments: ["commonmark-spec.json", "gfm-spec.json"])
  func exactMarkdownGivesAlmostEveryExampleBack(file: String) throws {
    let data = Data(try MarkupVectors.text(file).utf8)
    let examples = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    var failures: [String] = []
    for example in examples {
      guard let html = example["html"] as? String else { continue }
      let result = comesBack(html, isExact: true)
      if !result.isEqual { failures.append("\(html)\n---\n\(result.markdown)") }
    }
    #expect(examples.count > 600)
    #expect(failures.count * 100 <= examples.count, "\(failures)")
  }
}

@Suite("Input made to hurt")
struct HostileTreeTests {
  @Test(arguments: [false, true])
  func aHundredThousandNestedElementsAreRendered(isExact: Bool) {
    for name in ["div", "blockquote", "em", "span", "b"] {
      let html = String(repeating: "<\(name)>", count: 100_000) + "a"
      let output = MarkdownRenderer.render(
        HTMLTree(parsing: Array(html.utf8)), isExact: isExact)
      #expect(output.markdown.contains(UInt8(ascii: "a")))
    }
  }

  @Test(arguments: ["*", "_", "~", "`", "[", "]", "![", "](", "<", "&", "\\", "|", "#", "- "])
  func runsOfMarksComeBackAsText(mark: String) {
    let text = String(repeating: mark, count: 3000)
    let html = "<p>" + text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") + "</p>"
    #expect(comesBack(html, isExact: true).isEqual)
  }

  @Test func longTablesComeBack() {
    let rows = String(repeating: "<tr><td>a|b</td><td>c\\</td></tr>", count: 2000)
    let html =
      "<table><thead><tr><th>h</th><th>i</th></tr></thead><tbody>\(rows)</tbody></table>"
    let result = comesBack(html, isExact: true)
    #expect(result.isEqual)
    #expect(result.markdown.hasPrefix("| h | i |\n| --- | --- |\n| a\\|b | c&#92; |"))
  }
}
