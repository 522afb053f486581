import Decant
import Foundation
import Testing

/// The proof of a conversion: that it finds nothing where nothing is missing, and what is missing.
struct ProofTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "decant-proof-\(UUID().uuidString)")

  private static let formats = FormatRegistry.standard

  /// A blog of a sample, converted.
  private struct Written {
    var original: ComparedBlog
    var proof: OutputProof
    var result: ProofResult
    var path: URL

    /// The places in both proofs at which the output differs.
    func differences() async throws -> (complete: [String], visible: [String]) {
      var found: [OutputProof.Part: [String]] = [:]
      _ = try await proof.run(original, .path(path.path)) { part, event in
        guard case .entry(let change) = event else { return }
        found[part, default: []].append(change.entry.title ?? change.entry.id.rawValue)
      }
      return (found[.complete] ?? [], found[.visible] ?? [])
    }
  }

  /// Converts a sample and proves it.
  private func written(
    _ id: String, isPlain: Bool = false, of name: String = "harbour"
  ) async throws -> Written {
    let sample = try #require(Sample.all.first { $0.name == name })
    let source = try ProofTests.formats.recognize(sample.source)
    let format = try #require(ProofTests.formats[id])
    var options = FormatOptions()
    let reader = try #require(try source.makeReader?(&options))
    if isPlain { options.append("plain", "true") }
    let writer = try #require(try format.makeWriter?(&options))
    let path = folder.appending(path: "out")
    let proof = try OutputProof(of: format, from: source, isPlain: isPlain)
    let place: BlogDestination = format.isFolder ? .folder(path.path) : .file(path.path)
    let conversion = Conversion(from: reader, to: writer, sourceFormat: source.id)
    let result = try await conversion.run(sample.source, into: place, proving: proof).result
    return Written(
      original: ComparedBlog(sample.source, with: reader), proof: proof, result: result,
      path: path)
  }

  /// Changes the files of a folder whose names end in a way.
  private func edit(
    _ path: URL, _ ending: String, _ change: (inout String) -> Void
  ) throws {
    let files = FileManager.default.enumerator(at: path, includingPropertiesForKeys: nil)
    var count = 0
    while let file = files?.nextObject() as? URL {
      guard file.path.hasSuffix(ending), !file.path.hasSuffix("README.md") else { continue }
      var text = try String(contentsOf: file, encoding: .utf8)
      change(&text)
      try Data(text.utf8).write(to: file)
      count += 1
    }
    #expect(count > 0)
  }

  @Test(arguments: ["jsonl", "wxr", "markdown", "hugo", "jekyll", "eleventy"])
  func whatIsWrittenIsProved(_ id: String) async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let written = try await written(id)
    let differences = try await written.differences()
    #expect(differences.complete == [])
    #expect(differences.visible == [])
    #expect(written.result.isProved)
    #expect(written.result.complete?.equalCount == 8)
    let isFolder = id != "jsonl" && id != "wxr"
    #expect((written.result.visible != nil) == isFolder)
  }

  /// The sample's galleries and reusable blocks need what other entries say, and its films are
  /// calls in one layout and players in another.
  @Test(arguments: ["jsonl", "wxr", "jsonfeed", "markdown", "hugo", "jekyll", "eleventy"])
  func whatBodiesTakeFromOtherEntriesIsNoDifference(_ id: String) async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try await written(id, of: "proof-oddities").result
    #expect(result.complete?.isEqual == true)
    #expect(result.visible?.isEqual ?? true)
    #expect(result.complete?.equalCount == 12)
  }

  @Test(arguments: ["markdown", "hugo"])
  func blankBodiesAreFoundInTheVisibleFiles(_ id: String) async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let written = try await written(id)
    try edit(written.path, ".md") { text in
      guard let end = text.range(of: "\n---\n") else { return }
      text = String(text[..<end.upperBound])
    }
    #expect(try await written.differences().visible.contains("The bell on the quay"))
  }

  @Test func anArchiveThatWasChangedIsFoundAlthoughTheVisibleFilesSayTheSame() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let written = try await written("markdown")
    var isChanged = false
    try edit(written.path, "blog.jsonl") { text in
      let changed = text.replacingOccurrences(
        of: "\"status\":\"approved\"", with: "\"status\":\"spam\"")
      isChanged = isChanged || changed != text
      text = changed
    }
    #expect(isChanged)
    let differences = try await written.differences()
    #expect(differences.complete == ["The bell on the quay"])
    #expect(differences.visible == [])
  }

  @Test func withoutAnArchiveTheVisibleFilesAreProved() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let written = try await written("markdown", isPlain: true)
    #expect(written.result.complete == nil)
    #expect(written.result.visible?.isEqual == true)
  }
}
