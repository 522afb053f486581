import Decant
import Foundation
import Testing

/// What only the owner of a blog should have stands in one file, which git leaves out.
struct SecretFilesTests {
  /// A blog whose secrets all hold the word `hush`.
  private var blog: BlogDocument {
    var author = Author(id: Author.ID(rawValue: "mara"), name: "Mara")
    author.email = "hush@mara.example"
    var comment = Entry.Comment(
      id: Entry.Comment.ID(rawValue: "3"), name: "Ted", content: Content("Yes", markup: .html))
    comment.email = "hush@ted.example"
    comment.networkAddress = "hush 192.0.2.7"
    comment.extensions[.customFields] = [.init("akismet", .string("hush, a browser"))]
    var open = Entry(id: Entry.ID(rawValue: "1"))
    open.title = Content("Open", markup: .plainText)
    open.content = Content("Text", markup: .markdown)
    open.published = Timestamp(localSeconds: 1_620_302_400, offset: 0)
    open.authors = [author]
    open.comments = [comment]
    var locked = open
    locked.id = Entry.ID(rawValue: "2")
    locked.title = Content("Locked", markup: .plainText)
    locked.password = "hush, a word"
    var secret = open
    secret.id = Entry.ID(rawValue: "4")
    secret.status = .private
    secret.content = Content("hush, a diary", markup: .markdown)
    var order = Entry(id: Entry.ID(rawValue: "5"), kind: Entry.Kind(rawValue: "shop_order"))
    order.extensions[.customFields] = [.init("_billing_name", .string("hush, a customer"))]
    return BlogDocument(
      header: BlogHeader(site: Site(title: "Harbour"), authors: [author]),
      entries: [open, locked, secret, order])
  }

  /// Writes the blog, and returns the paths of the files that hold the word.
  private func filesWithSecrets(
    _ format: String, isPlain: Bool = false, _ scratch: ScratchFolder
  ) async throws -> [String] {
    var options = FormatOptions()
    if isPlain { options.append("plain", "true") }
    let format = try #require(FormatRegistry.standard[format])
    let writer = try #require(try format.makeWriter?(&options))
    let path = scratch.path(format.isFolder ? "out" : "out/feed.json")
    try scratch.write("", to: "out/.keep")
    _ = try await Conversion(from: DocumentReader(blog), to: writer)
      .run(.bytes([]), into: format.isFolder ? .folder(path) : .file(path))
    let folder = scratch.path("out")
    return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter {
      let bytes = FileManager.default.contents(atPath: "\(folder)/\($0)") ?? Data()
      return String(decoding: bytes, as: UTF8.self).contains("hush")
    }
  }

  @Test(arguments: ["markdown", "hugo", "jekyll", "eleventy"])
  func onlyThePrivateHalfAndTheFolderOfPrivateEntriesHoldSecrets(
    _ layout: String
  ) async throws {
    let scratch = try ScratchFolder()
    let files = try await filesWithSecrets(layout, scratch)
    #expect(files.contains(".decant/private.jsonl"))
    let others = files.filter { $0 != ".decant/private.jsonl" && !$0.hasPrefix("_private/") }
    #expect(others == [])
    #expect(try scratch.text("out/.decant/.gitignore").contains("private.jsonl"))
    // The folder of private entries is left out by a file of its own, or by the one at the root.
    let root = try scratch.text("out/.gitignore")
    let own = try? scratch.text("out/_private/.gitignore")
    #expect(root.contains("_private") || own?.contains("*") == true)
  }

  @Test func besideAFeedOnlyThePrivateHalfHoldsSecrets() async throws {
    let scratch = try ScratchFolder()
    let files = try await filesWithSecrets("jsonfeed", scratch)
    #expect(files == ["feed.json.decant/private.jsonl"])
    #expect(try scratch.text("out/feed.json.decant/.gitignore").contains("private.jsonl"))
  }

  @Test(arguments: ["markdown", "hugo", "jekyll", "eleventy", "jsonfeed"])
  func withoutAnArchiveNoSecretIsLeftButWhatPrivateEntriesSay(_ format: String) async throws {
    let scratch = try ScratchFolder()
    let files = try await filesWithSecrets(format, isPlain: true, scratch)
    #expect(files.allSatisfy { $0.hasPrefix("_private/") })
    let names = try FileManager.default.subpathsOfDirectory(atPath: scratch.path("out"))
    #expect(!names.contains { $0.hasSuffix("private.jsonl") })
  }
}
