import DecantCore
import DecantWXR
import Foundation

/// The shared corpus beside the package, which tests use where it exists.
enum Corpus {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared")

  /// Whether the corpus is there.
  static let exists = FileManager.default.fileExists(atPath: path("corpus/defects"))

  /// The path of a file or folder.
  static func path(_ relative: String) -> String { root.appendingPathComponent(relative).path }

  /// The names in a folder, sorted.
  static func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: path(folder))
    return (names ?? []).sorted()
  }

  /// The bytes of a file.
  static func bytes(_ relative: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(relative))))
  }

  /// Reads an export, and returns its diagnostics, each as `line:column rule`.
  static func read(
    _ source: BlogSource, with reader: WXRReader = WXRReader()
  ) throws(DecantError) -> (blog: BlogDocument, diagnostics: [String]) {
    var diagnostics = Diagnostics()
    let blog = try BlogDocument(reading: source, with: reader, &diagnostics)
    return (
      blog,
      diagnostics.drain().map { found in
        "\(found.position.map { "\($0.line):\($0.column)" } ?? "-") \(found.rule.id)"
      }
    )
  }
}
