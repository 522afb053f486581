import Decant
import DecantTesting
import Foundation
import Testing

/// The laws of ``FormatLaws``, over every sample and over blogs that are made up.
struct LawTests {
  @Test(arguments: FormatRegistry.standard.formats.map(\.id), [1, 2, 3] as [UInt64])
  func everyFormatObeysTheLawsOfWriting(_ id: String, _ seed: UInt64) async throws {
    let laws = FormatLaws(try #require(FormatRegistry.standard[id]))
    var generator = BlogGenerator(seed: seed)
    let blog = generator.blog(entryCount: 40)
    #expect(try await laws.checkWriting(blog) == [], "seed \(seed)")
    #expect(try await laws.checkLosses(blog) == [], "seed \(seed)")
  }

  @Test(arguments: FormatRegistry.standard.formats.map(\.id))
  func aWriteThatFailsLeavesNothing(_ id: String) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "decant-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var generator = BlogGenerator(seed: 4)
    let blog = generator.blog(entryCount: 3)
    let laws = FormatLaws(try #require(FormatRegistry.standard[id]))
    let violations = try await laws.checkInterruption(
      of: blog, in: folder.path(percentEncoded: false), stride: 397)
    #expect(violations == [])
  }

  @Test(arguments: Sample.all)
  func everySampleIsReadToAnEndWhereverItIsCut(_ sample: Sample) throws {
    let path = try #require(sample.source.pieces.first?.path)
    guard let data = FileManager.default.contents(atPath: path) else { return }
    let format = try FormatRegistry.standard.recognize(sample.source)
    let violations = try FormatLaws(format).checkReading(Array(data), stride: 61)
    #expect(violations == [])
  }
}
