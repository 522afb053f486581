import Testing

@testable import DecantMarkup

@Suite("What readers see is the same in every spelling")
struct ShownTreeTests {
  private func form(_ html: [UInt8], footnotes: String? = nil) -> [UInt8] {
    CanonicalForm(ShownTree(html, footnotes: footnotes).tree, .skeleton).bytes
  }

  /// Whether blocks made of HTML, read back with their footnotes, show what the HTML does.
  private func comesBack(_ html: [UInt8]) -> Bool {
    let output = BlockWriter.write(HTMLTree(parsing: html))
    let json = String(decoding: output.footnotes, as: UTF8.self)
    let back = form(WordPressText.html(output.text).html, footnotes: json.isEmpty ? nil : json)
    return back == form(html)
  }

  @Test func footnotesComeBack() throws {
    let markdown = "A[^x] and B[^y], C[^x].\n\n[^x]: One *two*.\n[^y]: Three\n"
    let html = try #require(CMark.html(Array(markdown.utf8), options: .footnotes))
    #expect(comesBack(html))
  }

  @Test func aFootnoteThatIsMissingIsSeen() throws {
    let markdown = "A[^x].\n\n[^x]: One *two*.\n"
    let html = try #require(CMark.html(Array(markdown.utf8), options: .footnotes))
    let output = BlockWriter.write(HTMLTree(parsing: html))
    #expect(form(WordPressText.html(output.text).html, footnotes: "[]") != form(html))
  }

  @Test(arguments: [
    "<iframe src=\"https://www.youtube.com/embed/a\"></iframe>\n"
      + "<iframe src=\"https://player.vimeo.com/video/1\"></iframe>",
    "<p><a href=\"https://x.com/a/status/1\">https://x.com/a/status/1</a></p>",
    "<p>a <a href=\"https://x.com/a/status/1\">https://x.com/a/status/1</a></p>",
    "<iframe src=\"https://maps.example/embed\"></iframe>",
  ])
  func pagesOfOtherSitesComeBack(html: String) {
    #expect(comesBack(Array(html.utf8)))
  }

  @Test func otherLinksStayLinks() {
    let html = "<p><a href=\"https://a.example/\">https://a.example/</a></p>"
    #expect(form(Array(html.utf8)) != form(Array("<p>https://a.example/</p>".utf8)))
  }
}
