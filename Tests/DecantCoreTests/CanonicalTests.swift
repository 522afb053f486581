import CustomDump
import DecantCore
import Testing

struct CanonicalTests {
  @Test(arguments: 0..<300)
  func whatIsEncodedIsDecoded(seed: Int) {
    var generator = BlogGenerator(seed: UInt64(seed))
    let entry = generator.entry()
    var line: [UInt8] = []
    CanonicalEncoder.append(entry, to: &line)
    var decoder = CanonicalDecoder(JSONTree(line))
    expectNoDifference(decoder.entry(), entry)
    #expect(decoder.tree.faults.isEmpty && decoder.problems.isEmpty)
    #expect(line.filter { $0 == UInt8(ascii: "\n") }.count == 1)
  }

  @Test(arguments: 0..<100)
  func headersAreDecoded(seed: Int) {
    var generator = BlogGenerator(seed: UInt64(seed))
    let header = generator.header()
    var line: [UInt8] = []
    CanonicalEncoder.append(header, to: &line)
    var decoder = CanonicalDecoder(JSONTree(line))
    #expect(decoder.version == 1)
    expectNoDifference(decoder.header(), header)
    #expect(decoder.problems.isEmpty)
  }

  @Test func linesAreMadeForOtherPrograms() {
    var entry = Entry(id: Entry.ID(rawValue: "7"))
    entry.title = Content("A \"b\"", markup: .html)
    entry.published = Timestamp(secondsSinceEpoch: 0, offset: 7200)
    entry.isPinned = true
    entry.extensions[.customFields].append("k", .string("v"))
    entry.extensions[.customFields].append("k", .number("1.10"))
    var line: [UInt8] = []
    CanonicalEncoder.append(entry, to: &line)
    #expect(
      String(decoding: line, as: UTF8.self) == #"""
        {"id":"7","kind":"post","status":"published","title":{"markup":"html","text":"A \"b\""},\#
        "published":"1970-01-01T02:00:00+02:00","isPinned":true,\#
        "extensions":{"fields":[["k","v"],["k",{"number":"1.10"}]]}}

        """#)
  }

  @Test func whatIsNotUnderstoodIsNoted() {
    let text = #"{"id":"1","titel":"x","slug":7,"published":"soon","terms":[{"slug":"a"},3]}"#
    var decoder = CanonicalDecoder(JSONTree(Array(text.utf8)))
    let entry = decoder.entry()
    #expect(entry?.id.rawValue == "1" && entry?.terms.count == 1)
    #expect(
      decoder.problems.map(\.kind) == [
        .unknownName("titel"), .wrongValue, .wrongValue, .wrongValue,
      ])
    #expect(decoder.problems.map(\.offset) == [18, 29, 43, 72])
  }
}
