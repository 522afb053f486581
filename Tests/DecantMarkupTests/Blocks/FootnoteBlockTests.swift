import Testing

@testable import DecantMarkup

@Suite("Footnotes become those of WordPress")
struct FootnoteBlockTests {
  private func blocks(_ markdown: String) throws -> BlockWriter.Output {
    let html = try #require(CMark.html(Array(markdown.utf8), options: .footnotes))
    return BlockWriter.write(HTMLTree(parsing: html))
  }

  @Test func referencesAndTextsShareAnIdentifier() throws {
    let output = try blocks("A[^x] and B[^y].\n\n[^x]: One *two*.\n[^y]: Three\n")
    let text = String(decoding: output.text, as: UTF8.self)
    let json = String(decoding: output.footnotes, as: UTF8.self)
    let ids = json.split(separator: "\"").filter { $0.utf8.count == 36 }.map(String.init)
    try #require(ids.count == 2)
    #expect(
      json
        == #"[{"content":"One <em>two</em>.","id":"\#(ids[0])"},"#
        + #"{"content":"Three","id":"\#(ids[1])"}]"#)
    let links = ids.enumerated().map { number, id in
      "<sup data-fn=\"\(id)\" class=\"fn\"><a href=\"#\(id)\" id=\"\(id)-link\">\(number + 1)</a></sup>"
    }
    #expect(
      text
        == "<!-- wp:paragraph -->\n<p>A\(links[0]) and B\(links[1]).</p>\n<!-- /wp:paragraph -->\n\n"
        + "<!-- wp:footnotes /-->")
  }

  @Test func identifiersHaveTheFormOfRandomOnes() throws {
    let output = try blocks("A[^x].\n\n[^x]: One.\n")
    let json = String(decoding: output.footnotes, as: UTF8.self)
    let id = try #require(json.split(separator: "\"").first { $0.utf8.count == 36 })
    let parts = id.split(separator: "-").map { $0.utf8.count }
    #expect(parts == [8, 4, 4, 4, 12])
    #expect(id.utf8.dropFirst(14).first == UInt8(ascii: "4"))
  }

  @Test func footnotesOfSeveralParagraphsStayHTML() throws {
    let output = try blocks("A[^x].\n\n[^x]: One.\n\n    Two.\n")
    #expect(output.footnotes.isEmpty)
    #expect(output.htmlBlocks == 1)
    #expect(String(decoding: output.text, as: UTF8.self).contains("<p>Two."))
  }

  @Test func aReferenceInABlockOfHTMLKeepsAllOfThem() throws {
    let output = try blocks("- A[^x].\n\n      code\n\nB[^y].\n\n[^x]: One.\n[^y]: Two.\n")
    #expect(output.footnotes.isEmpty)
    #expect(!String(decoding: output.text, as: UTF8.self).contains("data-fn"))
  }
}
