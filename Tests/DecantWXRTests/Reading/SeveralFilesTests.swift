import DecantCore
import DecantWXR
import Foundation
import Testing

/// Exports in several files.
struct SeveralFilesTests {
  /// Reads files with given contents.
  private func read(_ texts: [String], merging: Bool = false) throws -> BlogDocument {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("wxr-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var paths: [String] = []
    for (i, text) in texts.enumerated() {
      let file = folder.appendingPathComponent("\(i).xml")
      try Data(text.utf8).write(to: file)
      paths.append(file.path)
    }
    var reader = WXRReader()
    reader.mergesBlogs = merging
    return try Corpus.read(.paths(paths), with: reader).blog
  }

  private func author(_ login: String) -> String {
    "<wp:author><wp:author_login>\(login)</wp:author_login></wp:author>"
  }

  @Test func oneBlogHasOneHeader() throws {
    let first = Fixture.export(Fixture.item(1), extra: author("ann"))
    let second = Fixture.export(
      Fixture.item(2, "<dc:creator>bob</dc:creator>"), extra: author("ann") + author("bob"))
    let blog = try read([first, second])
    #expect(blog.entries.map(\.id.rawValue) == ["1", "2"])
    #expect(blog.header.authors.map(\.id.rawValue) == ["ann", "bob"])
  }

  @Test func severalBlogsAreRefusedByName() throws {
    let other = Fixture.head("http://lighthouse.example/") + Fixture.item(2) + Fixture.tail
    let texts = [Fixture.export(Fixture.item(1)), other, Fixture.export(Fixture.item(3))]
    #expect {
      try read(texts)
    } throws: { error in
      guard let error = error as? DecantError, error.code == .severalBlogs else { return false }
      return error.message.contains("harbour.example (2 files), lighthouse.example (1 file)")
    }
    #expect(try read(texts, merging: true).entries.count == 3)
  }
}
