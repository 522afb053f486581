import DecantCore
import Testing

@testable import DecantMarkdown

@Suite struct PlacementTests {
  @Test func takenNamesGetTheIdentifier() throws {
    let document = BlogDocument.blog(
      .post("7", slug: "same"), .post("9", slug: "Same"), .post("11", slug: "same-9"))
    #expect(
      try WrittenBlog(document, as: .hugo).entryPaths == [
        "content/posts/Same-9.md", "content/posts/same-9-11.md", "content/posts/same.md",
      ])
  }

  @Test func aThousandEntriesOfOneNameAreAThousandFiles() throws {
    var document = BlogDocument.blog()
    for number in 0..<1000 { document.entries.append(.post("\(number % 500)", slug: "same")) }
    let paths = try WrittenBlog(document, as: .hugo, [("starter", "no")]).entryPaths
    #expect(paths.count == 1000)
  }

  @Test func hostileSlugsStayBelowTheFolder() throws {
    var document = BlogDocument.blog()
    let slugs = [
      "../..", "/abs", "..", "", ".git", "a\\b", "C:x", "x:y", "~", "-rf", "$(x)", "%2e%2e%2f",
      "%00",
      "a\nb", "a.", "a ", "...", "\u{202E}x", "CON", "nul", "aux.txt", "COM¹", "index", "_index",
    ]
    for (number, slug) in slugs.enumerated() {
      document.entries.append(.post("\(number)", slug: slug) { $0.title = nil })
    }
    let paths = try WrittenBlog(document, as: .hugo).entryPaths
    #expect(paths.count == slugs.count)
    for path in paths {
      let name = try #require(path.split(separator: "/").last)
      #expect(path.hasPrefix("content/posts/") && path.split(separator: "/").count == 3)
      #expect(!name.hasPrefix(".") && !name.hasPrefix("_") && !name.hasPrefix("-"))
      #expect(name.dropLast(3).allSatisfy { !".:*?\"<>|\\\n\0".contains($0) })
    }
  }

  @Test func pagesLieBelowTheirParents() throws {
    let document = BlogDocument.blog(
      .page("1", slug: "about"), .page("2", slug: "team", parent: "1"),
      .page("3", slug: "jane", parent: "2"))
    #expect(
      try WrittenBlog(document, as: .hugo).entryPaths == [
        "content/about.md", "content/about/team.md", "content/about/team/jane.md",
      ])
  }

  @Test func pagesThatAreTheirOwnAncestorsEnd() throws {
    let document = BlogDocument.blog(
      .page("1", slug: "a", parent: "2"), .page("2", slug: "b", parent: "1"),
      .page("3", slug: "c", parent: "3"))
    #expect(
      try WrittenBlog(document, as: .jekyll).entryPaths == ["a/b.md", "b/a.md", "c.md"])
  }

  @Test func theHomePageIsTheRoot() throws {
    let document = BlogDocument.blog(.page("1", slug: "front", address: "/"))
    #expect(try WrittenBlog(document, as: .hugo).files["content/_index.md"] != nil)
    let jekyll = try WrittenBlog(document, as: .jekyll).files
    #expect(jekyll["index.md"] != nil)
    #expect(jekyll["index.html"] == nil)
  }

  @Test func aPageOfTheSectionsPathIsTheSectionsPage() throws {
    let document = BlogDocument.blog(.page("1", slug: "posts", address: "/posts/"))
    #expect(try WrittenBlog(document, as: .hugo).files["content/posts/_index.md"] != nil)
  }

  @Test func undatedPostsArePublishedByJekyllToo() throws {
    let document = BlogDocument.blog(
      .post("1", slug: "when", address: "/when/") { $0.published = nil })
    #expect(try WrittenBlog(document, as: .jekyll).entryPaths == ["when.md"])
  }

  @Test(arguments: [
    (Entry.Status.draft, "content/posts/x.md", "_drafts/x.md"),
    (.pending, "content/posts/x.md", "_drafts/x.md"),
    (.private, "_private/x.md", "_private/x.md"),
    (Entry.Status(rawValue: "secret"), "_private/x.md", "_private/x.md"),
  ])
  func whatIsNotPublicLiesWhereTheGeneratorHidesIt(
    _ sample: (Entry.Status, String, String)
  ) throws {
    let document = BlogDocument.blog(.post("1", slug: "x") { $0.status = sample.0 })
    #expect(try WrittenBlog(document, as: .hugo).entryPaths == [sample.1])
    #expect(try WrittenBlog(document, as: .jekyll).entryPaths == [sample.2])
  }

  @Test func whatIsBehindAPasswordIsPrivateWithItsComments() throws {
    let document = BlogDocument.blog(
      .post("1", slug: "x") { post in
        post.password = "sesame"
        post.comments = [
          .init(id: .init(rawValue: "1"), name: "A", content: Content("Hello", markup: .markdown))
        ]
      })
    let files = try WrittenBlog(document, as: .hugo).files
    #expect(files["_private/x.md"] != nil)
    #expect(!files.keys.contains { $0.hasPrefix("data/comments") })
    #expect(!files.contains { $0.key != ".decant/private.jsonl" && $0.value.contains("sesame") })
  }

  @Test(arguments: [Entry.Kind.attachment, .menuItem, .init(rawValue: "wp_block")])
  func partsOfASiteAreNoPages(_ kind: Entry.Kind) throws {
    let document = BlogDocument.blog(
      .post("1", slug: "x", address: "/x/") { $0.kind = kind }, .post("2", slug: "y"))
    #expect(try WrittenBlog(document, as: .hugo).entryPaths == ["content/posts/y.md"])
  }

  @Test func trashIsNoPage() throws {
    let document = BlogDocument.blog(.post("1", slug: "x") { $0.status = .trashed })
    let written = try WrittenBlog(document, as: .hugo)
    #expect(written.entryPaths.isEmpty)
    #expect(written.files[".decant/private.jsonl"]?.contains("\"slug\":\"x\"") == true)
  }

  @Test func whatWasScheduledForThePastIsHeldBack() throws {
    var document = BlogDocument.blog(.post("1", slug: "x") { $0.status = .scheduled })
    document.header.site.exported = Timestamp(secondsSinceEpoch: 1_700_000_000)
    let files = try WrittenBlog(document, as: .hugo).files
    #expect(files["content/posts/x.md"]?.contains("draft: true\n") == true)
    #expect(try WrittenBlog(document, as: .jekyll).entryPaths == ["_drafts/x.md"])
  }
}
