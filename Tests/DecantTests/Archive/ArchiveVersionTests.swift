import Decant
import Foundation
import Testing

/// Archives that were written once are read for ever.
///
/// `samples/archive-v1` isn't written anew when the goldens are: it stays as the first version of
/// the archive was.
struct ArchiveVersionTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../samples/archive-v1").standardizedFileURL
    .path(percentEncoded: false)

  private func read(_ name: String, as format: String) throws -> (BlogDocument, [Diagnostic]) {
    var options = FormatOptions()
    let reader = try #require(try FormatRegistry.standard[format]?.makeReader?(&options))
    var diagnostics = Diagnostics()
    let blog = try BlogDocument(
      reading: .path("\(Self.folder)/\(name)", name: name), with: reader, &diagnostics)
    return (blog, diagnostics.drain())
  }

  @Test(arguments: [
    ("markdown", "markdown", "model.jsonl"), ("hugo", "hugo", "model.jsonl"),
    ("feed.json", "jsonfeed", "model.jsonl"), ("feed.xml", "wxr", "feed-model.jsonl"),
  ])
  func theFirstVersionGivesEveryValueBack(
    _ name: String, _ format: String, _ model: String
  ) throws {
    let (expected, _) = try read(model, as: "jsonl")
    let (blog, diagnostics) = try read(name, as: format)
    #expect(!expected.entries.isEmpty)
    #expect(blog.header == expected.header)
    #expect(blog.entries == expected.entries)
    #expect(diagnostics.filter { $0.rule.effect != .kept }.map(\.description) == [])
  }
}
