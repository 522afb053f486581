import CustomDump
import DecantCore
import Testing

struct ArchiveTests {
  private func contains(_ line: [UInt8]?, _ text: String) -> Bool {
    String(decoding: line ?? [], as: UTF8.self).contains(text)
  }

  @Test(arguments: 0..<300)
  func linesMergeToTheEntry(seed: Int) {
    var generator = BlogGenerator(seed: UInt64(seed))
    let entry = generator.entry()
    var placement = ArchivePlacement(ordinal: seed, path: "posts/a.md")
    placement.file = ArchivePlacement.hash("file".utf8.span)
    placement.values = [("title", "1"), ("title", "2")]
    let lines = ArchiveEncoder.encode(entry, at: placement)
    let archive = ArchiveDecoder(
      blog: lines.blog.map { JSONTree($0) }, private: lines.private.map { JSONTree($0) })
    expectNoDifference(archive?.entry, entry)
    #expect(archive?.placement == placement)
    #expect(archive?.problems.isEmpty == true)
  }

  @Test(arguments: 0..<300)
  func publicLinesHoldNothingPrivate(seed: Int) {
    var generator = BlogGenerator(seed: UInt64(seed))
    let entry = generator.entry()
    let line = ArchiveEncoder.encode(entry, at: ArchivePlacement(ordinal: 0)).blog
    let isWhole = entry.visibility == .private || entry.visibility == .discarded
    #expect((line == nil) == isWhole)
    for secret in ["secret.", "mail.", "net.", "\"spam\"", "\"pending\""] {
      #expect(!contains(line, secret))
    }
    if entry.kind.rawValue == "shop_order", let line {
      let shown = ArchiveDecoder(blog: JSONTree(line), private: nil)?.entry
      #expect(shown?.extensions[.customFields].isEmpty == true)
    }
  }

  @Test func headersKeepAddressesApart() {
    var author = Author(id: Author.ID(rawValue: "a"), name: "A")
    author.email = "a@example.org"
    let lines = ArchiveEncoder.encode(BlogHeader(authors: [author]))
    #expect(!contains(lines.blog, "example.org"))
    #expect(
      contains(
        lines.private,
        #"{"decant":1,"private":true,"authors":[{"at":0,"email":"a@example.org"}]}"#))
    #expect(ArchiveEncoder.encode(BlogHeader()).private == nil)
  }

  @Test func headersComeBackWithTheirAddressesAndHashes() throws {
    var author = Author(id: Author.ID(rawValue: "a"), name: "A")
    author.email = "a@example.org"
    let header = BlogHeader(site: Site(title: "T"), authors: [author])
    let lines = ArchiveEncoder.encode(header, values: [("title", "1"), ("icon", "2")])
    let blog = JSONTree(try #require(lines.blog))
    let secrets = JSONTree(try #require(lines.private))
    let whole = try #require(ArchivedHeader(blog: blog, private: secrets))
    expectNoDifference(whole.header, header)
    #expect(whole.values.map(\.name) == ["title", "icon"])
    #expect(whole.values.map(\.hash) == ["1", "2"])
    #expect(whole.problems == [])
    let shown = try #require(ArchivedHeader(blog: blog, private: nil))
    #expect(shown.header.authors.map(\.email) == [nil])
    #expect(ArchivedHeader(blog: JSONTree(Array("{\"decant\":2}".utf8)), private: nil) == nil)
  }

  @Test func filesAreListedWithTheirHashes() throws {
    let output = BlogOutput(.memory)
    let readme = ArchiveReadme(title: "T", beside: .file("feed.json"))
    var files = ArchiveFiles(BlogHeader(), readme) { .beside($0) }
    try files.finish(output)
    #expect(output.memory.isEmpty)
    try files.append(Array("{}\n".utf8), to: .private, of: output)
    try files.finish(output)
    #expect(
      Set(output.memory.keys)
        == [
          .beside("blog.jsonl"), .beside("private.jsonl"), .beside("README.md"),
          .beside("SHA256SUMS"),
        ])
    let sums = String(decoding: output.memory[.beside("SHA256SUMS")] ?? [], as: UTF8.self)
    for (name, bytes) in output.memory where name != .beside("SHA256SUMS") {
      guard case .beside(let name) = name else { continue }
      let sum = bytes.span.withUnsafeBufferPointer { buffer in
        var hash = SHA256()
        for byte in buffer { hash.update([byte].span) }
        return hash.hexDigest
      }
      #expect(sums.contains("\(sum)  \(name)\n"))
    }
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func hashesAreThoseOfTheStandard(_ text: String, _ digest: String) {
    for usesInstructions in [true, false] {
      var hash = SHA256(usesInstructions: usesInstructions)
      hash.update(text.utf8.span)
      #expect(hash.hexDigest == digest)
    }
  }
}
