import Testing

@testable import DecantMarkup

@Suite("Markdown read with libcmark-gfm")
struct CMarkTests {
  @Test func rawHTMLTablesAndStrikethroughAreRead() throws {
    let html = try #require(CMark.html(Array("<u>a</u> ~~b~~\n\n| h |\n| - |\n| c |".utf8)))
    #expect(
      String(decoding: html, as: UTF8.self) == """
        <p><u>a</u> <del>b</del></p>
        <table>
        <thead>
        <tr>
        <th>h</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>c</td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test func addressesTasksAndFootnotesAreReadWhenAskedFor() throws {
    let markdown = Array("www.example.org [^1]\n\n- [x] done\n\n[^1]: note".utf8)
    let plain = String(decoding: try #require(CMark.html(markdown)), as: UTF8.self)
    #expect(!plain.contains("http://www") && !plain.contains("checkbox"))
    let html = try #require(CMark.html(markdown, options: [.autolinks, .tasks, .footnotes]))
    let text = String(decoding: html, as: UTF8.self)
    #expect(text.contains("<a href=\"http://www.example.org\">"))
    #expect(text.contains("type=\"checkbox\""))
    #expect(text.contains("footnote"))
  }

  /// Without the lock, extensions that come and go in one parser take the tildes of another's text
  /// for plain characters.
  @Test func parsersAtTheSameTimeReadTheSame() async throws {
    let markdown = Array(
      String(repeating: "~~a~~ b ~~c~~\n\n| d |\n| - |\n| ~~e~~ |\n\n", count: 20).utf8)
    let alone = try #require(CMark.html(markdown))
    let different = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<200).count { _ in CMark.html(markdown) != alone }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(different == 0)
  }

  @Test(arguments: [
    String(repeating: ">", count: 257) + " a",
    String(repeating: "- ", count: 257) + "a",
    String(repeating: "1. ", count: 257) + "a",
    "a\n" + String(repeating: " ", count: 2100) + "- a",
  ])
  func textsThatNestTooDeepAreRefused(markdown: String) {
    #expect(CMark.html(Array(markdown.utf8)) == nil)
  }

  @Test(arguments: [
    String(repeating: "-", count: 4000), String(repeating: "*", count: 4000),
    String(repeating: ".", count: 4000), "a" + String(repeating: " - a", count: 4000),
    String(repeating: ">", count: 256) + " a",
  ])
  func rulesAndRunsOfMarksAreNoNesting(markdown: String) {
    #expect(CMark.html(Array(markdown.utf8)) != nil)
  }

  @Test func textsBeyondTheSizeAreRefused() {
    #expect(
      CMark.html(Array(repeating: UInt8(ascii: "a"), count: CMarkLimits.maximumSize + 1)) == nil)
  }
}
