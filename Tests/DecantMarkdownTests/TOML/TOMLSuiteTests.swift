import DecantCore
import Foundation
import Testing

@testable import DecantMarkdown

/// The suite of toml-lang for TOML 1.0.0, where it is present beside the package.
struct TOMLSuiteTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/vectors/toml-test").standardizedFileURL

  static let files: [String] =
    (try? String(contentsOf: folder.appending(path: "files-toml-1.0.0"), encoding: .utf8))
    .map { $0.split(separator: "\n").map(String.init).filter { $0.hasSuffix(".toml") } } ?? []

  @Test(.enabled(if: !files.isEmpty))
  func validFilesAreReadAsTheSuiteSays() throws {
    for file in Self.files where file.hasPrefix("valid/") {
      let text = try [UInt8](Data(contentsOf: Self.folder.appending(path: file)))
      let expected = try JSONSerialization.jsonObject(
        with: Data(contentsOf: Self.folder.appending(path: file.dropLast(4) + "json")))
      do {
        let root = try TOMLReader.read(
          text, at: SourcePosition(line: 1, column: 1), depth: 512)
        #expect(matches(root.value, expected), "\(file): \(root.value)")
      } catch { Issue.record("\(file): \(error)") }
    }
  }

  @Test(.enabled(if: !files.isEmpty))
  func invalidFilesAreRefused() throws {
    for file in Self.files where file.hasPrefix("invalid/") {
      let text = try [UInt8](Data(contentsOf: Self.folder.appending(path: file)))
      let root = try? TOMLReader.read(text, at: SourcePosition(line: 1, column: 1), depth: 512)
      #expect(root == nil, "\(file): \(String(describing: root?.value))")
    }
  }

  private func matches(_ value: MetadataValue, _ expected: Any) -> Bool {
    switch (value, expected) {
    case (.object(let members), let object as [String: Any]):
      if object.count == 2, object["type"] is String, object["value"] is String { return false }
      return members.count == object.count
        && members.allSatisfy { member in
          object[member.name].map { matches(member.value, $0) } ?? false
        }
    case (.array(let items), let list as [Any]):
      return items.count == list.count && zip(items, list).allSatisfy { matches($0, $1) }
    case (_, let scalar as [String: Any]):
      guard let type = scalar["type"] as? String, let text = scalar["value"] as? String else {
        return false
      }
      return matches(value, text, type)
    default: return false
    }
  }

  private func matches(_ value: MetadataValue, _ text: String, _ type: String) -> Bool {
    switch (value, type) {
    case (.string(let string), "string"), (.string(let string), "time-local"):
      return string.utf8.elementsEqual(text.utf8)
        || (type == "time-local" && sameTime(string, text))
    case (.bool(let isTrue), "bool"): return isTrue == (text == "true")
    case (.number(let lexeme), "integer"): return integer(lexeme) == Int64(text)
    case (.number(let lexeme), "float"):
      let plain = lexeme.replacingOccurrences(of: "_", with: "")
      let (first, second) = (Double(plain), Double(text))
      return first == second || (first?.isNaN == true && second?.isNaN == true)
    case (.timestamp(let date), "datetime"), (.timestamp(let date), "datetime-local"),
      (.timestamp(let date), "date-local"):
      var bytes: [UInt8] = []
      _ = DateSpelling.rfc3339.append(date, to: &bytes)
      return String(decoding: bytes, as: UTF8.self) == withoutZeros(text)
    default: return false
    }
  }

  private func sameTime(_ first: String, _ second: String) -> Bool {
    withoutZeros(first) == withoutZeros(second)
  }

  /// `12:30:00.600Z` and `12:30:00.6Z` are one time.
  private func withoutZeros(_ text: String) -> String {
    text.uppercased().replacing(#/(\.\d*?)0+(?=\D|$)/#) { $0.1 }.replacing(#/\.(?=\D|$)/#, with: "")
  }

  private func integer(_ lexeme: String) -> Int64? {
    let plain = lexeme.replacingOccurrences(of: "_", with: "")
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where plain.hasPrefix(prefix) {
      return Int64(plain.dropFirst(2), radix: radix)
    }
    return Int64(plain)
  }
}
