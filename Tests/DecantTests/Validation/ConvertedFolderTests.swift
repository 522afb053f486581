import Decant
import DecantTesting
import Foundation
import Testing

/// Folders that Decant writes are in order.
struct ConvertedFolderTests {
  private static let layouts = ["markdown", "hugo", "jekyll", "eleventy"]

  /// Samples whose source is damaged on purpose, or has two entries with one address.
  private static let damaged: Set = ["cut-off-export", "damaged-export", "proof-oddities"]

  private static let samples = Sample.all.filter { !damaged.contains($0.name) }

  @Test(arguments: samples, layouts)
  func convertedSamplesHaveNoWarning(_ sample: Sample, _ layout: String) async throws {
    let scratch = try ScratchFolder()
    let source = try FormatRegistry.standard.recognize(sample.source)
    try await scratch.convert(sample.source, from: source.id, to: layout, at: "site")
    let found = try await ValidationSample.judge(
      .path(scratch.path("site"), name: "site"), try #require(FormatRegistry.standard[layout]))
    let rules = ValidationSettings(rules: FormatRegistry.standard.validationRules).rules
    // Pictures of the samples are on no disk: they stay links to the old site.
    let bad = found.filter { finding in
      rules.contains { $0.id == finding.rule.id && $0.verdict > .note }
        && finding.rule.id != "markdown/missing-file"
    }
    #expect(bad == [])
  }
}
