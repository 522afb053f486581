import Foundation

@testable import DecantMarkup

/// The Markdown blogs that several projects share, in a folder beside the package.
enum MarkdownBlogs {
  private static let folder = MarkupVectors.folder.deletingLastPathComponent()
    .appendingPathComponent("corpus/markdown")

  static var exist: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// The texts of all Markdown files without their front matter.
  static func bodies() throws -> [(path: String, markdown: [UInt8])] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return try paths.filter { $0.hasSuffix(".md") }.map { path in
      (path, body(of: try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)))
    }
  }

  private static func body(of text: String) -> [UInt8] {
    for mark in ["---\n", "+++\n"] where text.hasPrefix(mark) {
      guard let end = text.dropFirst(4).range(of: "\n" + mark) else { continue }
      return Array(text[end.upperBound...].utf8)
    }
    return Array(text.utf8)
  }
}
