import CustomDump
import DecantCore
import DecantWXR
import Testing

/// What WXR has no element for comes back from `decant:archive`, and edits win.
@Suite struct ExportArchiveTests {
  private var blog: BlogDocument {
    var header = BlogHeader(site: Site(title: "Tea & toast", home: "https://a.example"))
    header.site.feed = "https://a.example/feed.json"
    header.authors = [Author(id: Author.ID(rawValue: "Åsa"), name: "Åsa")]
    header.authors[0].home = "https://asa.example"
    header.terms = [
      Term(id: Term.ID(.category, "green"), name: Content("Green", markup: .plainText)),
      Term(id: Term.ID(.category, "tea"), name: Content("Tea", markup: .plainText)),
    ]
    var first = Entry(id: Entry.ID(rawValue: "https://a.example/1"))
    first.title = Content("A < b", markup: .plainText)
    first.content = Content("*one* \u{1} ]]> \u{FFFE}\rtwo", markup: .markdown)
    first.published = Timestamp(localSeconds: 0, nanoseconds: 5, offset: 3600)
    first.aliases = ["/old"]
    first.authors = header.authors + [Author(id: Author.ID(rawValue: "Bo"), name: "Bo")]
    first.terms = [header.terms[1]]
    first.image = .address("https://a.example/cat.jpg")
    first.extensions[.init(rawValue: "elsewhere")] = [.init("n", .number("1.10"))]
    first.comments = ["x", "y"].map {
      Entry.Comment(
        id: Entry.Comment.ID(rawValue: $0), name: "Bo", content: Content($0, markup: .html))
    }
    first.comments[1].parent = first.comments[0].id
    var second = Entry(id: Entry.ID(rawValue: "2"), kind: .page)
    second.parent = first.id
    second.image = first.image
    return BlogDocument(header: header, entries: [first, second])
  }

  /// Writes a blog, lets the export be edited, and reads it again.
  private func read(
    _ blog: BlogDocument, edit: (String) -> String = { $0 }
  ) throws -> (blog: BlogDocument, found: [String]) {
    let text = try Rewriting.write(blog, from: "jsonfeed").text
    var diagnostics = Diagnostics()
    let read = try BlogDocument(
      reading: .bytes(Array(edit(text).utf8)), with: WXRReader(), &diagnostics)
    return (read, diagnostics.drain().map(\.description))
  }

  @Test func anUntouchedExportGivesTheBlogBack() throws {
    let (read, found) = try read(blog)
    expectNoDifference(read, blog)
    #expect(found == [])
  }

  @Test func theExportOfAnExportIsTheSame() throws {
    let text = try Rewriting.write(blog, from: "jsonfeed").text
    #expect(try Rewriting.write(Rewriting.read(text), from: "wxr").text == text)
  }

  @Test func editedElementsWinAndTheRestStays() throws {
    let (read, found) = try read(blog) { text in
      text.replacing("<title><![CDATA[A &lt; b]]></title>", with: "<title>New</title>")
        .replacing("<title>Tea &amp; toast</title>", with: "<title>Tea</title>")
        .replacing("<![CDATA[x]]>", with: "<![CDATA[changed]]>")
    }
    var expected = blog
    expected.header.site.title = "Tea"
    expected.entries[0].title = Content("New", markup: .html)
    expected.entries[0].comments[0].content = Content("changed", markup: .wordPress)
    expectNoDifference(read.header, expected.header)
    expectNoDifference(read.entries, expected.entries)
    #expect(found.count == 2)
    #expect(found.first?.contains("of the channel was edited: \"title\"") == true)
    #expect(found.last?.contains("of the entry was edited: \"title\", \"wp:comment/") == true)
  }

  @Test func spaceAndSectionsAreNoEdits() throws {
    let (read, found) = try read(blog) { text in
      text.replacing(
        "<wp:status><![CDATA[publish]]></wp:status>", with: "<wp:status>publish</wp:status>"
      )
      .replacing("\t\t<", with: "\n  <")
    }
    expectNoDifference(read, blog)
    #expect(found == [])
  }

  @Test func aDamagedArchiveLeavesWhatTheElementsSay() throws {
    let (read, found) = try read(blog) { $0.replacing("{\"archive\":{\"ordinal\":0", with: "{{") }
    #expect(read.entries.first?.title?.text == "A &lt; b")
    #expect(read.entries.first?.aliases == [])
    #expect(found.first?.hasSuffix("[wxr/damaged-archive, dropped]") == true)
  }

  @Test func charactersThatXMLCannotHoldComeBack() throws {
    let item = "<title>x</title><wp:post_id>1</wp:post_id>"
    var blog = try Rewriting.read(Rewriting.export(item: item))
    blog.entries[0].title = Content("bell \u{7} \u{FFFF}", markup: .html)
    let (text, found) = try Rewriting.write(blog, from: "wxr")
    #expect(text.contains("<title><![CDATA[bell  ]]></title>"))
    #expect(found.map(\.rule.id) == ["wxr/unwritable-character"])
    expectNoDifference(try Rewriting.read(text), blog)
  }

  @Test func withoutAnArchiveTheRestIsReported() throws {
    var writer = WXRWriter()
    writer.isPlain = true
    let (text, found) = try Rewriting.write(blog, from: "jsonfeed", with: writer)
    #expect(!text.contains("decant:"))
    #expect(found.map(\.rule.id) == ["wxr/left-out", "wxr/left-out"])
  }
}
