import DecantCore
import Testing

struct JSONTreeTests {
  private func tree(_ text: String, depth: Int = 512) -> JSONTree {
    JSONTree(Array(text.utf8), depth: depth)
  }

  @Test func valuesComeInOrderAndNumbersAsSpelled() {
    let tree = tree(
      #" {"b":[1.0e2,-0,1.10],"a":{"x":null,"x":true},"":"","é":"\u00e9\n\ud83d\ude00"} "#)
    #expect(tree.failure == nil)
    #expect(
      tree.value(0)
        == .object([
          MetadataBag.Element("b", .array([.number("1.0e2"), .number("-0"), .number("1.10")])),
          MetadataBag.Element(
            "a",
            .object([MetadataBag.Element("x", .null), MetadataBag.Element("x", .bool(true))])),
          MetadataBag.Element("", .string("")),
          MetadataBag.Element("é", .string("é\n😀")),
        ]))
    #expect(tree.faults.map(\.kind) == [.duplicateName])
  }

  struct Loose: CustomTestStringConvertible {
    var text: String
    var kind: JSONFault.Kind
    var offset: Int
    var value: MetadataValue
    var testDescription: String { text }
  }

  @Test(arguments: [
    Loose(text: "[1,]", kind: .trailingComma, offset: 3, value: .array([.number("1")])),
    Loose(text: "/*a*/1", kind: .comment, offset: 0, value: .number("1")),
    Loose(text: "// a\n1", kind: .comment, offset: 0, value: .number("1")),
    Loose(text: "[NaN]", kind: .bareWord, offset: 1, value: .array([.string("NaN")])),
    Loose(text: "[012]", kind: .bareWord, offset: 1, value: .array([.string("012")])),
    Loose(text: "\"a\u{1}b\"", kind: .controlCharacter, offset: 2, value: .string("a\u{1}b")),
    Loose(text: #""\ud800x""#, kind: .loneSurrogate, offset: 1, value: .string("\u{FFFD}x")),
    Loose(text: #""\udc00""#, kind: .loneSurrogate, offset: 1, value: .string("\u{FFFD}")),
    Loose(text: #""a\qb""#, kind: .badEscape, offset: 2, value: .string("a\\qb")),
    Loose(text: #""\u12""#, kind: .badEscape, offset: 1, value: .string("\\u12")),
    Loose(text: "[[[1]]]", kind: .tooDeep, offset: 2, value: .array([.array([.null])])),
  ])
  func looseSyntaxIsRepairedAndReported(_ test: Loose) {
    let tree = tree(test.text, depth: 2)
    #expect(tree.failure == nil)
    #expect(tree.value(0) == test.value)
    #expect(tree.faults == [JSONFault(kind: test.kind, offset: test.offset)])
  }

  @Test func invalidBytesBecomeReplacementCharacters() {
    let tree = JSONTree([0x22, 0x61, 0xE9, 0x62, 0x22])
    #expect(tree.value(0) == .string("a\u{FFFD}b"))
    #expect(tree.faults == [JSONFault(kind: .invalidUTF8, offset: 2)])
  }

  @Test(arguments: [
    ("", JSONFault.Kind.unexpectedEnd, 0), ("{", .unexpectedEnd, 1), ("[1", .unexpectedEnd, 2),
    (#"{"a"}"#, .unexpected, 4), (#"{"a":}"#, .unexpected, 5), ("[1 2]", .unexpected, 3),
    ("[1}", .unexpected, 2), (#""abc"#, .unexpectedEnd, 0), ("}", .unexpected, 0),
    ("[,]", .unexpected, 1), (#"{"a":1,,}"#, .unexpected, 7), ("{'a':1}", .unexpected, 1),
  ])
  func whatCannotBeReadIsLocated(_ text: String, _ kind: JSONFault.Kind, _ offset: Int) {
    #expect(tree(text).failure == JSONFault(kind: kind, offset: offset))
  }

  @Test func deepNestingIsNoTrouble() {
    let tree = tree(String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000))
    #expect(tree.failure == nil)
    #expect(tree.nodes.count == 513)
    #expect(self.tree(String(repeating: "[", count: 100_000)).failure?.kind == .unexpectedEnd)
  }

  @Test func prefixesNeverTrap() {
    let text = Array(#"{"a\u0062":[1,{"é":"\ud83d\ude00"},true,null,/*c*/"x\\"],}"#.utf8)
    for count in text.indices { _ = JSONTree(Array(text[..<count])) }
    #expect(JSONTree(text).failure == nil)
  }

  @Test func namesSpelledWithEscapesAreFound() {
    let tree = tree(#"{"\u0069d":"x"}"#)
    #expect(tree.member("id", of: 0).flatMap { tree.string($0) } == "x")
  }

  @Test func manyMembersAreCheckedForDuplicates() {
    let members = (0..<100).map { "\"k\($0)\":0" } + ["\"k7\":1"]
    #expect(tree("{" + members.joined(separator: ",") + "}").faults.map(\.kind) == [.duplicateName])
  }

  @Test func linesAndColumnsCountBytes() {
    let text = Array(("é\nab" + String(repeating: "x", count: 600) + "\n\nlast").utf8)
    let start = SourcePosition(file: "f", line: 3, column: 5)
    func place(_ offset: Int) -> String {
      LineTable(text.span, startingAt: start).position(of: offset, in: text.span).description
    }
    #expect(place(0) == "f:3:5")
    #expect(place(2) == "f:3:7")
    #expect(place(3) == "f:4:1")
    #expect(place(600) == "f:4:598")
    #expect(place(text.count - 1) == "f:6:4")
  }
}
