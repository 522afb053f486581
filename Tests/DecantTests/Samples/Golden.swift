import Foundation
import Testing

/// What a test expects, kept in files that `DECANT_UPDATE_SAMPLES=1` writes anew.
enum Golden {
  private static let isUpdating =
    ProcessInfo.processInfo.environment["DECANT_UPDATE_SAMPLES"] == "1"

  /// Expects a file to hold the bytes.
  static func expect(_ bytes: [UInt8], in file: URL) throws {
    if isUpdating { return try Data(bytes).write(to: file) }
    let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(String(decoding: bytes, as: UTF8.self) == expected, "\(file.lastPathComponent)")
  }

  /// Expects a folder to hold the files and no others.
  static func expect(_ files: [String: [UInt8]], below folder: URL) throws {
    if isUpdating {
      try FileManager.default.removeItem(at: folder)
      for (path, bytes) in files {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
      }
      return
    }
    #expect(files.keys.sorted() == paths(below: folder), "\(folder.lastPathComponent)")
    for (path, bytes) in files { try expect(bytes, in: folder.appending(path: path)) }
  }

  private static func paths(below folder: URL) -> [String] {
    let files = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    var paths: [String] = []
    while let file = files?.nextObject() as? URL {
      let isFile = try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
      if isFile == true {
        let start = folder.standardized.path.count + 1
        paths.append(String(file.standardized.path.dropFirst(start)))
      }
    }
    return paths.sorted()
  }
}
