import DecantCore
import Testing

@testable import DecantYAML

/// The short way through front matter ends where the way through libyaml does.
struct YAMLLinesTests {
  @Test(arguments: [
    "title: The quay\n", "title: \"The quay\"\ndate: 2024-02-03T08:30:00+01:00",
    "tags:\n  - ebb\n  - 'flood tide'\nlast: true\n", "tags:\n- ebb\n- 12\n",
    "tags: [ebb, \"a:b\", 3]\n",
    "empty:\nlist: []\nspaces:   \n", "title: C# and a/b?c=d \nname: Jürgen – “船”\n",
    "on: no\noff: 010\n",
  ])
  func usualFrontMatterNeedsNoParser(_ text: String) {
    #expect(YAMLLines.members(in: text.utf8.span, at: YAMLLinesTests.origin) != nil)
    expectSame(text)
  }

  @Test(arguments: [
    "", "\n", "title: a\n\n", "# comment\ntitle: a\n", "title: a # comment\n", "title: \"a\\n\"\n",
    "title: 'it''s'\n", "title: a: b\n", "title: a:\n", "title: a\n  b\n", "title: a\ntitle: b\n",
    "a: &x 1\nb: *x\n", "a: !!str 1\n", "a: |\n  b\n", "a: {b: c}\n", "a:\n  b: c\n",
    "tags:\n  - a: b\n", "tags:\n  - a\n - b\n", "tags:\n  - a\n   - b\n", "tags:\n  -\n",
    "tags:\n  - - a\n", "tags: [a, [b]]\n", "tags: [a,]\n", "tags: [a\n  , b]\n", "tags: [a: b]\n",
    "tags: a\n- b\n", "a:b\n", "a : b\n", "a\n", " a: b\n", "a: b\n c: d\n", "a: -\n", "a: ?\n",
    "a: \tb\n", "a: b\r\nc: d\r\n", "a: b\u{85}c: d", "a: b\u{2028}c: d", "a: b\0",
    "a: \"b\n  c\"\n",
    "a: \"b\" c\n", "a: \"b\": c\n", "a: @b\n", "a: `b`\n", "a: %b\n", "<<: {a: b}\n", "? a\n: b\n",
    "---\na: b\n", "a: b\n...\n", "a: b\n---\nc: d\n", "a: \u{FEFF}b\n", "1: a\n", "\"a\": b\n",
  ])
  func whateverElseIsLeftToTheParser(_ text: String) {
    #expect(YAMLLines.members(in: text.utf8.span, at: YAMLLinesTests.origin) == nil)
  }

  @Test func bytesThatAreNoCharactersAreLeftToTheParser() {
    let text = Array("a: b".utf8) + [0xC3]
    #expect(YAMLLines.members(in: text.span, at: YAMLLinesTests.origin) == nil)
  }

  @Test(arguments: 0..<16)
  func generatedFrontMatterMeansTheSameBothWays(_ seed: UInt64) {
    var generator = GeneratedFrontMatter(seed: seed)
    var read = 0
    for _ in 0..<2000 where expectSame(generator.text()) { read += 1 }
    // Else the generator makes nothing that is read the short way, or only that.
    #expect(200..<1800 ~= read)
  }

  private static let origin = SourcePosition(file: "a.md", line: 2, column: 1)

  /// A comment sends the same text to libyaml, one line further down.
  @discardableResult
  private func expectSame(_ text: String) -> Bool {
    guard let members = YAMLLines.members(in: text.utf8.span, at: YAMLLinesTests.origin) else {
      return false
    }
    let above = SourcePosition(file: "a.md", line: 1, column: 1)
    var reader = YAMLReader(Array("#\n\(text)".utf8), at: above, limits: Limits())
    let root = reader.readRoot()
    guard case .members(let expected, _)? = root else {
      Issue.record("libyaml reads no members: \(text.debugDescription), \(reader.faults)")
      return true
    }
    #expect(members == expected, "\(text.debugDescription)")
    #expect(reader.faults.isEmpty, "\(text.debugDescription)")
    return true
  }
}

/// Front matter as people write it, with a slip here and there.
private struct GeneratedFrontMatter {
  private static let names = ["title", "tags", "date", "a", "a-b_c", "Z9", "null", "y"]

  private static let values = [
    "The quay", "\"The quay\"", "'ebb'", "\" a \"", "''", "true", "~", "no", "12", "-1", "1.10",
    "2024-02-03", "2024-02-03 10:00:00 +0100", "12:30", "C#", "a/b?c=d&e", "[a, b]", "[]",
    "[ \"a, b\" ,'c', 3 ]", "Jürgen – “船”", "fullwidth：colon", "(a) $b +c", "", "  a  b  ",
  ]

  private static let slips = [
    " ", "  ", "\n", "\n ", ":", ": ", " :", "#", " #", "-", "- ", " - ", "\"", "'", "''", "\\",
    "[",
    "]", ",", ", ", "{", "}", "&a", "*a", "!", "!!str", "|", ">", "%", "@", "`", "?", "? ", "---",
    "\n---\n", "...", "\n...\n", "\t", "\r\n", "\r", "\0", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}",
    "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "😀", "<<: ", "ü", "a", "\n  b", "~", "=", "$",
  ]

  private var state: UInt64

  init(seed: UInt64) { state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 11) % bound
  }

  private mutating func any(_ texts: [String]) -> String { texts[next(texts.count)] }

  mutating func text() -> String {
    var text = ""
    for _ in 0..<1 + next(4) {
      text += any(GeneratedFrontMatter.names) + ":"
      guard next(3) == 0 else {
        text += " " + any(GeneratedFrontMatter.values) + "\n"
        continue
      }
      text += "\n"
      let indent = String(repeating: " ", count: next(3))
      for _ in 0..<next(4) { text += "\(indent)- \(any(GeneratedFrontMatter.values))\n" }
    }
    for _ in 0..<next(3) { slip(&text) }
    return text
  }

  private mutating func slip(_ text: inout String) {
    var scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { return }
    let place = next(scalars.count)
    let end = min(scalars.count, place + next(2))
    scalars.replaceSubrange(place..<end, with: any(GeneratedFrontMatter.slips).unicodeScalars)
    text = String(String.UnicodeScalarView(scalars))
  }
}
