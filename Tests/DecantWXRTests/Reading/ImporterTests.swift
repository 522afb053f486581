import DecantCore
import DecantWXR
import Foundation
import Testing

/// What WordPress's own importer reads is what we read.
@Suite(.enabled(if: Corpus.exists))
struct ImporterTests {
  /// An item as the importer has it.
  struct Item: Equatable, CustomStringConvertible {
    var fields: [String]
    static let names = [
      "id", "type", "status", "slug", "title", "length", "content", "excerpt", "terms", "comments",
      "meta",
    ]

    var description: String { fields.joined(separator: " ") }

    init(json: [Any]) { fields = json.map { "\($0)" } }

    init(_ entry: Entry) {
      let body = entry.content?.text ?? ""
      let spelled: [Entry.Status: String] = [
        .published: "publish", .scheduled: "future", .trashed: "trash",
      ]
      fields = [
        entry.id.rawValue, entry.kind.rawValue, spelled[entry.status] ?? entry.status.rawValue,
        entry.slug ?? "", SHA1.hash(entry.title?.text ?? ""), "\(body.utf8.count)",
        SHA1.hash(body), SHA1.hash(entry.excerpt?.text ?? ""), "\(entry.terms.count)",
        "\(entry.comments.count)", "\(entry.extensions[.customFields].count)",
      ]
    }

    func differences(from other: Item) -> [String] {
      zip(Item.names, zip(fields, other.fields)).filter { $1.0 != $1.1 }.map(\.0)
    }
  }

  @Test func theHashIsSHA1() {
    #expect(SHA1.hash("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(SHA1.hash("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
  }

  /// Where we differ, and why: the fields that may, by file.
  static let deviations: [String: Set<String>] = [
    // White space between the tags and the CDATA section is formatting, not content.
    "wpimp-phpunit__data__a11y-unit-test-data.xml": [
      "length", "content", "excerpt", "type", "status",
    ],
    "wpimp-phpunit__data__theme-unit-test-data.xml": ["length", "content", "excerpt"],
    "wpimp-phpunit__data__multiple-cdata.xml": ["length", "content"],
    "wptt-themeunittestdata.wordpress.xml": ["length", "content"],
    // A missing identifier is none, and not 0.
    "wptt-theme-preview.xml": ["id", "length", "content"],
    // A missing identifier is none, a missing type a post, and a missing status a draft.
    "wpimp-phpunit__data__namespace-edge-cases.xml": ["id", "type", "status"],
    // The nested section is text as its author meant it; the importer loses its delimiters.
    "wpimp-phpunit__data__crazy-cdata.xml": ["content"],
    // An entity of HTML is its character.
    "ghost-packages__mg-squarespace-xml__test__fixtures__sample.xml": ["title"],
  ]

  @Test func entriesAgreeWithTheImporter() throws {
    var compared = 0
    for line in try Corpus.bytes("vectors/importer-parse.jsonl").split(separator: 10) {
      guard let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
        let file = object["file"] as? String, let items = object["items"] as? [[Any]]
      else { continue }
      let name = file.split(separator: "/").last.map(String.init) ?? ""
      let path = Corpus.path("corpus/wxr/" + name)
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let found = try Corpus.read(.path(path)).blog.entries.map { Item($0) }
      let expected = items.map { Item(json: $0) }
      #expect(found.count == expected.count, "\(name)")
      for (entry, item) in zip(found, expected) where entry != item {
        let differences = Set(entry.differences(from: item))
        #expect(
          differences.isSubset(of: Self.deviations[name] ?? []),
          "\(name) \(differences): \(entry), not \(item)")
      }
      compared += items.count
    }
    #expect(compared > 3000)
  }
}
