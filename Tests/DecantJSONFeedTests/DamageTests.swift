import DecantCore
import DecantJSONFeed
import DecantLines
import Testing

/// Files that nobody wrote: whatever the bytes are, reading ends, and what was read can be written.
struct DamageTests {
  /// A feed with everything in it.
  private static let feed = Array(
    #"""
    {"version":"https://jsonfeed.org/version/1.1","title":"T\u00e9","authors":[{"name":"A","url":"u"}],
     "_x":{"a":[1,2.5e3,{"b":null}]},"items":[
      {"id":"1","url":"u","title":"t","content_html":"<p class=\"a\">\ud83d\ude00</p>","tags":["a","b"],
       "date_published":"2024-02-03T18:30:00+01:00","author":{"name":"B"},"_y":[true,false]},
      {"id":2,"content_text":"x","attachments":[{"url":"a.mp3","mime_type":"a/b","size_in_bytes":1}]}
     ],"hubs":[]} // end
    """#.utf8)

  /// Changes, removes or repeats some bytes.
  private func damaged(_ bytes: [UInt8], _ generator: inout BlogNoise) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 1...20, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default: bytes[place] = Array("{}[]\",:\\/*0".utf8).randomElement(using: &generator) ?? 0
      }
    }
    return bytes
  }

  @Test(arguments: 0..<20)
  func damagedFeedsAreReadToAnEnd(seed: Int) throws {
    var generator = BlogNoise(seed: UInt64(seed))
    for _ in 0..<100 {
      let bytes = damaged(DamageTests.feed, &generator)
      var diagnostics = Diagnostics()
      guard
        let blog = try? BlogDocument(reading: .bytes(bytes), with: .jsonFeed, &diagnostics)
      else { continue }
      let feed = try FeedFixture.write(blog, from: "jsonfeed").memory[.main] ?? ""
      let tree = JSONTree(Array(feed.utf8))
      #expect(tree.failure == nil)
      #expect(tree.faults.allSatisfy { $0.kind == .duplicateName })
    }
  }

  @Test(arguments: 0..<10)
  func damagedLinesAreReadToAnEnd(seed: Int) throws {
    var generator = BlogNoise(seed: UInt64(seed))
    var diagnostics = Diagnostics()
    let blog = try BlogDocument(reading: .bytes(DamageTests.feed), with: .jsonFeed, &diagnostics)
    var lines: [UInt8] = []
    CanonicalEncoder.append(blog.header, to: &lines)
    for entry in blog.entries { CanonicalEncoder.append(entry, to: &lines) }
    for _ in 0..<100 {
      let bytes = damaged(lines, &generator)
      _ = try? BlogDocument(reading: .bytes(bytes), with: .lines, &diagnostics)
    }
  }

  @Test func everyBeginningOfAFeedIsReadToAnEnd() {
    for length in DamageTests.feed.indices {
      var diagnostics = Diagnostics()
      let bytes = Array(DamageTests.feed[..<length])
      _ = try? BlogDocument(reading: .bytes(bytes), with: .jsonFeed, &diagnostics)
    }
  }
}

/// SplitMix64.
private struct BlogNoise: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
