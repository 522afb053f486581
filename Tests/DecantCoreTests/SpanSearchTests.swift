import DecantCore
import Testing

struct SpanSearchTests {
  private static let marks = (
    UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "["),
    UInt8(ascii: "]"), UInt8(ascii: "{")
  )

  @Test(arguments: Array("\\`<[]{".utf8))
  func theFirstMarkIsFoundWhereverItStands(_ mark: UInt8) {
    for place in 0..<40 {
      var text = Array(repeating: UInt8(ascii: "z"), count: 40)
      text[place] = mark
      for start in 0...40 {
        let found = text.span.firstPlace(of: Self.marks, in: start..<40)
        #expect(found == (start <= place ? place : 40))
      }
    }
  }

  @Test func aMarkBehindTheRangeIsNotFound() {
    let text = Array("zzzz[zzzzzzzzzzzzzzzzzzzz".utf8)
    #expect(text.span.firstPlace(of: Self.marks, in: 0..<4) == 4)
    #expect(text.span.firstPlace(of: Self.marks, in: 1..<3) == 3)
    #expect(text.span.firstPlace(of: Self.marks, in: 5..<5) == 5)
  }

  @Test func bytesBesideTheMarksAreNone() {
    let others = (0...255).map { UInt8($0) }.filter { !"\\`<[]{".utf8.contains($0) }
    #expect(others.span.firstPlace(of: Self.marks, in: 0..<others.count) == others.count)
  }
}
