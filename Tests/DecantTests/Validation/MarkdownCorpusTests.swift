import Decant
import Foundation
import Testing

/// Blogs that are published as they are: none of them has an error.
struct MarkdownCorpusTests {
  /// A blog, and the layout that it is made for.
  struct Blog: CustomTestStringConvertible, Sendable {
    let folder: String
    let layout: String

    var testDescription: String { folder }
  }

  private static let root = ValidationSample.root.appending(
    path: "../../../shared/corpus/markdown"
  ).standardized

  private static let blogs = [
    Blog(folder: "astro-blahg", layout: "markdown"),
    Blog(folder: "hugo-docs/content", layout: "hugo"),
    Blog(folder: "jekyll-docs/docs", layout: "jekyll"),
    Blog(folder: "jekyll-swift-org", layout: "jekyll"),
    Blog(folder: "jsonfeed-site", layout: "markdown"),
    Blog(folder: "pelican-content", layout: "markdown"),
    Blog(folder: "saga", layout: "markdown"),
    Blog(folder: "zola-rust-blog", layout: "markdown"),
  ].filter { FileManager.default.fileExists(atPath: root.appending(path: $0.folder).path) }

  /// What was found to be true by looking at each place: keys that stand twice, a fence that isn't
  /// closed, posts renamed or dated anew, times without an offset, playing times such as 1:36 that
  /// are numbers to YAML 1.1, `2023-01-29 18:30:22 2023 -0800`, and pictures and a page that aren't
  /// in the folder.
  private static let known: Set = [
    "markdown/duplicate-key", "markdown/unclosed-fence", "markdown/date-mismatch",
    "markdown/date-without-zone", "markdown/ambiguous-scalar", "markdown/unreadable-date",
    "markdown/missing-file", "markdown/broken-link",
  ]

  @Test(.enabled(if: !blogs.isEmpty), arguments: blogs)
  func realBlogsHaveNoErrorAndNoOtherWarning(_ blog: Blog) async throws {
    let format = try #require(FormatRegistry.standard[blog.layout])
    let folder = Self.root.appending(path: blog.folder).path
    let found = try await ValidationSample.judge(.path(folder, name: blog.folder), format)
    let rules = ValidationSettings(rules: FormatRegistry.standard.validationRules).rules
    let errors = found.filter { finding in
      rules.contains { $0.id == finding.rule.id && $0.verdict == .error }
    }
    #expect(errors == [])
    #expect(found.filter { !Self.known.contains($0.rule.id) } == [])
  }
}
