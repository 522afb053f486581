import DecantCore
import Foundation
import Testing

@testable import DecantMarkdown

/// The user's file of templates for shortcodes.
struct ShortcodeFileTests {
  private func message(_ yaml: String) -> String? {
    do throws(DecantError) {
      _ = try ShortcodeFile.templates(in: Array(yaml.utf8), named: "s.yaml")
      return nil
    } catch {
      #expect(error.code == .invalidOption)
      return error.message
    }
  }

  @Test(arguments: [
    ("box: \"a\nb: c", "s.yaml:2:5: the templates can't be read as YAML"),
    ("- box\n", "s.yaml: a map is needed, from the names of shortcodes to templates"),
    ("", "s.yaml: a map is needed, from the names of shortcodes to templates"),
    ("a: x\nbox: [b]\n", "s.yaml:2:6: the template of \"box\" is no text"),
    ("box: {a: b}\n", "s.yaml:1:6: the template of \"box\" is no text"),
    (
      "box: '{content}{content}'\n",
      "s.yaml:1:6: the template of \"box\" has {content} twice, or in {? }"
    ),
    (
      "box: '{? {content}}'\n",
      "s.yaml:1:6: the template of \"box\" has {content} twice, or in {? }"
    ),
  ])
  func whatIsNoFileOfTemplatesIsNamed(yaml: String, expected: String) {
    #expect(message(yaml) == expected)
  }

  @Test func textsNumbersAndNothingAreTemplates() throws {
    let yaml = "\u{FEFF}box: |\n  <b>\n  {content}\nspace:\nseven: 7\nyes: yes\n"
    let templates = try ShortcodeFile.templates(in: Array(yaml.utf8), named: "s.yaml")
    let texts = templates.mapValues { template in
      let filled = template.filled { _ in nil }
      return String(decoding: filled.before + filled.after, as: UTF8.self)
    }
    #expect(texts == ["box": "<b>\n", "space": "", "seven": "7", "yes": "yes"])
  }

  @Test func aFileThatIsNotThereIsRefused() throws {
    let folder = FileManager.default.temporaryDirectory.path
    for path in ["\(folder)/decant-no-such-file.yaml", folder] {
      #expect(throws: DecantError.self) { try ShortcodeFile.read(path) }
    }
    #expect(throws: DecantError.self) {
      try WrittenBlog(.blog(), as: .hugo, [("shortcodes", "/no/such/file.yaml")])
    }
  }
}
