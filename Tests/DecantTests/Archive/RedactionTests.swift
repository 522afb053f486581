import Decant
import Foundation
import Testing

/// Secrets that are left out are nowhere.
struct RedactionTests {
  private var blog: BlogDocument {
    var author = Author(id: Author.ID(rawValue: "mara"), name: "Mara")
    author.email = "mara@secret.example"
    var locked = Entry(id: Entry.ID(rawValue: "1"))
    locked.password = "secret-word"
    locked.content = Content("Locked text", markup: .markdown)
    locked.authors = [author]
    var order = Entry(id: Entry.ID(rawValue: "2"), kind: Entry.Kind(rawValue: "shop_order"))
    order.extensions[.customFields] = [.init("_billing_name", .string("secret name"))]
    var comment = Entry.Comment(
      id: Entry.Comment.ID(rawValue: "3"), name: "Ted", content: Content("Yes", markup: .html))
    comment.email = "ted@secret.example"
    comment.networkAddress = "secret 192.0.2.7"
    comment.extensions[.customFields] = [.init("akismet", .string("secret browser"))]
    var open = Entry(id: Entry.ID(rawValue: "4"))
    open.comments = [comment]
    return BlogDocument(
      header: BlogHeader(site: Site(title: "Harbour"), authors: [author]),
      entries: [locked, order, open])
  }

  @Test(arguments: ["markdown", "hugo", "jsonl", "wxr", "jsonfeed"])
  func noSecretIsInTheOutput(_ format: String) async throws {
    var options = FormatOptions()
    let writer = try #require(try FormatRegistry.standard[format]?.makeWriter?(&options))
    var count = 0
    let summary = try await Conversion(
      from: RedactingReader(DocumentReader(blog)), to: writer
    ).run(.bytes([]), into: .memory) { event in
      guard case .diagnostic(let diagnostic) = event else { return }
      if diagnostic.rule.id == "convert/redacted" { count += 1 }
    }
    for (place, bytes) in summary.memory {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("secret"), "\(place)")
    }
    // The header, and each of the three entries.
    #expect(count == 4)
    #expect(!summary.memory.isEmpty)
  }

  @Test func aLockedEntryStaysPrivate() throws {
    var diagnostics = Diagnostics()
    let read = try BlogDocument(
      reading: .bytes([]), with: RedactingReader(DocumentReader(blog)), &diagnostics)
    #expect(read.entries[0].password == nil)
    #expect(read.entries[0].visibility == .private)
  }
}
