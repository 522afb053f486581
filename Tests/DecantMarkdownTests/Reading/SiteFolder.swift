import DecantCore
import DecantMarkdown
import Foundation

/// A folder of files that is read and removed again.
enum SiteFolder {
  /// Reads files, by path and text, as of November 2023.
  ///
  /// - Parameter folder: The folder to begin in; the root, if it is empty.
  static func read(
    _ files: [String: String], in folder: String = ""
  ) throws -> (BlogDocument, [Diagnostic]) {
    let root = FileManager.default.temporaryDirectory.appending(path: "decant-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in files {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    var diagnostics = Diagnostics()
    var reader = MarkdownReader()
    reader.now = 1_700_000_000
    let document = try BlogDocument(
      reading: .path(root.path + folder, name: "site"), with: reader, &diagnostics)
    return (document, diagnostics.drain())
  }
}
