import Decant
import DecantTesting
import Foundation
import Testing

/// What goes into a folder of Markdown comes back, and what comes from one goes back.
struct FolderIdentityTests {
  static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/corpus/markdown").standardizedFileURL
    .path(percentEncoded: false)

  static let blogs = (try? FileManager.default.contentsOfDirectory(atPath: corpus)) ?? []

  /// The formats on the way.
  ///
  /// A feed and an export keep a whole entry in their archives.
  static let ways = ["markdown", "jsonl"]

  @Test(.enabled(if: !blogs.isEmpty), arguments: blogs.sorted(), ways)
  func everyFileOfARealBlogComesBackByteForByte(_ name: String, _ way: String) async throws {
    let scratch = try ScratchFolder()
    let folder = "\(Self.corpus)/\(name)"
    try await scratch.convert(.path(folder), from: "markdown", to: way, at: "there")
    try await scratch.convert(
      .path(scratch.path("there")), from: way, to: "markdown", at: "back")
    var files = try ScratchFolder.entryFiles(below: folder)
    // A README at the root isn't of the blog.
    files["README.md"] = nil
    #expect(try scratch.entryFiles(below: "back") == files)
  }

  /// Files as people and programs spell them.
  static let spellings: [(path: String, text: String)] = [
    ("posts/crlf.md", "---\r\ntitle: 'Returns'\r\ntags: [a, b]\r\n---\r\n\r\nOne.\r\n\r\nTwo.\r\n"),
    ("posts/mark.md", "\u{FEFF}---\ntitle: Mark\n---\nText"),
    ("posts/toml.md", "+++\n# A comment.\ntitle = 'Toml'\n[extra]\nn = 1_000\n+++\n\n\nText\n\n\n"),
    ("posts/object.md", "{\n  \"title\": \"Object\", \"n\": 1.10\n}\n\nText\n"),
    ("posts/order.markdown", "---\nzeta: 1\nTitle: Order # why not\nalpha: ~\n...\nText\n"),
    ("pages/headers.md", "Title: Headers\nTags: a, b\n\nText\n"),
    ("pages/bare.md", "# Bare\n\nNo front matter.\n"),
    ("pages/empty.md", ""),
    ("pages/page.html", "---\ntitle: Page\n---\n<p>Text</p>\n"),
    ("A file, oddly named.md", "---\ntitle: Odd\ndraft: true\n---\n"),
    ("secret/hidden.md", "---\ntitle: Hidden\nstatus: private\n---\nText\n"),
  ]

  @Test(arguments: ways)
  func everySpellingComesBackByteForByte(_ way: String) async throws {
    let scratch = try ScratchFolder()
    for file in Self.spellings { try scratch.write(file.text, to: "site/\(file.path)") }
    try await scratch.convert(
      .path(scratch.path("site")), from: "markdown", to: way, at: "there")
    try await scratch.convert(
      .path(scratch.path("there")), from: way, to: "markdown", at: "back")
    let before = try scratch.entryFiles(below: "site")
    let after = try scratch.entryFiles(below: "back")
    #expect(after.keys.sorted() == before.keys.sorted())
    for (path, bytes) in before { #expect(after[path] == bytes, "\(path)") }
  }

  @Test func whatChangedOnTheWayIsWrittenAndNamed() async throws {
    let scratch = try ScratchFolder()
    try scratch.write("---\n# Mine\ntitle: Old\nmood: calm\n---\n\nText\n", to: "site/posts/a.md")
    try await scratch.convert(
      .path(scratch.path("site")), from: "markdown", to: "jsonl", at: "there")
    try scratch.replace("\"text\":\"Old\"", with: "\"text\":\"New\"", in: "there")
    let diagnostics = try await scratch.convert(
      .path(scratch.path("there")), from: "jsonl", to: "markdown", at: "back")
    let text = try scratch.text("back/posts/a.md")
    #expect(text == "---\ntitle: New\nmood: calm\n---\n\nText\n")
    #expect(diagnostics.map(\.rule.id) == ["markdown/respelled"])
  }

  @Test func aPathThatLeadsOutOfTheFolderIsNotTaken() async throws {
    let scratch = try ScratchFolder()
    for place in [":../out.md", ":/out.md", ":.decant/x.md", ":a//b.md", ":a/./b.md", ":x.txt"] {
      var entry = Entry(id: Entry.ID(rawValue: "1"))
      entry.slug = "safe"
      entry.content = Content("Text", markup: .markdown)
      entry.extensions[.file] = [
        .init("place", .string(place)), .init("visibility", .number("0")),
        .init("head", .string("")),
      ]
      let writer = try #require(try FormatRegistry.standard["markdown"]?.writer)
      var diagnostics = Diagnostics()
      let memory = try await BlogDocument(entries: [entry])
        .write(with: writer, &diagnostics).memory
      #expect(memory[.file("posts/safe.md")] != nil, "\(place)")
    }
    _ = scratch
  }

  @Test(arguments: ["markdown", "hugo", "jekyll", "eleventy"], [1, 2, 3, 4] as [UInt64])
  func everyBlogComesBackFromAFolder(_ layout: String, _ seed: UInt64) async throws {
    let scratch = try ScratchFolder()
    var generator = BlogGenerator(seed: seed)
    let blog = generator.blog(entryCount: 30)
    let writer = try #require(try FormatRegistry.standard[layout]?.writer)
    var diagnostics = Diagnostics()
    _ = try await blog.write(to: .folder(scratch.path("site")), with: writer, &diagnostics)
    let (back, reported) = try scratch.read("site", as: layout)
    #expect(back.header == blog.header, "seed \(seed)")
    #expect(back.entries.count == blog.entries.count, "seed \(seed)")
    for (before, after) in zip(blog.entries, back.entries) {
      #expect(after == before, "seed \(seed), entry \(before.id.rawValue)")
    }
    #expect(reported.filter { $0.rule.effect != .kept }.map(\.description) == [])
  }
}

extension BlogFormat {
  /// A writer without options.
  fileprivate var writer: (any BlogWriter)? {
    get throws {
      var options = FormatOptions()
      return try makeWriter?(&options)
    }
  }
}
