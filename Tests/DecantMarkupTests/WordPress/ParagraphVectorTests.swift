import Foundation
import Testing

@testable import DecantMarkup

/// Bodies of real blogs before and after WordPress's own functions.
@Suite(.enabled(if: SharedVectors.exist)) struct ParagraphVectorTests {
  private static let core = Set(
    ["caption", "wp_caption", "gallery", "playlist", "audio", "video", "embed"].map {
      Array($0.utf8)
    })

  @Test func paragraphsAreThoseOfWordPress() throws {
    var failed: [String] = []
    let rows = try SharedVectors.lines("wpautop.jsonl")
    for (i, row) in rows.enumerated() {
      guard let input = row["in"] as? String, let output = row["wpautop"] as? String,
        let last = row["shortcode_unautop"] as? String
      else { continue }
      let found = WordPressParagraphs.adding(to: Array(input.utf8))
      if found != Array(output.utf8) { failed.append("\(i) \(difference(found, output))") }
      let removed = ShortcodeParagraphs.removing(from: Array(output.utf8), names: Self.core)
      if removed != Array(last.utf8) {
        failed.append("\(i) without shortcodes: \(difference(removed, last))")
      }
    }
    #expect(failed == [])
    #expect(rows.count == 303)
  }

  private func difference(_ found: [UInt8], _ expected: String) -> String {
    let expected = Array(expected.utf8)
    let start = zip(found, expected).prefix { $0 == $1 }.count
    let window = max(0, start - 40)
    let one = String(decoding: found[window...].prefix(120), as: UTF8.self)
    let other = String(decoding: expected[window...].prefix(120), as: UTF8.self)
    return "found \(one.debugDescription), expected \(other.debugDescription)"
  }
}
