import DecantCore
import DecantWXR
import Testing

/// Random damage never traps, and never hides an entry that it doesn't touch.
struct DamageTests {
  /// Steele and Vigna's SplitMix64.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces: [[UInt8]] = [
    [0], [0xFF], [13], Array("<".utf8), Array("&".utf8), Array("]]>".utf8),
    Array("<![CDATA[".utf8), Array("<!--".utf8), Array("</item>".utf8), Array("<item>".utf8),
    Array("\"".utf8), Array("&#xD83D;".utf8), Array("</rss>".utf8), Array("<?xml".utf8),
    [0xED, 0xA0],
  ]

  @Test func anyDamageIsSurvived() {
    let sample = Array(SlicerTests.sample.utf8)
    for seed in 0..<1500 as Range<UInt64> {
      var generator = Generator(state: seed)
      var bytes = sample
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let length = Int.random(in: 0...3, using: &generator)
        let piece = Self.pieces.randomElement(using: &generator) ?? []
        bytes.replaceSubrange(place..<min(bytes.count, place + length), with: piece)
      }
      _ = try? Corpus.read(.bytes(bytes))
    }
  }

  @Test func bytesInTheMiddleLeaveTheOthersAlone() throws {
    for piece in Self.pieces.dropLast(3) where piece != Array("<item>".utf8) {
      let text = Array("<wp:post_name><![CDATA[x".utf8) + piece + Array("y]]></wp:post_name>".utf8)
      let item = Array(Fixture.item(2).utf8)
      let place = item.firstRange(of: Array("\t</item>".utf8))?.lowerBound ?? 0
      let damaged = Array(item[..<place]) + text + Array(item[place...])
      let bytes =
        Array((Fixture.head() + Fixture.item(1)).utf8) + damaged
        + Array((Fixture.item(3) + Fixture.tail).utf8)
      let blog = try Corpus.read(.bytes(bytes)).blog
      #expect(blog.entries.map(\.id.rawValue) == ["1", "2", "3"], "\(piece)")
    }
  }
}
