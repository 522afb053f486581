import Decant
import Foundation
import Testing

/// What somebody changes in a converted folder comes back, and nothing else does.
struct FolderEditTests {
  static let layouts = ["markdown", "hugo", "jekyll", "eleventy"]

  /// A converted folder, and the blog that it was made of.
  private struct Site {
    let scratch: ScratchFolder
    let layout: String
    var blog: BlogDocument

    init(_ layout: String) async throws {
      self.layout = layout
      scratch = try ScratchFolder()
      blog = try scratchBlog()
      var options = FormatOptions()
      let writer = try #require(try FormatRegistry.standard[layout]?.makeWriter?(&options))
      var diagnostics = Diagnostics()
      _ = try await blog.write(to: .folder(scratch.path("site")), with: writer, &diagnostics)
    }

    /// The file whose name holds a text.
    func file(_ name: String) throws -> String {
      let paths = try scratch.entryFiles(below: "site").keys.filter {
        $0.contains(name) && !$0.hasSuffix(".comments.md")
      }
      return "site/" + (try #require(paths.count == 1 ? paths.first : nil, "\(paths)"))
    }

    /// Reads the folder, and compares it with the blog.
    func expectBlog() throws {
      let (back, _) = try scratch.read("site", as: layout)
      #expect(back.header == blog.header)
      #expect(back.entries.map(\.id.rawValue) == blog.entries.map(\.id.rawValue))
      for (expected, entry) in zip(blog.entries, back.entries) { #expect(entry == expected) }
    }
  }

  @Test(arguments: layouts)
  func nothingIsEditedByEditorsAndGit(_ layout: String) async throws {
    let site = try await Site(layout)
    for (path, bytes) in try site.scratch.entryFiles(below: "site") {
      let text = String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n")
      try site.scratch.write("\u{FEFF}" + text, to: "site/\(path)")
    }
    try site.expectBlog()
  }

  @Test(arguments: layouts)
  func otherQuotationMarksAreNoEdit(_ layout: String) async throws {
    let site = try await Site(layout)
    try site.scratch.replace("title: Bread", with: "title: 'Bread'", in: site.file("bread"))
    try site.expectBlog()
  }

  @Test(arguments: layouts)
  func aTitleThatWasEditedIsPlainText(_ layout: String) async throws {
    var site = try await Site(layout)
    try site.scratch.replace("title: Bread", with: "title: Rye bread", in: site.file("bread"))
    site.blog.entries[0].title = Content("Rye bread", markup: .plainText)
    try site.expectBlog()
  }

  @Test(arguments: layouts)
  func aDateThatWasEditedIsTheDate(_ layout: String) async throws {
    var site = try await Site(layout)
    let file = try site.file("about")
    try site.scratch.replace("2021-05-06", with: "2020-05-06", in: file)
    site.blog.entries[2].published?.localSeconds -= 365 * 86_400
    try site.expectBlog()
  }

  @Test(arguments: layouts)
  func aTagThatWasAddedIsTheOneOfTheArchive(_ layout: String) async throws {
    var site = try await Site(layout)
    try site.scratch.replace("  - Salt\n", with: "  - Salt\n  - R & D\n", in: site.file("bread"))
    site.blog.entries[0].terms.append(site.blog.header.terms[2])
    try site.expectBlog()
  }

  @Test(arguments: layouts)
  func aTagThatWasRemovedIsGone(_ layout: String) async throws {
    var site = try await Site(layout)
    try site.scratch.replace("tags:\n  - Salt\n", with: "", in: site.file("bread"))
    site.blog.entries[0].terms.removeAll { $0.id.slug == "salt" }
    try site.expectBlog()
  }

  @Test(arguments: layouts)
  func aBodyThatWasEditedIsMarkdown(_ layout: String) async throws {
    var site = try await Site(layout)
    let file = try site.file("bread")
    try site.scratch.replace("Flour.", with: "Rye flour.", in: file)
    let text = try site.scratch.text(file)
    let body = try #require(text.range(of: "Rye flour."))
    site.blog.entries[0].content = Content(String(text[body.lowerBound...]), markup: .markdown)
    site.blog.entries[0].alternates = []
    try site.expectBlog()
  }

  @Test(arguments: layouts)
  func aFileThatWasDeletedIsAnEntryThatWasDeleted(_ layout: String) async throws {
    var site = try await Site(layout)
    try site.scratch.remove(site.file("bread"))
    site.blog.entries.remove(at: 0)
    try site.expectBlog()
    let (_, diagnostics) = try site.scratch.read("site", as: layout)
    #expect(diagnostics.contains { $0.rule.id == "markdown/deleted-file" })
  }

  @Test(arguments: layouts)
  func aFileThatWasRenamedIsTheSameEntryOfAnotherName(_ layout: String) async throws {
    var site = try await Site(layout)
    let file = try site.file("bread")
    try site.scratch.move(file, to: file.replacing("bread", with: "rye"))
    let (back, diagnostics) = try site.scratch.read("site", as: layout)
    site.blog.entries[0].slug = "rye"
    // Where no file names its address, the generator makes it of the name.
    site.blog.entries[0].address = back.entries[0].address
    try site.expectBlog()
    #expect(!diagnostics.contains { $0.rule.id == "markdown/deleted-file" })
  }

  @Test(arguments: layouts)
  func aFileThatWasAddedIsTheLastEntry(_ layout: String) async throws {
    let site = try await Site(layout)
    let folder = try site.file("bread").split(separator: "/").dropLast().joined(separator: "/")
    try site.scratch.write(
      "---\ntitle: New\ndate: 2024-01-02\ntags: [Salt]\n---\n\nText.\n",
      to: "\(folder)/2024-01-02-new.md")
    let (back, _) = try site.scratch.read("site", as: layout)
    #expect(back.entries.dropLast() == site.blog.entries[...])
    let new = try #require(back.entries.last)
    #expect(new.title?.text == "New")
    #expect(new.terms.map(\.id) == [Term.ID(.tag, "salt")])
  }

  @Test func aLineThatWasCutOffLeavesTheVisibleFile() async throws {
    let site = try await Site("markdown")
    let lines = try site.scratch.text("site/.decant/blog.jsonl").split(separator: "\n")
    let cut = lines[0] + "\n" + lines[1].dropLast(20) + "\n"
    try site.scratch.write(
      cut + lines[2...].joined(separator: "\n") + "\n", to: "site/.decant/blog.jsonl")
    let (back, diagnostics) = try site.scratch.read("site", as: "markdown")
    #expect(back.entries.count == site.blog.entries.count)
    let bread = try #require(back.entries.first)
    #expect(bread.title == Content("Bread", markup: .plainText))
    #expect(bread.content?.markup == .markdown)
    #expect(back.entries.dropFirst() == site.blog.entries.dropFirst())
    let damage = diagnostics.filter { $0.rule.id == "markdown/damaged-archive" }
    #expect(damage.first?.position?.file == "site/.decant/blog.jsonl")
    #expect(damage.first?.position?.line == 2)
  }

  @Test func aCloneWithoutThePrivateHalfSaysSo() async throws {
    let site = try await Site("hugo")
    try site.scratch.remove("site/.decant/private.jsonl")
    let (back, diagnostics) = try site.scratch.read("site", as: "hugo")
    #expect(back.entries.map(\.id.rawValue).contains("1"))
    #expect(back.header.authors.allSatisfy { $0.email == nil })
    #expect(diagnostics.contains { $0.rule.id == "markdown/half-archive" })
  }
}

/// A blog of two posts, a page and a menu item, with what no Markdown can say.
private func scratchBlog() throws -> BlogDocument {
  var author = Author(id: Author.ID(rawValue: "mara"), name: "Mara")
  author.email = "mara@harbour.example"
  let other = Author(id: Author.ID(rawValue: "jon"), name: "Jon")
  func term(_ taxonomy: Term.Taxonomy, _ slug: String, _ name: String) -> Term {
    Term(id: Term.ID(taxonomy, slug), name: Content(name, markup: .html))
  }
  let terms = [
    term(.category, "food", "Food"), term(.tag, "salt", "Salt"), term(.tag, "rnd", "R &amp; D"),
  ]
  func entry(_ id: String, _ slug: String, _ title: String, _ day: Int) -> Entry {
    var entry = Entry(id: Entry.ID(rawValue: id))
    entry.guid = "https://harbour.example/?p=\(id)"
    entry.slug = slug
    entry.title = Content(title, markup: .html)
    entry.content = Content("<p>Flour.</p>\n<p class=\"x\">Water.</p>", markup: .html)
    entry.published = Timestamp(localSeconds: 1_620_302_400 + Int64(day) * 86_400, offset: 3600)
    entry.address = WebAddress(rawValue: "https://harbour.example/\(slug)/")
    entry.extensions[.customFields] = [.init("mood", .string("calm")), .init("mood", .string(""))]
    return entry
  }
  var bread = entry("1", "bread", "Bread", 3)
  bread.authors = [author]
  bread.terms = Array(terms.prefix(2))
  bread.comments = [
    Entry.Comment(
      id: Entry.Comment.ID(rawValue: "5"), name: "Ted", content: Content("Yes", markup: .html))
  ]
  bread.comments[0].email = "ted@reader.example"
  var locked = entry("2", "locked", "Locked", 1)
  locked.password = "halyard"
  locked.authors = [other]
  var about = entry("3", "about", "About", 0)
  about.kind = .page
  about.authors = [author]
  var item = Entry(id: Entry.ID(rawValue: "4"), kind: .menuItem)
  item.menuItem = Entry.MenuItem(target: .entry(Entry.ID(rawValue: "3")), parent: nil)
  let site = Decant.Site(title: "Harbour", home: "https://harbour.example/")
  return BlogDocument(
    header: BlogHeader(site: site, authors: [author, other], terms: terms),
    entries: [bread, locked, about, item])
}
