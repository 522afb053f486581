import DecantCore
import DecantWXR
import Testing

/// Entries of other formats get what WordPress's importer needs.
@Suite struct ForeignWritingTests {
  private func blog() -> BlogDocument {
    var header = BlogHeader(site: Site(title: "Tea & toast", home: "https://a.example"))
    header.terms = [
      Term(id: Term.ID(.category, "green"), name: Content("Green", markup: .plainText)),
      Term(id: Term.ID(.category, "tea"), name: Content("Tea", markup: .plainText)),
    ]
    header.terms[0].parent = "tea"
    var first = Entry(id: Entry.ID(rawValue: "https://a.example/1"))
    first.title = Content("A < b", markup: .plainText)
    first.address = "https://a.example/2020/日本.html"
    first.content = Content("<p>one\ntwo</p>", markup: .html)
    first.published = Timestamp(secondsSinceEpoch: 0, offset: 3600)
    first.authors = [Author(id: Author.ID(rawValue: "Åsa"), name: "Åsa")]
    first.image = .address("https://a.example/cat.jpg")
    first.attachments = [Entry.Attachment(address: "https://a.example/p.mp3")]
    first.comments = ["x", "y"].map {
      Entry.Comment(
        id: Entry.Comment.ID(rawValue: $0), name: "Bo", content: Content($0, markup: .html))
    }
    first.comments[1].parent = first.comments[0].id
    var second = Entry(id: Entry.ID(rawValue: "https://a.example/2"), kind: .page)
    second.content = Content("a <b> & c", markup: .plainText)
    second.parent = first.id
    second.image = first.image
    var blog = BlogDocument(header: header)
    blog.entries = [first, second, second]
    return blog
  }

  private func written() throws -> (blog: BlogDocument, text: String) {
    let text = try Rewriting.write(blog(), from: "jsonfeed").text
    return (try Rewriting.read(text, readsArchive: false), text)
  }

  @Test func versionAndAddressesAreWritten() throws {
    let text = try written().text
    #expect(text.contains("<wp:wxr_version>1.2</wp:wxr_version>"))
    #expect(text.contains("<wp:base_site_url>https://a.example</wp:base_site_url>"))
    #expect(text.contains("<wp:base_blog_url>https://a.example</wp:base_blog_url>"))
    #expect(text.contains("<title>Tea &amp; toast</title>"))
  }

  @Test func numbersAreUniqueStableAndInRange() throws {
    let blog = try written().blog
    let numbers = try blog.entries.map { try #require(UInt32($0.id.rawValue)) }
    #expect(numbers.count == 4)
    #expect(Set(numbers).count == 4)
    #expect(numbers.allSatisfy { 1_000_000...0x7FFF_FFFF ~= $0 })
    // FNV-1a of the identifier in 32 bits, modulo the size of the range.
    var hash: UInt32 = 0x811c_9dc5
    for byte in "https://a.example/1".utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    #expect(numbers[0] == 1_000_000 + hash % (0x7FFF_FFFF - 999_999))
    #expect(try written().text == written().text)
  }

  @Test func parentsFollowTheNumbers() throws {
    let blog = try written().blog
    let pages = blog.entries.filter { $0.kind == .page }
    #expect(pages.map(\.parent) == [blog.entries[0].id, blog.entries[0].id])
    #expect(blog.entries[0].comments[1].parent == blog.entries[0].comments[0].id)
    #expect(blog.entries[0].comments.allSatisfy { UInt32($0.id.rawValue) != nil })
  }

  @Test func aPictureBecomesOneAttachment() throws {
    let blog = try written().blog
    let pictures = blog.entries.filter { $0.kind == .attachment }
    #expect(pictures.map { $0.attachments.first?.address } == ["https://a.example/cat.jpg"])
    let posts = blog.entries.filter { $0.kind != .attachment }
    #expect(posts.allSatisfy { $0.image == .entry(pictures[0].id) })
  }

  @Test func textsAreHTMLAsWordPressKeepsIt() throws {
    let (blog, text) = try written()
    #expect(blog.entries[0].title?.text == "A &lt; b")
    #expect(text.contains("<!-- wp:html -->\n<p>one\ntwo</p>\n<!-- /wp:html -->"))
    #expect(blog.entries.last?.content?.text == "a &lt;b&gt; &amp; c")
  }

  @Test func namesAreOnesThatWordPressKnows() throws {
    let blog = try written().blog
    #expect(blog.entries[0].slug == "%e6%97%a5%e6%9c%ac")
    let login = try #require(blog.entries[0].authors.first).id
    #expect(login.rawValue.utf8.allSatisfy { $0 < 0x80 })
    #expect(blog.header.authors.first { $0.id == login }?.name == "Åsa")
    #expect(blog.header.terms.map(\.id.slug) == ["tea", "green"])
  }

  @Test func datesStandInBothForms() throws {
    let text = try written().text
    #expect(text.contains("<wp:post_date><![CDATA[1970-01-01 01:00:00]]></wp:post_date>"))
    #expect(text.contains("<wp:post_date_gmt><![CDATA[1970-01-01 00:00:00]]></wp:post_date_gmt>"))
    #expect(text.contains("<pubDate>Thu, 01 Jan 1970 00:00:00 +0000</pubDate>"))
  }

  @Test func filesBecomeEnclosures() throws {
    #expect(
      try written().blog.entries[0].attachments.map(\.address) == ["https://a.example/p.mp3"])
  }

  @Test func whatHasNoPlaceIsArchived() throws {
    var blog = blog()
    blog.entries[0].aliases = ["https://a.example/old"]
    let (text, found) = try Rewriting.write(blog, from: "hugo")
    #expect(found.map(\.rule) == [.wxrArchived])
    #expect(text.contains("<decant:archive>"))
  }

  @Test func termsInACircleAreWrittenOnce() throws {
    var blog = blog()
    blog.header.terms[1].parent = "green"
    let text = try Rewriting.write(blog, from: "hugo").text
    #expect(try Rewriting.read(text).header.terms.count == 2)
  }
}
