import Decant
import Foundation
import Testing

/// Blogs that leave their generators show what their generators showed.
struct TemplateProofTests {
  /// The neutral layout is among them: there a file stays as its owner spelled it, templates and
  /// all, so that the way back is the identity.
  @Test(arguments: [
    ("leaving-jekyll", "hugo"), ("leaving-jekyll", "jekyll"), ("leaving-jekyll", "eleventy"),
    ("leaving-jekyll", "markdown"), ("leaving-jekyll", "wxr"), ("leaving-hugo", "hugo"),
    ("leaving-hugo", "jekyll"), ("leaving-hugo", "eleventy"), ("leaving-hugo", "markdown"),
    ("leaving-hugo", "wxr"), ("template-delimiters", "hugo"), ("template-delimiters", "jekyll"),
    ("template-delimiters", "eleventy"), ("hugo-garden", "markdown"), ("jekyll-blog", "markdown"),
    ("jekyll-blog", "hugo"), ("jekyll-blog", "eleventy"),
  ])
  func theVisibleFilesShowWhatTheGeneratorShowed(name: String, id: String) async throws {
    let formats = FormatRegistry.standard
    let sample = try #require(Sample.all.first { $0.name == name })
    let source = try formats.recognize(sample.source)
    let format = try #require(formats[id])
    var options = FormatOptions()
    let reader = try #require(try source.makeReader?(&options))
    let writer = try #require(try format.makeWriter?(&options))
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "decant-templates-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var found: [String] = []
    _ = try await Conversion(from: reader, to: writer, sourceFormat: source.id).run(
      sample.source, into: format.isFolder ? .folder(folder.path) : .file(folder.path),
      proving: try OutputProof(of: format, from: source)
    ) { _ in
    } difference: { part, event in
      guard case .entry(let change) = event else { return }
      found.append("\(part): \(change)")
    }
    #expect(found == [])
  }
}
