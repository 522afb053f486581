import DecantCore
import Testing

struct ByteBuilderTests {
  @Test func buildersGrowWithWhatIsAdded() {
    var builder = ByteBuilder(capacity: 1)
    var expected: [UInt8] = []
    for number in 0..<2000 {
      let text = String(repeating: "\u{1}", count: number % 50) + "é\(number)"
      builder.append(UInt8(ascii: "a"))
      builder.append("static text")
      builder.append(text: text)
      builder.append(jsonString: text)
      expected += "astatic text\(text)".utf8
      expected.append(jsonString: text)
    }
    let bytes = builder.bytes
    let count = builder.count
    #expect(count == expected.count)
    #expect(bytes == expected)
    var more: [UInt8] = [1]
    builder.move(to: &more)
    #expect(more == [1] + expected)
  }
}
