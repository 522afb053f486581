import Decant
import Foundation
import Testing

/// What holds for the repair of any folder: nothing gets worse, no page moves, and once is enough.
struct FolderRepairLawTests {
  /// A file or folder of Markdown among the samples.
  struct Sample: CustomTestStringConvertible, Sendable {
    let path: String
    let layout: String

    var testDescription: String { "\(path) as \(layout)" }
  }

  private static let root = ValidationSample.root.deletingLastPathComponent()
  private static let layouts = ["markdown", "hugo", "jekyll", "eleventy"]

  /// The samples of rules under each layout, and all folders that are sources or outputs.
  private static let samples: [Sample] = {
    let rules =
      (try? FileManager.default.subpathsOfDirectory(
        atPath: ValidationSample.root.appending(path: "markdown").path)) ?? []
    let bad = rules.filter { $0.hasSuffix("/bad") || $0.hasSuffix("/bad.md") }.sorted()
    let blogs = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return bad.flatMap { path in
      layouts.map { Sample(path: "validate/markdown/\(path)", layout: $0) }
    }
      + blogs.sorted().flatMap { blog in
        (layouts + ["source"]).filter {
          FileManager.default.fileExists(atPath: root.appending(path: "\(blog)/\($0)").path)
        }.map { Sample(path: "\(blog)/\($0)", layout: $0 == "source" ? "markdown" : $0) }
      }
  }()

  @Test func thereAreSamples() {
    #expect(Self.samples.count > 100)
    #expect(Self.samples.contains { $0.path == "hugo-garden/source" })
  }

  @Test(arguments: samples)
  func nothingIsWorseAndNoPageMoves(_ sample: Sample) async throws {
    let scratch = try ScratchFolder()
    let ending = sample.path.hasSuffix(".md") ? ".md" : ""
    let path = scratch.path("copy\(ending)")
    try FileManager.default.copyItem(
      at: Self.root.appending(path: sample.path), to: URL(filePath: path))
    let format = try #require(FormatRegistry.standard[sample.layout])
    let before = try await State(path, format)
    let fixed = try repair(path, format)
    let after = try await State(path, format)
    #expect(after.pages == before.pages)
    for (rule, count) in after.counts {
      #expect(count <= before.counts[rule, default: 0], "\(rule) is new")
    }
    let gone = before.counts.merging(after.counts, uniquingKeysWith: -).filter { $0.value > 0 }
    #expect(fixed == gone)
    #expect(try repair(path, format) == [:])
  }

  /// What is repaired, by rules, whatever the file.
  private func repair(_ path: String, _ format: BlogFormat) throws -> [String: Int] {
    let settings = ValidationSettings(rules: FormatRegistry.standard.validationRules)
    var fixed: [String: Int] = [:]
    try #require(FolderRepair(format, settings)).run([path]) { _, outcome in
      if case .fixed(let counts) = outcome { fixed.merge(counts, uniquingKeysWith: +) }
    }
    return fixed
  }

  /// What is wrong with a folder, and where its pages are.
  private struct State {
    var counts: [String: Int] = [:]
    let pages: [String]

    init(_ path: String, _ format: BlogFormat) async throws {
      for finding in try await ValidationSample.judge(.path(path, name: "copy"), format) {
        counts[finding.rule.id, default: 0] += 1
      }
      var options = FormatOptions()
      let reader = try #require(try format.makeReader?(&options))
      var diagnostics = Diagnostics()
      let blog = try BlogDocument(reading: .path(path, name: "copy"), with: reader, &diagnostics)
      pages = blog.entries.map { entry in
        let date = entry.published.map { "\($0)" } ?? "-"
        return "\(entry.id) \(entry.address?.rawValue ?? "-") \(date) \(entry.status)"
      }
    }
  }
}
