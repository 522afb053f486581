import Decant
import DecantCore
import Foundation
import Testing

/// What is in a feed comes back from other formats: every member, in its order, as it was spelled.
struct FeedIdentityTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/corpus/jsonfeed").standardizedFileURL
    .path(percentEncoded: false)

  /// The feeds of the corpus that name their version as the specification has it; in the others
  /// the version is repaired.
  static let feeds: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: corpus)) ?? []
    return names.sorted().map { "\(corpus)/\($0)" }.filter { path in
      let text = FileManager.default.contents(atPath: path) ?? Data()
      guard let feed = object(text) else { return false }
      return feed["version"]?.string?.hasPrefix("https://jsonfeed.org/version/1") ?? false
    }
  }()

  static let ways = ["jsonfeed", "wxr", "markdown", "jsonl", "hugo"]

  private static func object(_ bytes: Data) -> MetadataBag? {
    let tree = JSONTree(Array(bytes))
    return tree.failure == nil ? tree.value(0).object : nil
  }

  /// Converts a feed to a format and back.
  private func back(_ path: String, _ way: String) async throws -> Data {
    let scratch = try ScratchFolder()
    try await scratch.convert(.path(path), from: "jsonfeed", to: way, at: "there")
    try await scratch.convert(
      .path(scratch.path("there")), from: way, to: "jsonfeed", at: "back.json")
    return try #require(FileManager.default.contents(atPath: scratch.path("back.json")))
  }

  @Test(.enabled(if: !feeds.isEmpty), arguments: feeds, ways)
  func everyMemberOfARealFeedComesBack(_ path: String, _ way: String) async throws {
    let before = try #require(FileManager.default.contents(atPath: path))
    let after = try await back(path, way)
    #expect(Self.object(before) != nil)
    #expect(Self.object(after) == Self.object(before))
  }

  /// Members in an order of their own, names that nobody knows, numbers as people write them.
  private static let odd = """
    {"items": [{"tags": [], "_x": {"n": 1.10, "e": 1E+2, "n": null}, "id": 7, "content_text": "",
      "content_html": "<p>a</p>", "authors": [], "date_published": "2024-01-02T03:04:05.600-00:00"},
      {"id": "é", "content_text": "b", "attachments": [{"url": "u", "mime_type": "a/b", "q": [1]}]}],
     "_empty": {}, "title": "Odd", "version": "https://jsonfeed.org/version/1", "expired": false}
    """

  @Test(arguments: ways)
  func everyMemberOfAnOddFeedComesBack(_ way: String) async throws {
    let scratch = try ScratchFolder()
    try scratch.write(Self.odd, to: "odd.json")
    let after = try await back(scratch.path("odd.json"), way)
    let expected = try #require(Self.object(Data(Self.odd.utf8)))
    #expect(Self.object(after) == expected)
  }

  @Test(arguments: ways)
  func aFeedOfUsualWhiteSpaceComesBackByteForByte(_ way: String) async throws {
    let scratch = try ScratchFolder()
    try scratch.write(Self.odd, to: "odd.json")
    let usual = try await back(scratch.path("odd.json"), "jsonfeed")
    try scratch.write(Array(usual), to: "usual.json")
    #expect(try await back(scratch.path("usual.json"), way) == usual)
  }
}
