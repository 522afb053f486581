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
  static let ways = ["markdown", "jsonl", "wxr", "jsonfeed"]

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
    ("posts/nothing-said.md", "---\n---\nText\n"),
    ("posts/only-matter.md", "---\ntitle: Only\n---"),
    ("posts/never-closed.md", "---\ntitle: Never closed\n\nText\n"),
    ("posts/toml-dates.md", "+++\ndate = 2024-05-06T07:08:09+02:00\nat = 07:30:00\n+++\nx\n"),
    ("posts/mixed.md", "---\r\ntitle: Mixed\n---\nOne\r\nTwo\nThree\r\rFour"),
    ("posts/tabs.md", "---\ntitle:\tTabs\n---\n\tcode\n"),
    ("posts/bad-tabs.md", "---\ntitle: Bad\n\tkey: v\n---\nText\n"),
    ("posts/twice.md", "---\ntitle: One\ntitle: Two\ntags: [a]\ntags: [b]\n---\nText\n"),
    ("posts/rules.md", "---\ntitle: Rules\n---\nA\n\n---\n\nB\n\n---\ntitle: x\n---\n"),
    ("posts/blanks.md", "---   \ntitle: Blanks  \n---  \nText   \n  \n"),
    ("posts/anchors.md", "---\na: &b {x: 1}\nc: *b\ntitle: !!str 12\nd: |\n  e\n\n  f\n---\nx\n"),
    ("posts/list.md", "---\n- a\n- b\n---\nx\n"),
    ("posts/a/b/c/index.md", "---\ntitle: Deep\n---\nx\n"),
    ("posts/case.md", "---\ntitle: c\n---\nx\n"),
    ("posts/Case.md", "---\ntitle: C\n---\nx\n"),
    ("posts/later.md", "---\ntitle: Later\ndate: 2099-01-01\npassword: quay\n---\nx\n"),
    ("_drafts/soon.md", "---\ntitle: Soon\n---\nx\n"),
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

  /// Files that aren't UTF-8: UTF-16 of both kinds, Windows-1252, and a byte here and there.
  static let encodings: [(path: String, bytes: [UInt8])] = [
    (
      "posts/little.md",
      [0xFF, 0xFE]
        + "---\ntitle: ü\n---\nÉ 🙂\n".utf16.flatMap { unit in
          [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
    ),
    (
      "posts/big.md",
      [0xFE, 0xFF]
        + "Text ü\n".utf16.flatMap { unit in
          [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
    ),
    (
      "posts/western.md",
      Array("---\ntitle: Caf".utf8) + [0xE9, 0x0A] + Array("---\nx ".utf8) + [0x93]
    ),
    ("posts/broken.md", Array("---\ntitle: ü\n---\nok ".utf8) + [0xFF, 0x81, 0x0A, 0xC3]),
  ]

  @Test(arguments: ways)
  func everyEncodingComesBackByteForByte(_ way: String) async throws {
    let scratch = try ScratchFolder()
    for file in Self.encodings { try scratch.write(file.bytes, to: "site/\(file.path)") }
    try await scratch.convert(
      .path(scratch.path("site")), from: "markdown", to: way, at: "there")
    try await scratch.convert(
      .path(scratch.path("there")), from: way, to: "markdown", at: "back")
    let after = try scratch.entryFiles(below: "back")
    #expect(after.count == Self.encodings.count)
    for (path, bytes) in Self.encodings { #expect(after[path] == Data(bytes), "\(path)") }
  }

  @Test func aFileOfAnotherEncodingThatWasEditedIsUTF8() async throws {
    let scratch = try ScratchFolder()
    let bytes = Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\n---\nOld\n".utf8)
    try scratch.write(bytes, to: "site/posts/a.md")
    try await scratch.convert(
      .path(scratch.path("site")), from: "markdown", to: "jsonl", at: "there")
    try scratch.replace("Old", with: "Thé", in: "there")
    try await scratch.convert(
      .path(scratch.path("there")), from: "jsonl", to: "markdown", at: "back")
    #expect(try scratch.text("back/posts/a.md") == "---\ntitle: Café\n---\nThé\n")
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
