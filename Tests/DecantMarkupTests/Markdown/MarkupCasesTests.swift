import Testing

@testable import DecantMarkup

@Suite("Markdown made of small pieces of HTML")
struct MarkupCasesTests {
  @Test(.enabled(if: MarkupVectors.exists("markup-cases.tsv")))
  func exactMarkdownGivesEveryCaseBack() throws {
    var failures: [String] = []
    for row in try MarkupVectors.rows("markup-cases.tsv") {
      let result = comesBack(row[1], isExact: true)
      if !result.isEqual { failures.append("\(row[0]): \(row[1])\n---\n\(result.markdown)") }
    }
    #expect(failures == [])
  }

  @Test(.enabled(if: MarkupVectors.exists("markup-cases.tsv")))
  func plainMarkdownGivesTheStructureOfEveryCaseBack() throws {
    var failures: [String] = []
    for row in try MarkupVectors.rows("markup-cases.tsv") {
      let result = comesBack(row[1], isExact: false)
      if !result.isEqual { failures.append("\(row[0]): \(row[1])\n---\n\(result.markdown)") }
    }
    #expect(failures == [])
  }
}
