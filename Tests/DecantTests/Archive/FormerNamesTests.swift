import Decant
import Foundation
import Testing

/// The name of a file, once given, stays on later runs: others link to it.
struct FormerNamesTests {
  private func post(_ id: String, _ slug: String) -> Entry {
    var entry = Entry(id: Entry.ID(rawValue: id))
    entry.slug = slug
    entry.title = Content("Post \(id)", markup: .plainText)
    entry.published = Timestamp(localSeconds: 1_620_302_400, offset: 0)
    entry.content = Content("Text of \(id).", markup: .markdown)
    return entry
  }

  /// Writes a blog into a folder, over what is there, and returns the name of each entry's file.
  private func write(_ entries: [Entry], _ layout: String, _ scratch: ScratchFolder) async throws
    -> [String: String]
  {
    var options = FormatOptions()
    let writer = try #require(try FormatRegistry.standard[layout]?.makeWriter?(&options))
    _ = try await Conversion(
      from: DocumentReader(BlogDocument(entries: entries)), to: writer
    ).run(.bytes([]), into: BlogDestination(.folder(scratch.path("site")), replacesExisting: true))
    var names: [String: String] = [:]
    for (path, bytes) in try scratch.entryFiles(below: "site") {
      let text = String(decoding: bytes, as: UTF8.self)
      for entry in entries where text.contains("Text of \(entry.id.rawValue).") {
        names[entry.id.rawValue] = path.split(separator: "/").last.map(String.init)
      }
    }
    return names
  }

  @Test(arguments: ["markdown", "hugo", "jekyll", "eleventy"])
  func aNewPostOfTheSameNameComesSecond(_ layout: String) async throws {
    let scratch = try ScratchFolder()
    let first = try await write([post("5", "bread")], layout, scratch)
    let second = try await write([post("9", "bread"), post("5", "bread")], layout, scratch)
    #expect(second["5"] == first["5"])
    #expect(second["9"]?.hasSuffix("bread-9.md") == true)
  }

  @Test(arguments: ["markdown", "hugo", "jekyll", "eleventy"])
  func aNameWithANumberStaysWhenTheOtherPostIsGone(_ layout: String) async throws {
    let scratch = try ScratchFolder()
    let first = try await write([post("5", "bread"), post("9", "bread")], layout, scratch)
    #expect(first["9"]?.hasSuffix("bread-9.md") == true)
    let second = try await write([post("9", "bread"), post("12", "salt")], layout, scratch)
    #expect(second["9"] == first["9"])
  }

  @Test func anotherSlugIsAnotherName() async throws {
    let scratch = try ScratchFolder()
    _ = try await write([post("5", "bread")], "hugo", scratch)
    let second = try await write([post("5", "rye"), post("9", "bread")], "hugo", scratch)
    #expect(second == ["5": "rye.md", "9": "bread.md"])
  }
}
