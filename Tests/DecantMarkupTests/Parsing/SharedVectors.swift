import Foundation

/// Expected results that lie beside the package; the tests that need them are skipped without them.
enum SharedVectors {
  /// The folder.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/vectors")

  /// Whether the folder is there.
  static let exist = FileManager.default.fileExists(atPath: folder.path)

  /// The bytes of a file.
  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }

  /// The objects of a file with one JSON object a line.
  static func lines(_ path: String) throws -> [[String: Any]] {
    try bytes(path).split(separator: UInt8(ascii: "\n")).compactMap {
      try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]
    }
  }

  /// The names of the files of a folder with an extension, sorted.
  static func files(_ path: String, _ suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
      .filter { $0.hasSuffix(suffix) }.sorted()
  }
}
