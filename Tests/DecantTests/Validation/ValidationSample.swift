import Decant
import Foundation
import Testing

/// A folder of `samples/validate/FORMAT`: what breaks a rule, and the same as it should be.
struct ValidationSample: CustomTestStringConvertible, Sendable {
  let format: BlogFormat
  let rule: DiagnosticRule

  var testDescription: String { rule.id }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../samples/validate").standardized

  /// What no sample can hold: entries too large for a repository, and places in the file that
  /// only large files have.
  static let unsampled: Set = [
    "wxr/large-value", "wxr/entry-too-large", "wxr/late-declaration", "jsonfeed/too-large",
    "markdown/unreadable", "markdown/name-collision", "markdown/unportable-name",
  ]

  /// A sample a rule, for all formats with a validator; the layouts of Markdown share theirs.
  static let all: [ValidationSample] = {
    var seen = unsampled
    return FormatRegistry.standard.formats.flatMap { format in
      format.validationRules.filter { seen.insert($0.id).inserted }
        .map { ValidationSample(format: format, rule: $0) }
    }
  }()

  /// The diagnostics of `bad` or `good`, a file or a folder of files that are judged together.
  func judge(_ name: String) async throws -> [Diagnostic] {
    let folder = ValidationSample.root.appending(path: rule.id)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let file = try #require(names.sorted().first { $0 == name || $0.hasPrefix("\(name).") })
    guard file == name, !format.isFolder else {
      return try await Self.judge(.path(folder.appending(path: file).path, name: file), format)
    }
    let pages = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: file).path)
    return try await Self.judge(
      .paths(pages.sorted().map { folder.appending(path: "\(file)/\($0)").path }), format)
  }

  static func judge(_ source: BlogSource, _ format: BlogFormat) async throws -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    _ = try await Validation(format).run(source) { diagnostics.append($0) }
    return diagnostics
  }
}
