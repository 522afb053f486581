import Foundation
import Testing

@testable import DecantMarkup

/// The blocks that WordPress's own parser finds.
@Suite(.enabled(if: SharedVectors.exist)) struct BlockVectorTests {
  @Test func blocksAreThoseOfWordPress() throws {
    let rows = try SharedVectors.lines("parse-blocks.jsonl")
    for row in rows {
      let input = Array(try #require(row["in"] as? String).utf8)
      let expected = describe(row["parse_blocks"] as? [[String: Any]] ?? [])
      #expect(delimiters(of: input) == expected, "\(row["in"] ?? "")")
    }
    #expect(rows.count == 14)
  }

  @Test func whatBlocksHoldIsKept() throws {
    for row in try SharedVectors.lines("parse-blocks.jsonl") {
      let input = try #require(row["in"] as? String)
      var pieces = VerbatimPieces(for: [])
      let surroundings = WordPressSurroundings()
      let found = WordPressBlocks(
        Array(input.utf8), ReusableBlocks(surroundings), surroundings, &pieces
      ).html
      let expected = html(row["parse_blocks"] as? [[String: Any]] ?? [])
      #expect(String(decoding: found, as: UTF8.self) == expected, "\(input)")
    }
  }

  /// The names and attributes of the blocks of a text, in order.
  private func delimiters(of input: [UInt8]) -> [String] {
    var scanner = BlockScanner()
    var found: [String] = []
    let bytes = input.span
    for i in input.indices {
      guard let delimiter = scanner.delimiter(bytes, at: i), delimiter.kind != .closer else {
        continue
      }
      let name = String(decoding: delimiter.name, as: UTF8.self)
      let json = Data(input[delimiter.attributes])
      let attributes = json.isEmpty ? [:] : try? JSONSerialization.jsonObject(with: json)
      found.append("\(name) \(describe(attributes: attributes))")
    }
    return found
  }

  private func describe(_ blocks: [[String: Any]]) -> [String] {
    blocks.flatMap { block -> [String] in
      let inner = describe(block["innerBlocks"] as? [[String: Any]] ?? [])
      guard let name = block["blockName"] as? String else { return inner }
      return ["\(name) \(describe(attributes: block["attrs"]))"] + inner
    }
  }

  private func describe(attributes: Any?) -> String {
    guard let pairs = attributes as? [String: Any] else {
      return attributes is [Any] ? "[:]" : "nil"
    }
    return pairs.isEmpty ? "[:]" : "\(pairs.mapValues { "\($0)" })"
  }

  private func html(_ blocks: [[String: Any]]) -> String {
    blocks.map { block in
      var inner = (block["innerBlocks"] as? [[String: Any]] ?? []).map { html([$0]) }.makeIterator()
      return (block["innerContent"] as? [Any] ?? []).map { piece in
        piece as? String ?? inner.next() ?? ""
      }.joined()
    }.joined()
  }
}
