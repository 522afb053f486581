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

  /// The rules that the errors of a file may break, each with the line, by the beginning of its
  /// name; none of them for the others.
  ///
  /// The lines are those in which a file differs from the clean one, of which it was made; where
  /// something is missing, that of the first element that misses it, or the end.
  private static let errors: [String: Set<String>] = [
    "01": ["wxr/junk 1"],
    "02b": ["wxr/junk 1"],
    "03": ["wxr/junk 1"],
    "04": ["wxr/junk 107"],
    "04b": ["wxr/junk 151"],
    "05": ["wxr/control-character 73"],
    "06": ["wxr/control-character 73"],
    "06b": ["wxr/control-character 42"],
    "07": ["wxr/guessed-byte 73"],
    "08": ["wxr/encoded-halves 73"],
    "08b": ["wxr/invalid-utf8 73"],
    "09": ["wxr/control-character 73"],
    "09b": ["wxr/character-reference 67"],
    "09c": ["wxr/character-reference 67"],
    "10": ["wxr/raw-ampersand 96"],
    "11": ["wxr/raw-ampersand 68"],
    "11b": ["wxr/raw-ampersand 67"],
    "11c": ["wxr/raw-less-than 67"],
    "12": ["wxr/html-entity 67"],
    "12b": ["wxr/html-entity 88"],
    "12c": ["wxr/raw-ampersand 88"],
    "13": ["wxr/section-end 73"],
    "15": ["wxr/truncated 80"],
    "16": ["wxr/truncated 73"],
    "16b": ["wxr/truncated 107"],
    "16c": ["wxr/truncated 148"],
    "17": ["wxr/undeclared-prefix 88"],
    "17b": ["wxr/control-character 73", "wxr/undeclared-prefix 88"],
    "17c": ["wxr/undeclared-prefix 88", "wxr/raw-ampersand 97"],
    "18": ["wxr/undeclared-prefix 14"],
    "18b": ["wxr/undeclared-prefix 32"],
    "20": ["wxr/undeclared-prefix 15"],
    "21": ["wxr/document-type 2"],
    "21b": ["wxr/document-type 2"],
    "22": ["wxr/second-document 150"],
    "23b": ["wxr/guessed-byte 73"],
    "31": ["decant/refused-source 1"],
    "34": ["wxr/missing-version 9"],
    "38": ["wxr/markup-in-value 73"],
    "39": ["wxr/junk 1", "wxr/junk 151"],
    "40": ["wxr/character-reference 67"],
  ]

  @Test(.enabled(if: !names.isEmpty), arguments: names)
  func filesHaveTheErrorsThatTheirNamesSay(_ name: String) async throws {
    let source = BlogSource.path(Self.folder.appending(path: name).path, name: name)
    let rules = ValidationSettings(rules: FormatRegistry.standard.validationRules).rules
    let errors = try await ValidationSample.judge(source, .wxr).filter { found in
      rules.first { $0.id == found.rule.id }?.verdict == .error
    }.map { "\($0.rule.id) \($0.position?.line ?? 0)" }
    let key = String(name.prefix { $0 != "-" })
    #expect(Set(errors) == Self.errors[key] ?? [])
  }
}
