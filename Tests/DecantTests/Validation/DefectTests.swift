import Decant
import Foundation
import Testing

/// Exports that were damaged one by one, each in a way that its name says.
struct DefectTests {
  private static let folder = ValidationSample.root.appending(
    path: "../../../shared/corpus/defects"
  )
  .standardized

  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".xml") }.sorted()

  /// The rules that the errors of a file may break, by the beginning of its name; none of them for
  /// the others.
  private static let errors: [String: Set<String>] = [
    "01": ["wxr/junk"], "02b": ["wxr/junk"], "03": ["wxr/junk"], "04": ["wxr/junk"],
    "04b": ["wxr/junk"], "05": ["wxr/control-character"], "06": ["wxr/control-character"],
    "06b": ["wxr/control-character"], "07": ["wxr/guessed-byte"], "08": ["wxr/invalid-utf8"],
    "08b": ["wxr/invalid-utf8"], "09": ["wxr/control-character"],
    "09b": ["wxr/character-reference"], "09c": ["wxr/character-reference"],
    "10": ["wxr/raw-ampersand"], "11": ["wxr/raw-ampersand"], "11b": ["wxr/raw-ampersand"],
    "11c": ["wxr/raw-less-than"], "12": ["wxr/html-entity"], "12b": ["wxr/html-entity"],
    "12c": ["wxr/raw-ampersand"], "13": ["wxr/section-end"], "15": ["wxr/truncated"],
    "16": ["wxr/truncated"], "16b": ["wxr/truncated"], "16c": ["wxr/truncated"],
    "17": ["wxr/undeclared-prefix"],
    "17b": ["wxr/undeclared-prefix", "wxr/control-character"],
    "17c": ["wxr/undeclared-prefix", "wxr/raw-ampersand"], "18": ["wxr/undeclared-prefix"],
    "18b": ["wxr/undeclared-prefix"], "20": ["wxr/undeclared-prefix"], "21": ["wxr/document-type"],
    "21b": ["wxr/document-type"], "22": ["wxr/second-document"],
    "23b": ["wxr/guessed-byte"], "31": ["decant/refused-source"],
    "34": ["wxr/missing-version"], "38": ["wxr/markup-in-value"], "39": ["wxr/junk"],
    "40": ["wxr/character-reference"],
  ]

  @Test(.enabled(if: !names.isEmpty), arguments: names)
  func filesHaveTheErrorsThatTheirNamesSay(_ name: String) async throws {
    let source = BlogSource.path(Self.folder.appending(path: name).path, name: name)
    let rules = ValidationSettings(rules: FormatRegistry.standard.validationRules).rules
    let errors = try await ValidationSample.judge(source, .wxr).map(\.rule.id).filter { id in
      rules.first { $0.id == id }?.verdict == .error
    }
    let key = String(name.prefix { $0 != "-" })
    #expect(Set(errors) == Self.errors[key] ?? [])
  }
}
