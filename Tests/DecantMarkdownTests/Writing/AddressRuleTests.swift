import DecantCore
import Testing

@testable import DecantMarkdown

@Suite struct AddressRuleTests {
  private func configuration(_ format: BlogFormat, _ addresses: [String]) throws -> String {
    var document = BlogDocument.blog()
    for (number, address) in addresses.enumerated() {
      document.entries.append(.post("\(number + 1)", slug: "s\(number)", address: address))
    }
    let files = try WrittenBlog(document, as: format).files
    return files["hugo.toml"] ?? files["_config.yml"] ?? ""
  }

  @Test(arguments: [
    (["/2012/03/15/s0/", "/2012/03/15/s1/"], "/:year/:month/:day/:contentbasename/"),
    (["/blog/s0/", "/blog/s1/", "/x/"], "/blog/:contentbasename/"),
    (["/s0", "/s1"], "/:contentbasename/"),
  ])
  func theRuleOfMostAddressesIsHugos(_ sample: ([String], String)) throws {
    let text = try configuration(.hugo, sample.0)
    #expect(text.contains("posts = \"\(sample.1)\""))
  }

  @Test func endingsInHTMLAreUglyURLsToHugo() throws {
    let text = try configuration(.hugo, ["/2012/03/s0.html", "/2012/03/s1.html"])
    #expect(text.contains("posts = \"/:year/:month/:contentbasename/\""))
    #expect(text.contains("[uglyURLs]\nposts = true"))
  }

  @Test func endingsStandInJekyllsRule() throws {
    let text = try configuration(.jekyll, ["/2012/03/s0.html", "/2012/03/s1.html"])
    #expect(text.contains("permalink: /:year/:month/:title.html\n"))
  }

  @Test func addressesByNumberAreNoRule() throws {
    let text = try configuration(.hugo, ["/archives/1", "/archives/2"])
    #expect(!text.contains("[permalinks.page]"))
  }

  @Test func theRuleStandsInTheConfigurationAndExceptionsInTheirFiles() throws {
    let document = BlogDocument.blog(
      .post("1", slug: "one", address: "/2012/03/15/one/"),
      .post("2", slug: "two", address: "/2012/03/15/two/"),
      .post("3", slug: "three", address: "/2011/01/01/three/"))
    let files = try WrittenBlog(document, as: .hugo).files
    #expect(files["content/posts/one.md"]?.contains("url:") == false)
    #expect(files["content/posts/three.md"]?.contains("url: /2011/01/01/three/\n") == true)
  }

  @Test func pathsAreWrittenDecoded() throws {
    let document = BlogDocument.blog(
      .page("1", slug: "menu", address: "//greek/%ce%b5%cf%80%ce%af/"))
    let text = try #require(try WrittenBlog(document, as: .hugo).files["content/menu.md"])
    #expect(text.contains("url: /greek/επί/\n"))
  }

  @Test func addressesCountFromTheHomePage() throws {
    var document = BlogDocument.blog(.page("1", slug: "about", address: "/blog/about/"))
    document.header.site.home = "https://example.org/blog/"
    let text = try #require(try WrittenBlog(document, as: .hugo).files["content/about.md"])
    #expect(!text.contains("url:"))
  }
}
