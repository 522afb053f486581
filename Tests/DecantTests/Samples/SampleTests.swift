import Decant
import Foundation
import Testing

/// The samples are what Decant promises, as files that anybody can read.
struct SampleTests {
  @Test func thereAreSamples() {
    #expect(!Sample.all.isEmpty)
  }

  @Test(arguments: Sample.all)
  func readingGivesTheModelAndTheDiagnostics(_ sample: Sample) async throws {
    let result = try await convert(sample, to: .lines)
    let model = try #require(result.summary.memory[.main])
    try Golden.expect(model, in: sample.folder.appending(path: "model.jsonl"))
    let diagnostics = result.diagnostics.map { "\($0)\n" }.joined()
    try Golden.expect(
      Array(diagnostics.utf8), in: sample.folder.appending(path: "diagnostics.txt"))
  }

  @Test(arguments: Sample.all)
  func writingGivesTheOutputs(_ sample: Sample) async throws {
    for (name, format) in sample.outputs {
      let memory = try await convert(sample, to: format).summary.memory
      let output = sample.folder.appending(path: name)
      if let bytes = memory[.main] {
        try Golden.expect(bytes, in: output)
      } else {
        var files: [String: [UInt8]] = [:]
        for case (.file(let path), let bytes) in memory { files[path] = bytes }
        try Golden.expect(files, below: output)
      }
    }
  }

  private func convert(
    _ sample: Sample, to format: BlogFormat
  ) async throws -> (summary: ConversionSummary, diagnostics: [Diagnostic]) {
    let recognized = try FormatRegistry.standard.recognize(sample.source)
    var options = FormatOptions()
    let reader = try #require(try recognized.makeReader?(&options))
    let writer = try #require(try format.makeWriter?(&options))
    var diagnostics: [Diagnostic] = []
    let conversion = Conversion(from: reader, to: writer, sourceFormat: recognized.id)
    let summary = try await conversion.run(sample.source, into: .memory) { event in
      if case .diagnostic(let diagnostic) = event { diagnostics.append(diagnostic) }
    }
    return (summary, diagnostics)
  }
}
