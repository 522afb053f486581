import DecantCore
import Testing

struct JSONWriterTests {
  private let value: MetadataValue = .object([
    MetadataBag.Element("a", .array([.number("1.10"), .string("x\"\\\n\u{1}é")])),
    MetadataBag.Element("o", .object([MetadataBag.Element("t", .bool(true))])),
    MetadataBag.Element("e", .array([])),
    MetadataBag.Element("l", .array([.object([MetadataBag.Element("n", .null)])])),
  ])

  private func text(_ layout: JSONWriter.Layout) -> String {
    var writer = JSONWriter(layout)
    writer.value(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func layoutsDifferInSpaceOnly() {
    #expect(
      text(.compact) == #"{"a":[1.10,"x\"\\\n\u0001é"],"o":{"t":true},"e":[],"l":[{"n":null}]}"#)
    #expect(
      text(.inline)
        == #"{ "a": [1.10, "x\"\\\n\u0001é"], "o": { "t": true }, "e": [], "l": [ { "n": null } ] }"#
    )
    #expect(
      text(.pretty) == """
        {
          "a": [
            1.10,
            "x\\"\\\\\\n\\u0001é"
          ],
          "o": {
            "t": true
          },
          "e": [],
          "l": [
            {
              "n": null
            }
          ]
        }
        """)
  }

  @Test(arguments: [JSONWriter.Layout.compact, .inline, .pretty])
  func whatIsWrittenIsReadBack(_ layout: JSONWriter.Layout) {
    let tree = JSONTree(Array(text(layout).utf8))
    #expect(tree.value(0) == value)
    #expect(tree.faults.isEmpty)
  }

  @Test func everyByteIsEscapedWhereverItStands() {
    for length in 0..<20 {
      for scalar in (UInt8(0)...127).map({ Unicode.Scalar($0) }) {
        let text = String(repeating: "a", count: length) + String(Character(scalar)) + "é12345678"
        var bytes: [UInt8] = []
        bytes.append(jsonString: text)
        let tree = JSONTree(bytes)
        #expect(tree.faults.isEmpty && tree.value(0) == .string(text))
        var builder = ByteBuilder(capacity: 0)
        builder.append(jsonString: text)
        let built = builder.bytes
        #expect(built == bytes)
      }
    }
  }
}
