import DecantCore
import Foundation
import Testing

@testable import DecantMarkdown

/// Real blogs, where they are present beside the package.
struct MarkdownCorpusTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/corpus/markdown").standardizedFileURL.path

  static let isPresent = FileManager.default.fileExists(atPath: folder)

  /// The number of Markdown files of each blog, and the diagnostics that are true of it.
  static let blogs: [(name: String, entries: Int, rules: [String: Int])] = [
    // "2023-01-29 18:30:22 2023 -0800" has a year too many.
    ("jekyll-docs", 102, ["markdown/unreadable-date": 1]),
    // Two posts have a key twice.
    ("jekyll-swift-org", 172, ["markdown/duplicate-key": 2]),
    ("hugo-docs", 200, [:]),
    ("zola-rust-blog", 220, [:]),
    // 31 files are reStructuredText.
    ("pelican-content", 18, ["markdown/other-markup": 31]),
    ("astro-blahg", 2, [:]),
    // The README at the root isn't of the blog.
    ("saga", 59, ["markdown/not-an-entry": 1]),
    ("jsonfeed-site", 5, [:]),
  ]

  @Test(.enabled(if: isPresent), arguments: blogs)
  func realBlogsAreReadWithoutFalseErrors(
    blog: (name: String, entries: Int, rules: [String: Int])
  ) throws {
    var diagnostics = Diagnostics()
    var reader = MarkdownReader()
    reader.now = 1_790_000_000
    let document = try BlogDocument(
      reading: .path("\(Self.folder)/\(blog.name)"), with: reader, &diagnostics)
    var counts: [String: Int] = [:]
    for (rule, count) in diagnostics.counts { counts[rule.id] = count }
    #expect(document.entries.count == blog.entries)
    #expect(
      counts == blog.rules, "\(diagnostics.drain().map(\.description).joined(separator: "\n"))")
  }
}
