import Decant
import Foundation
import Testing

/// A folder for the files of one test, which goes away with it.
final class ScratchFolder {
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "decant-\(UUID())")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// The path of a file or folder in it.
  func path(_ name: String) -> String { root.path(percentEncoded: false) + "/\(name)" }

  /// Writes a file, and the folders above it.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = root.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// The text of a file.
  func text(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: name), encoding: .utf8)
  }

  /// Replaces a part of a file, which must be there.
  func replace(_ old: String, with new: String, in name: String) throws {
    let text = try text(name)
    try #require(text.contains(old), "\(name) doesn't hold \(old)")
    try write(text.replacing(old, with: new, maxReplacements: 1), to: name)
  }

  func move(_ name: String, to other: String) throws {
    let target = root.appending(path: other)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: root.appending(path: name), to: target)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: root.appending(path: name))
  }

  /// The files below a folder that end like entries, by path.
  func entryFiles(below name: String) throws -> [String: Data] {
    try ScratchFolder.entryFiles(below: path(name))
  }

  static func entryFiles(below folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let isText = [".md", ".markdown", ".html", ".mdx"].contains { path.hasSuffix($0) }
      guard isText, !path.hasPrefix(".decant/") else { continue }
      files[path] = FileManager.default.contents(atPath: "\(folder)/\(path)")
    }
    return files
  }

  /// Converts a source to a file or folder here, and returns what was reported.
  @discardableResult
  func convert(
    _ source: BlogSource, from: String, to: String, at name: String
  ) async throws -> [Diagnostic] {
    let destination =
      FormatRegistry.standard[to]?.isFolder == true
      ? BlogDestination.folder(path(name)) : .file(path(name))
    var options = FormatOptions()
    let reader = try #require(try FormatRegistry.standard[from]?.makeReader?(&options))
    let writer = try #require(try FormatRegistry.standard[to]?.makeWriter?(&options))
    var diagnostics: [Diagnostic] = []
    _ = try await Conversion(from: reader, to: writer, sourceFormat: from)
      .run(source, into: destination) { event in
        if case .diagnostic(let diagnostic) = event { diagnostics.append(diagnostic) }
      }
    return diagnostics
  }

  /// Reads a file or folder here.
  func read(_ name: String, as format: String) throws -> (BlogDocument, [Diagnostic]) {
    var options = FormatOptions()
    let reader = try #require(try FormatRegistry.standard[format]?.makeReader?(&options))
    var diagnostics = Diagnostics()
    let blog = try BlogDocument(
      reading: .path(path(name), name: name), with: reader, &diagnostics)
    return (blog, diagnostics.drain())
  }
}
