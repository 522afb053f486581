import Decant
import DecantTesting
import Foundation
import Testing

/// ``ChainLaw``, over blogs that use every property of the model.
struct ChainTests {
  static let chains = [
    ["jsonfeed"], ["wxr"], ["jsonl"], ["jsonfeed", "wxr"], ["wxr", "jsonfeed"],
    ["jsonl", "wxr", "jsonl", "jsonfeed"], ["wxr", "jsonfeed", "wxr", "jsonfeed"],
  ]

  @Test(arguments: chains, [1, 2, 3] as [UInt64])
  func nothingIsLostOnTheWay(_ chain: [String], _ seed: UInt64) async throws {
    let folder = URL(filePath: NSTemporaryDirectory()).appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let formats = try chain.map { try #require(FormatRegistry.standard[$0]) }
    var generator = BlogGenerator(seed: seed)
    let blog = generator.blog(entryCount: 40)
    let violations = try await ChainLaw(formats, in: folder.path).check(blog)
    #expect(violations == [], "seed \(seed)")
  }

  @Test(arguments: ["jsonfeed", "wxr"], [1, 2] as [UInt64])
  func withoutAnArchiveEachLossIsNamed(_ id: String, _ seed: UInt64) async throws {
    let laws = FormatLaws(try #require(FormatRegistry.standard[id]))
    var generator = BlogGenerator(seed: seed)
    let violations = try await laws.checkPlainLosses(generator.blog(entryCount: 40))
    #expect(violations == [], "seed \(seed)")
  }
}
