import DecantCore
import Foundation
import Testing

@testable import DecantMarkdown

struct MarkdownReaderTests {
  /// Reads one file in memory.
  private func read(_ text: String, name: String = "note.md") throws -> (Entry, [Diagnostic]) {
    var diagnostics = Diagnostics()
    let document = try BlogDocument(
      reading: .bytes(Array(text.utf8), name: name), with: MarkdownReader(), &diagnostics)
    return (try #require(document.entries.first), diagnostics.drain())
  }

  /// Reads a folder of files, each with its text.
  private func read(folder files: [String: String]) throws -> (BlogDocument, [Diagnostic]) {
    try SiteFolder.read(files)
  }

  @Test func anArchiveThatCannotBeReadIsNamedAndTheFilesAreRead() throws {
    let (blog, diagnostics) = try read(folder: ["a.md": "A", ".decant/blog.jsonl": "{}"])
    #expect(blog.entries.count == 1)
    #expect(diagnostics.map(\.rule.id) == ["markdown/damaged-archive"])
    #expect(diagnostics.first?.position?.file == "site/.decant/blog.jsonl")
  }

  struct Block: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var title: String?
    var body: String

    init(_ description: String, _ text: String, title: String?, body: String) {
      testDescription = description
      self.text = text
      self.title = title
      self.body = body
    }
  }

  static let blocks = [
    Block("yaml", "---\ntitle: A\n---\n\nText\n", title: "A", body: "Text\n"),
    Block("dots close", "---\ntitle: A\n...\nText", title: "A", body: "Text"),
    Block("trailing spaces", "---  \ntitle: A\n--- \nText", title: "A", body: "Text"),
    Block("carriage returns", "---\r\ntitle: A\r\n---\r\n\r\nText", title: "A", body: "Text"),
    Block("byte order mark", "\u{FEFF}---\ntitle: A\n---\nText", title: "A", body: "Text"),
    Block("a blank line before", "\n---\ntitle: A\n---\nText", title: "A", body: "Text"),
    Block("empty", "---\n---\n---\nText", title: nil, body: "---\nText"),
    Block("nothing but front matter", "---\ntitle: A\n---", title: "A", body: ""),
    Block("toml", "+++\ntitle = \"A\"\n+++\nText", title: "A", body: "Text"),
    Block("json", "{\n\"title\": \"A {\\\"}\"\n}\nText", title: "A {\"}", body: "Text"),
    Block("json in fences", "---json\n{\"title\": \"A\"}\n---\nText", title: "A", body: "Text"),
    Block("hexo's json", "\"title\": \"A\"\n;;;\nText", title: "A", body: "Text"),
    Block("hexo without an opening", "title: A\n---\nText", title: "A", body: "Text"),
    Block("headers", "Title: A: b\nTags: x\n\nText", title: "A: b", body: "Text"),
    Block("headers go on", "Title: A\n    b\n\nText", title: "A\nb", body: "Text"),
    Block("bear", "title: A\nlink: a\n___\nText", title: "A", body: "Text"),
    Block("four dashes", "----\ntitle: A\n----\n", title: nil, body: "----\ntitle: A\n----\n"),
    Block(
      "a rule between paragraphs", "---\n\nOne\n\n---\n", title: nil, body: "---\n\nOne\n\n---\n"),
    Block("a sentence with a colon", "Note: this\n\nText", title: nil, body: "Note: this\n\nText"),
    Block("a template", "{% include x %}\nText", title: nil, body: "{% include x %}\nText"),
    Block("a heading alone", "# A\n\nText", title: "A", body: "Text"),
    Block("no bytes", "", title: nil, body: ""),
    Block("two documents", "---\ntitle: A\n---\nb: 1\n---\n", title: "A", body: "b: 1\n---\n"),
  ]

  @Test(arguments: blocks)
  func frontMatterIsFoundAndTheBodyFollows(block: Block) throws {
    let (entry, diagnostics) = try read(block.text)
    #expect(entry.title?.text == block.title)
    #expect(entry.content?.text == block.body)
    #expect(diagnostics.isEmpty)
  }

  struct Defect: CustomTestStringConvertible {
    var testDescription: String { text.debugDescription }
    var text: String
    var rule: String
    var line: Int
    var column: Int
  }

  static let defects = [
    Defect(text: "---\ntitle: Foo: bar\n---\nBody", rule: "invalid-yaml", line: 2, column: 11),
    Defect(text: "---\na: 1\ntitle: @x\n---\nBody", rule: "invalid-yaml", line: 3, column: 8),
    Defect(text: "---\nö: \"é\" x\n---\nBody", rule: "invalid-yaml", line: 2, column: 10),
    Defect(text: "---\na: 1\na: 2\n---\nBody", rule: "duplicate-key", line: 3, column: 1),
    Defect(text: "---\na: *x\n---\nBody", rule: "unknown-alias", line: 2, column: 4),
    Defect(text: "---\na: &x [*x]\n---\nBody", rule: "unknown-alias", line: 2, column: 8),
    Defect(text: "---\ntitle: x\n\nBody", rule: "unclosed-front-matter", line: 2, column: 1),
    Defect(text: "+++\ntitle = x\n+++\nBody", rule: "invalid-toml", line: 2, column: 9),
    Defect(text: "+++\na = 1\na = 2\n+++\nBody", rule: "invalid-toml", line: 3, column: 1),
    Defect(text: "+++\ndate = 2023-02-30\n+++\nBody", rule: "invalid-toml", line: 2, column: 8),
    Defect(text: "---js\nx = 1\n---\nBody", rule: "program", line: 2, column: 1),
    Defect(text: "{\"a\": ]}\nBody", rule: "invalid-json", line: 1, column: 7),
    Defect(text: "---\ndate: 2024-13-45\n---\nBody", rule: "impossible-date", line: 2, column: 7),
    Defect(text: "---\ndate: soon\n---\nBody", rule: "unreadable-date", line: 2, column: 7),
    Defect(text: "---\ntitle: [a]\n---\nBody", rule: "wrong-type", line: 2, column: 8),
  ]

  @Test(arguments: defects)
  func defectsAreReportedWhereTheyAreAndTheBodyStays(defect: Defect) throws {
    let (entry, diagnostics) = try read(defect.text)
    let found = try #require(diagnostics.first { $0.rule.id == "markdown/\(defect.rule)" })
    #expect(
      found.position == SourcePosition(file: "note.md", line: defect.line, column: defect.column))
    #expect(entry.content?.text == "Body")
  }

  @Test func oneWrongLineCostsOnlyItself() throws {
    let (entry, _) = try read(
      "---\ntitle: Foo: bar\ndraft: true\ntags:\n  - a\n\t- b\nslug: s\n---\n")
    #expect(entry.title?.text == "Foo: bar")
    #expect(entry.status == .draft)
    #expect(entry.slug == "s")
  }

  @Test(arguments: ["---js\nmodule.exports = {}\n---\nBody", "{\"draft\": tru\nBody"])
  func whoseFrontMatterIsUnknownIsPrivate(text: String) throws {
    #expect(try read(text).0.visibility == .private)
  }

  @Test func aBombOfAliasesIsLeftOutAtOnce() throws {
    var text = "---\na0: &a0 [x]\n"
    for i in 1...30 {
      text +=
        "a\(i): &a\(i) [" + Array(repeating: "*a\(i - 1)", count: 9).joined(separator: ",") + "]\n"
    }
    let (entry, diagnostics) = try read(text + "---\nBody")
    #expect(diagnostics.map(\.rule.id) == ["markdown/limit"])
    #expect(entry.content?.text == "Body")
    #expect(entry.visibility == .private)
  }

  @Test func aBombOfMergeKeysIsLeftOut() throws {
    var text = "---\nm0: &m0 {a: 1, b: 2, c: 3}\n"
    for i in 1...40 {
      let merges = Array(repeating: "*m\(i - 1)", count: 20).joined(separator: ",")
      text += "m\(i): &m\(i) {<<: [\(merges)], k\(i): 1}\n"
    }
    let (_, diagnostics) = try read(text + "---\nBody")
    #expect(diagnostics.map(\.rule.id) == ["markdown/limit"])
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func tenThousandLevelsAreNoTrouble(opening: String) throws {
    let nested = String(repeating: opening, count: 10_000)
    #expect(try read("---\na: 1\nb: \(nested)\n---\nBody").0.content?.text == "Body")
    #expect(try read("+++\na = \(nested)\n+++\nBody").0.content?.text == "Body")
  }

  @Test func honestAliasesAndMergesAreExpanded() throws {
    let (entry, diagnostics) = try read(
      "---\nbase: &b {x: 1, y: 2}\nother:\n  <<: *b\n  y: 3\nlist: [*b]\n---\n")
    let base: MetadataBag = [.init("x", .number("1")), .init("y", .number("2"))]
    let other: MetadataBag = [.init("x", .number("1")), .init("y", .number("3"))]
    #expect(diagnostics.isEmpty)
    #expect(
      entry.extensions[.markdown] == [
        .init("base", .object(base)), .init("other", .object(other)),
        .init("list", .array([.object(base)])),
      ])
  }

  @Test func scalarsKeepTheTextOfTheSource() throws {
    for text in ["no", "010", "1.10", "12:30:45", "2024-13-45", "!!python/object:x {}", "0x1F"] {
      let (entry, _) = try read("---\ntitle: \(text)\nkey: 1\n---\n")
      guard !text.hasPrefix("!!") else { continue }
      #expect(entry.title?.text == text)
    }
  }

  @Test func windows1252IsReadByteByByte() throws {
    var diagnostics = Diagnostics()
    let bytes = Array("---\ntitle: é caf".utf8) + [0xE9] + Array("\n---\n".utf8) + [0x93]
    let document = try BlogDocument(
      reading: .bytes(bytes, name: "a.md"), with: MarkdownReader(), &diagnostics)
    #expect(document.entries.first?.title?.text == "é café")
    #expect(document.entries.first?.content?.text == "\u{201C}")
    #expect(
      diagnostics.drain().map(\.description) == [
        "a.md:2:14: warning: the file isn't UTF-8: it was read as Windows-1252 "
          + "[markdown/invalid-utf8, repaired]"
      ])
  }

  @Test func jekyllsHabitsAreUnderstood() throws {
    let (blog, diagnostics) = try read(folder: [
      "_config.yml": "title: T\nurl: https://a.example\nbaseurl: /b\nauthor: Ann\n"
        + "permalink: /:year/:month/:title/\n",
      "_posts/2012-03-05-first.md":
        "---\nlayout: post\ndate: 2012-03-05 15:15:12 -0700\ntags: new york\ncategory: Big City\n---\nX",
      "_posts/2040-01-01-later.md": "---\n---\nX",
      "_posts/2012-03-06-hidden.md": "---\npublished: false\n---\nX",
      "_drafts/idea.md": "---\ntitle: Idea\n---\nX",
      "about.html": "---\npermalink: /about/\n---\n<p>X</p>",
      "_layouts/post.html": "---\n---\n{{ content }}", "README.md": "# R", "index.html": "<p>",
      "list.html": "---\nlayout: x\n---\n{% for post in site.posts %}",
    ])
    #expect(blog.header.site.title == "T")
    let entries = Dictionary(uniqueKeysWithValues: blog.entries.map { ($0.id.rawValue, $0) })
    #expect(
      entries.keys.sorted() == [
        "_drafts/idea", "_posts/2012-03-05-first", "_posts/2012-03-06-hidden",
        "_posts/2040-01-01-later", "about",
      ])
    let first = try #require(entries["_posts/2012-03-05-first"])
    #expect(first.slug == "first")
    #expect(first.address == "https://a.example/b/2012/03/first/")
    #expect(first.terms.map { $0.name?.text } == ["Big City", "new", "york"])
    #expect(first.authors.map(\.name) == ["Ann"])
    #expect(first.published == Timestamp(localSeconds: 1_330_960_512, offset: -25_200))
    #expect(entries["_posts/2040-01-01-later"]?.status == .scheduled)
    #expect(entries["_posts/2012-03-06-hidden"]?.status == .draft)
    #expect(entries["_drafts/idea"]?.status == .draft)
    #expect(entries["about"]?.kind == .page)
    #expect(entries["about"]?.content?.markup == .html)
    #expect(Set(diagnostics.map(\.rule.id)) == ["markdown/not-an-entry"])
  }

  @Test func hugosHabitsAreUnderstood() throws {
    let (blog, diagnostics) = try read(folder: [
      "hugo.toml": "baseURL = \"https://a.example/\"\ntitle = \"T\"\nlocale = \"en\"\n"
        + "[permalinks.page]\nposts = \"/:year/:contentbasename/\"\n",
      "content/posts/a.md": "+++\nTitle = \"A\"\ndate = 2012-03-15T15:15:12Z\ntags = [\"x\"]\n"
        + "categories = [\"Template\"]\nimages = [\"/i.jpg\"]\nweight = 3\n[params]\nauthor = \"Bo\"\n+++\nX",
      "content/posts/b.md": "---\ndraft: true\nurl: /old/b/\naliases:\n  - /c/\n---\nX",
      "content/about.md": "---\ntitle: About\n---\nX",
      "content/about/team.fr.md": "---\ntitle: Team\n---\nX",
      "content/categories/template/_index.md":
        "---\ntitle: Template\nurl: /category/template-2/\n---\n",
      "archetypes/default.md": "---\ntitle: x\n---\n", "themes/t/README.md": "# T",
      "_private/p.md": "---\ntitle: P\n---\nX",
    ])
    #expect(diagnostics.isEmpty)
    #expect(blog.header.terms.map(\.id) == [Term.ID(.category, "template-2")])
    let entries = Dictionary(uniqueKeysWithValues: blog.entries.map { ($0.id.rawValue, $0) })
    #expect(
      entries.keys.sorted() == [
        "_private/p", "content/about", "content/about/team.fr", "content/posts/a",
        "content/posts/b",
      ])
    let a = try #require(entries["content/posts/a"])
    #expect(a.title?.text == "A")
    #expect(a.address == "https://a.example/2012/a/")
    #expect(a.terms.map(\.id) == [Term.ID(.category, "template-2"), Term.ID(.tag, "x")])
    #expect(a.image == .address("/i.jpg"))
    #expect(a.order == 3)
    #expect(a.authors.map(\.name) == ["Bo"])
    #expect(a.extensions[.markdown].isEmpty)
    #expect(entries["content/posts/b"]?.status == .draft)
    #expect(entries["content/posts/b"]?.address == "https://a.example/old/b/")
    #expect(entries["content/posts/b"]?.aliases == ["/c/"])
    #expect(entries["content/about/team.fr"]?.language == "fr")
    #expect(entries["content/about/team.fr"]?.parent?.rawValue == "content/about")
    #expect(entries["_private/p"]?.visibility == .private)
  }

  @Test func otherGeneratorsNamesAreUnderstood() throws {
    let (zola, _) = try read(
      "+++\ntitle = \"A\"\nupdated = 2012-03-16\n[taxonomies]\ntags = [\"x\"]\n[extra]\nauthor = \"Bo\"\n+++\n"
    )
    #expect(zola.terms.map(\.id.slug) == ["x"])
    #expect(zola.authors.map(\.name) == ["Bo"])
    #expect(zola.modified?.precision == .day)
    #expect(zola.extensions[.markdown].isEmpty)
    let (pelican, _) = try read(
      "Title: A\nDate: 2012-03-15 10:20\nTags: a b, c\nStatus: hidden\n\nX")
    #expect(pelican.terms.map { $0.name?.text } == ["a b", "c"])
    #expect(pelican.published?.precision == .minute)
    #expect(pelican.status == .private)
    let (material, _) = try read("---\ndate:\n  created: 2012-03-15\n  updated: 2012-03-16\n---\n")
    #expect(material.published?.localSeconds == 1_331_769_600)
    #expect(material.modified != nil)
    let (eleventy, _) = try read(
      "---\npermalink: false\neleventyExcludeFromCollections: true\n---\n")
    #expect(eleventy.status == .draft)
    #expect(eleventy.extensions[.markdown].isEmpty)
  }

  @Test func aDayInThePathIsTheDate() throws {
    let (entry, _) = try read("+++\npath = \"2012/03/15/a\"\n+++\n")
    #expect(entry.published == Timestamp(localSeconds: 1_331_769_600, offset: nil, precision: .day))
    #expect(entry.address == "/2012/03/15/a")
    #expect(entry.kind == .post)
  }

  @Test func aSiteIsRecognizedByItsConfiguration() throws {
    func recognize(_ paths: [String]?, _ name: String, _ text: String = "") -> [String] {
      let sample = BlogFormat.Sample(name: name, bytes: Array(text.utf8), paths: paths)
      return [BlogFormat.markdown, .hugo, .jekyll, .eleventy]
        .filter { $0.recognize(sample) == .certain }.map(\.id)
    }
    #expect(recognize(["hugo.toml", "content", "content/a.md"], "site") == ["hugo"])
    #expect(recognize(["_config.yml", "_posts/2012-03-15-a.md"], "site") == ["jekyll"])
    #expect(recognize(["a.md"], "site").isEmpty)
    #expect(
      BlogFormat.markdown.recognize(.init(name: "s", bytes: [], paths: ["a.md"])) == .possible)
    #expect(recognize(nil, "a.md", "Text") == ["markdown"])
    #expect(recognize(nil, "", "---\ntitle: A\n---\n") == ["markdown"])
    #expect(recognize(nil, "", "{\"version\": \"https://jsonfeed.org/version/1.1\"}").isEmpty)
    #expect(recognize(nil, "a.xml", "<rss/>").isEmpty)
  }

  @Test func unknownKeysStayInOrderAsRead() throws {
    let (entry, _) = try read("---\nZeta: 1.10\ntitle: A\nalpha: {b: no}\n---\n")
    #expect(
      entry.extensions[.markdown] == [
        .init("Zeta", .number("1.10")), .init("alpha", .object([.init("b", .string("no"))])),
      ])
  }

  @Test func linksAndPipesAreNamedAndNotFollowed() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "decant-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(
      at: root.appending(path: "d.md"), withIntermediateDirectories: true)
    try Data("---\ntitle: A\n---\n".utf8).write(to: root.appending(path: "d.md/a.md"))
    try FileManager.default.createSymbolicLink(
      atPath: root.appending(path: "loop").path, withDestinationPath: ".")
    try FileManager.default.createSymbolicLink(
      atPath: root.appending(path: "out.md").path, withDestinationPath: "/etc/hostname")
    #expect(mkfifo(root.appending(path: "pipe.md").path, 0o600) == 0)
    var diagnostics = Diagnostics()
    let blog = try BlogDocument(
      reading: .path(root.path, name: "s"), with: MarkdownReader(), &diagnostics)
    #expect(blog.entries.map(\.id.rawValue) == ["d.md/a"])
    #expect(diagnostics.drain().map { $0.position?.file } == ["s/loop", "s/out.md", "s/pipe.md"])
  }

  @Test func aNameThatIsNotUTF8IsRead() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "decant-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let path = Array(root.path.utf8) + [UInt8(ascii: "/"), 0xE9] + Array(".md".utf8) + [0]
    let file = creat(path.map { CChar(bitPattern: $0) }, 0o600)
    #expect(write(file, "Text", 4) == 4)
    close(file)
    var diagnostics = Diagnostics()
    let blog = try BlogDocument(
      reading: .path(root.path), with: MarkdownReader(), &diagnostics)
    #expect(blog.entries.map(\.id.rawValue) == ["\u{FFFD}"])
    #expect(blog.entries.first?.content?.text == "Text")
  }

  @Test func largeFilesAreRead() throws {
    let text = String(repeating: "Text\n", count: 100_000)
    let (blog, _) = try read(folder: ["a.md": "---\ntitle: A\n---\n" + text])
    #expect(blog.entries.first?.content?.text == text)
  }

  @Test func twentyThousandKeysTakeLinearTime() throws {
    var text = "---\ntitle: Foo: bar\n"
    for i in 0..<20_000 { text += "key\(i): \(i)\n" }
    let (entry, _) = try read(text + "---\nBody")
    #expect(entry.extensions[.markdown].count == 20_000)
    #expect(entry.title?.text == "Foo: bar")
  }

  @Test func aFolderIsReadInTheOrderOfItsNames() throws {
    var files: [String: String] = [:]
    for name in ["b/x.md", "a.md", "Z.md", "é.md", "b/a.md", "a/y.md"] { files[name] = "Text" }
    let (blog, _) = try read(folder: files)
    #expect(blog.entries.map(\.id.rawValue) == ["Z", "a/y", "a", "b/a", "b/x", "é"])
  }

  @Test func aHundredFoldersDeepIsRead() throws {
    let path = Array(repeating: "d", count: 120).joined(separator: "/") + "/a.md"
    #expect(try read(folder: [path: "Text"]).0.entries.count == 1)
  }

  @Test func aPictureWithTheWrongEndingIsNamed() throws {
    let (blog, diagnostics) = try read(folder: ["a.md": "\u{1}PNG\0\0", "b.md": "Text"])
    #expect(blog.entries.map(\.id.rawValue) == ["b"])
    #expect(diagnostics.map(\.rule.id) == ["markdown/not-text"])
  }
}
