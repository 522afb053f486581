import DecantCore
import Testing

@testable import DecantMarkdown

@Suite struct EntryFrontMatterTests {
  private static let rich = Entry.post("1", slug: "boats", address: "/2012/03/15/boats/") { post in
    post.modified = Timestamp(localSeconds: 1_331_939_700, offset: -25_200)
    post.authors = [
      Author(id: .init(rawValue: "jane"), name: "Jane"),
      Author(id: .init(rawValue: "k"), name: "Kim"),
    ]
    post.terms = [
      Term(
        id: Term.ID(.category, "uncategorized"), name: Content("Uncategorized", markup: .plainText)),
      Term(id: Term.ID(.category, "sea"), name: Content("Sea: deep", markup: .plainText)),
      Term(id: Term.ID(.tag, "no"), name: Content("no", markup: .plainText)),
      Term(id: Term.ID(.format, "post-format-aside"), name: Content("Aside", markup: .plainText)),
    ]
    post.image = .address("/boat.jpg")
    post.searchDescription = "About boats"
    post.excerpt = Content("Boats.", markup: .plainText)
    post.aliases = ["https://example.org/old/"]
    post.extensions[.customFields].append("_seo", .string("A field"))
  }

  @Test func hugosKeysStandInTheOrderOfTheHand() throws {
    let files = try WrittenBlog(.blog(EntryFrontMatterTests.rich), as: .hugo).files
    #expect(
      files["content/posts/boats.md"] == """
        ---
        title: A title
        date: 2012-03-15T23:15:00-07:00
        lastmod: 2012-03-16T23:15:00-07:00
        authors:
          - Jane
          - Kim
        categories:
          - "Sea: deep"
        tags:
          - "no"
        images:
          - /boat.jpg
        description: About boats
        summary: Boats.
        aliases:
          - /old/
        ---

        Words.

        """)
  }

  @Test func jekyllsDatesAreItsOwn() throws {
    let files = try WrittenBlog(.blog(EntryFrontMatterTests.rich), as: .jekyll).files
    let text = try #require(files["_posts/2012-03-15-boats.md"])
    #expect(text.hasPrefix("---\nlayout: post\ntitle: A title\ndate: 2012-03-15 23:15:00 -0700\n"))
    #expect(files["_config.yml"]?.contains("timezone: Etc/GMT+7\n") == true)
  }

  @Test func fieldsAreRenamedAndCustomFieldsPromoted() throws {
    let options = [("field.image", "cover.image"), ("meta._seo", "note")]
    let files = try WrittenBlog(.blog(EntryFrontMatterTests.rich), as: .hugo, options).files
    let text = try #require(files["content/posts/boats.md"])
    #expect(text.contains("cover:\n  image: /boat.jpg\n"))
    #expect(text.contains("note: A field\n"))
    #expect(!text.contains("images:"))
  }

  @Test(arguments: [BlogFormat.hugo, .jekyll, .eleventy])
  func noRedirectTakesThePlaceOfAPage(format: BlogFormat) throws {
    let boats = Entry.post("1", slug: "boats", address: "/boats/") { post in
      post.aliases = ["/Bread/", "/rafts/", "/boats"]
      post.extensions[.customFields] = [
        .init("_wp_old_slug", .string("bread")), .init("_wp_old_slug", .string("ships")),
      ]
    }
    let bread = Entry.post("2", slug: "bread", address: "/bread/")
    let blog = try WrittenBlog(.blog(boats, bread), as: format)
    let path = try #require(blog.entryPaths.first { $0.contains("boats") })
    let text = try #require(blog.files[path])
    let key = format.id == "hugo" ? "aliases" : "redirect_from"
    #expect(text.contains("\(key):\n  - /rafts/\n  - /boats\n  - /ships/\n"))
    var diagnostics = blog.diagnostics
    #expect(
      diagnostics.drain().map(\.message) == [
        "no redirect from \"/Bread/\", \"/bread/\", where another entry is by now: kept in .decant"
      ])
  }

  @Test func fieldsThatDontExistAreRefused() {
    #expect(throws: DecantError.self) {
      try WrittenBlog(.blog(), as: .hugo, [("field.colour", "c")])
    }
  }

  @Test func theOnlyAuthorStandsInTheConfiguration() throws {
    var document = BlogDocument.blog(.post("1", slug: "x"), .post("2", slug: "y"))
    let jane = Author(id: .init(rawValue: "jane"), name: "Jane")
    document.header.authors = [jane]
    for place in document.entries.indices { document.entries[place].authors = [jane] }
    let hugo = try WrittenBlog(document, as: .hugo).files
    #expect(hugo["content/posts/x.md"]?.contains("author") == false)
    #expect(hugo["hugo.toml"]?.contains("author = \"Jane\"") == true)
    let neutral = try WrittenBlog(document, as: .markdown).files
    #expect(neutral["posts/2012/2012-03-15-x.md"]?.contains("author: Jane\n") == true)
  }

  @Test func termsOfOneNameStayTwo() throws {
    var document = BlogDocument.blog()
    for slug in ["foo-a", "foo-a-2"] {
      let term = Term(id: Term.ID(.category, slug), name: Content("Foo A", markup: .plainText))
      document.header.terms.append(term)
      document.entries.append(.post(slug, slug: "in-\(slug)") { $0.terms = [term] })
    }
    let written = try WrittenBlog(document, as: .hugo)
    #expect(written.files["content/posts/in-foo-a.md"]?.contains("  - Foo A\n") == true)
    #expect(written.files["content/posts/in-foo-a-2.md"]?.contains("  - foo-a-2\n") == true)
    #expect(
      written.files["content/categories/foo-a-2/_index.md"] == "---\ntitle: Foo A\n---\n")
    #expect(written.diagnostics.counts[.markdownSharedName] == 1)
  }

  @Test(arguments: [
    ("{{< x >}} and `{{% y %}}`", "{{</* x */>}} and `{{%/* y */%}}`"),
    ("an open {{< end", "an open {&#123;< end"),
    ("inert {{ x }} {% y %}", "inert {{ x }} {% y %}"),
  ])
  func shortcodesAreShownAndNotRun(_ sample: (String, String)) throws {
    let post = Entry.post("1", slug: "x") { $0.content = Content(sample.0, markup: .markdown) }
    let files = try WrittenBlog(.blog(post), as: .hugo).files
    #expect(files["content/posts/x.md"]?.hasSuffix("---\n\n\(sample.1)\n") == true)
  }

  @Test func shortcodesOfAHugoSiteAreRun() throws {
    let post = Entry.post("1", slug: "x") { $0.content = Content("{{< x >}}", markup: .markdown) }
    let files = try WrittenBlog(.blog(post), as: .hugo, from: "hugo").files
    #expect(files["content/posts/x.md"]?.hasSuffix("\n{{< x >}}\n") == true)
  }

  @Test func plainFoldersSayWhatIsLost() throws {
    let written = try WrittenBlog(
      .blog(EntryFrontMatterTests.rich), as: .hugo, [("plain", "true")])
    #expect(!written.files.keys.contains { $0.hasPrefix(".decant/") && $0.hasSuffix("jsonl") })
    #expect(written.diagnostics.counts[.markdownNoField] == 1)
  }

  @Test func commentsAreDataWithoutAddresses() throws {
    let post = Entry.post("1", slug: "x") { post in
      for (id, parent) in [("1", nil), ("2", "1")] {
        var comment = Entry.Comment(
          id: .init(rawValue: id), name: "Reader \(id)", content: Content("Hi", markup: .markdown))
        comment.parent = parent.map { .init(rawValue: $0) }
        comment.email = "reader@example.com"
        comment.networkAddress = "192.0.2.1"
        post.comments.append(comment)
      }
      post.comments.append(
        Entry.Comment(
          id: .init(rawValue: "3"), name: "Spam", content: Content("Buy", markup: .markdown)))
      post.comments[2].status = .spam
    }
    let data = try #require(try WrittenBlog(.blog(post), as: .hugo).files["data/comments/x.yaml"])
    #expect(
      data == """
        - id: 1
          author: Reader 1
          text: Hi
          replies:
            - id: 2
              author: Reader 2
              text: Hi

        """)
  }

  @Test func answersStandBelowWhatTheyAnswerInText() throws {
    let post = Entry.post("1", slug: "x") { post in
      for (id, parent) in [("1", nil), ("2", nil), ("3", "1")] {
        var comment = Entry.Comment(
          id: .init(rawValue: id), name: "R\(id)", content: Content("Hi", markup: .markdown))
        comment.parent = parent.map { .init(rawValue: $0) }
        post.comments.append(comment)
      }
    }
    let files = try WrittenBlog(.blog(post), as: .markdown).files
    #expect(
      files["posts/2012/2012-03-15-x.comments.md"]
        == "## R1\n\nHi\n\n### R3\n\nHi\n\n## R2\n\nHi\n")
  }

  @Test func severalEntriesDontFitIntoOneFile() {
    let document = BlogDocument.blog(.post("1", slug: "why-we-moved"), .post("2", slug: "y"))
    let error = #expect(throws: DecantError.self) {
      try WrittenBlog(document, as: .markdown, to: .file("/nonexistent/post.md"))
    }
    #expect(
      error?.message == """
        2 entries don't fit into post.md
          name a folder, or pick one: --entry why-we-moved
        """)
  }
}
