import DecantMarkup
import Testing

/// The tests of tree construction that the makers of HTML parsers share, without scripting.
@Suite(.enabled(if: SharedVectors.exist)) struct TreeVectorTests {
  @Test func treesAreThoseOfTheStandard() throws {
    var passed = 0
    var skipped = 0
    var failed: [String] = []
    for file in try SharedVectors.files("html5lib-tests/tree-construction", ".dat") {
      for test in TreeCase.all(try SharedVectors.bytes("html5lib-tests/tree-construction/\(file)"))
      {
        if test.needsBrowser {
          skipped += 1
        } else if test.found == test.expected {
          passed += 1
        } else {
          failed.append(
            "\(file): \(test.data)\n\(test.found)\n--- expected\n\(test.expected)".debugDescription)
        }
      }
    }
    #expect(failed == [])
    #expect(skipped == 4)
    #expect(passed == 1780)
  }
}

/// A test of tree construction.
private struct TreeCase {
  var data = ""
  var context: String?
  var expected = ""
  var needsScripting = false

  /// Whether the test wants the text of the chosen option to be shown twice, in `selectedcontent`:
  /// the element is filled when a page is shown, and a parser that only reads has nothing to show.
  var needsBrowser: Bool { data.contains("<selectedcontent>") }

  /// The tests of a file.
  static func all(_ bytes: [UInt8]) -> [TreeCase] {
    var cases: [TreeCase] = []
    var section = ""
    var lines: [String] = []
    func finish() {
      guard !cases.isEmpty else { return }
      let text = lines.joined(separator: "\n")
      switch section {
      case "#data": cases[cases.count - 1].data = text
      case "#document-fragment": cases[cases.count - 1].context = text
      case "#script-on": cases[cases.count - 1].needsScripting = true
      case "#document":
        cases[cases.count - 1].expected = text.hasSuffix("\n") ? String(text.dropLast()) : text
      default: break
      }
      lines = []
    }
    for slice in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = String(decoding: slice, as: UTF8.self)
      if line == "#data" && (section == "" || section == "#document") {
        finish()
        cases.append(TreeCase())
        section = line
      } else if [
        "#errors", "#new-errors", "#document", "#document-fragment", "#script-on", "#script-off",
      ].contains(line) {
        finish()
        section = line
      } else {
        lines.append(line)
      }
    }
    while lines.last == "" { lines.removeLast() }
    finish()
    return cases.filter { !$0.needsScripting }
  }

  /// What our parser finds.
  var found: String {
    let bytes = Array(data.utf8)
    guard let context else { return HTMLTree(document: bytes).outline }
    let words = context.split(separator: " ")
    let name = HTMLName(Array((words.last ?? "").utf8).span) ?? .none
    let namespace: HTMLTree.Namespace =
      words.count == 1 ? .html : words[0] == "svg" ? .svg : .math
    return HTMLTree(parsing: bytes, in: name, namespace).outline
  }
}
