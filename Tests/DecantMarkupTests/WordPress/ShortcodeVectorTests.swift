import Foundation
import Testing

@testable import DecantMarkup

/// The attributes that WordPress's own parser finds.
@Suite(.enabled(if: SharedVectors.exist)) struct ShortcodeVectorTests {
  @Test func attributesAreThoseOfWordPress() throws {
    let rows = try SharedVectors.lines("shortcode-atts.jsonl")
    for row in rows {
      let input = try #require(row["in"] as? String)
      let found = ShortcodeAttributes(Array(input.utf8))
      var named: [String: String] = [:]
      for (name, value) in found.named {
        named[String(decoding: name, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
      }
      for (i, value) in found.positional.enumerated() {
        named["\(i)"] = String(decoding: value, as: UTF8.self)
      }
      var expected = row["out"] as? [String: String] ?? [:]
      for (i, value) in (row["out"] as? [String] ?? []).enumerated() { expected["\(i)"] = value }
      #expect(named == expected, "\(input)")
    }
    #expect(rows.count == 18)
  }
}
