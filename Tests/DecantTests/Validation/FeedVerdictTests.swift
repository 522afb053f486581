import Decant
import Foundation
import Testing

/// Feeds that others test their readers with, and what JSON Feed says about each.
struct FeedVerdictTests {
  private static let folder = ValidationSample.root
    .appending(path: "../../../shared/corpus/jsonfeed").standardized

  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".json") }.sorted()

  /// For each file the rules that it breaks, each with the lines: found by reading the files.
  private static let verdicts: [String: [String: [Int]]] = [
    // Complete, of version 1: "author" is right there.
    "feedkit-feed.json": [:],
    // No closing bracket.
    "gofeed-testdata__parser__json__invalid__invalid.json": ["truncated": [3]],
    // The version is no URL; everything else is right. "author" isn't old where no version is.
    "gofeed-testdata__parser__json__version_json_10.json": ["version": [2]],
    "gofeed-testdata__parser__json__version_json_11.json": ["version": [2]],
    "gofeed-testdata__parser__json__version_json_11_deprecated_author.json": ["version": [2]],
    "gofeed-testdata__translator__json__json10_full.json": ["version": [2]],
    "gofeed-testdata__translator__json__json11_full.json": ["version": [2]],
    // Neither title nor addresses; the item on line 4 has a text and nothing to be known by.
    "gofeed-testdata__translator__json__json10_simple.json": [
      "version": [2], "missing-title": [1], "missing-home-page": [1], "missing-feed-url": [1],
      "missing-id": [4], "missing-url": [4],
    ],
    // Four items without url; the second has "author" alone, the fourth both. Empty bodies are
    // bodies.
    "rsparser-authors.json": [
      "missing-home-page": [1], "missing-feed-url": [1], "missing-url": [7, 11, 16, 21],
      "deprecated-author": [13],
    ],
    // The extension explains itself in the feed, which goes for the items.
    "rsparser-jsonfeed-extension.json": [
      "missing-home-page": [1], "missing-feed-url": [1], "missing-url": [11, 27, 44],
    ],
  ]

  @Test(.enabled(if: !names.isEmpty), arguments: names)
  func verdictsAreTheSpecifications(_ name: String) async throws {
    let source = BlogSource.path(Self.folder.appending(path: name).path, name: name)
    var lines: [String: [Int]] = [:]
    for found in try await ValidationSample.judge(source, .jsonFeed) {
      let rule = String(found.rule.id.dropFirst("jsonfeed/".count))
      lines[rule, default: []].append(found.position?.line ?? 0)
    }
    #expect(lines == Self.verdicts[name])
  }
}
