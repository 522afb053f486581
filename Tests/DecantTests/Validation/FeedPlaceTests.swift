import Decant
import DecantCore
import Foundation
import Testing

/// Findings in feeds stand at the value itself.
///
/// The place is marked with `¦` in the text.
struct FeedPlaceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: String
    let text: String
    var testDescription: String { "\(rule): \(text.prefix(60))" }

    init(_ rule: String, _ text: String) {
      self.rule = "jsonfeed/\(rule)"
      self.text = text
    }

    /// The bytes without the mark, and where it stood: a line and a column in bytes.
    var marked: (bytes: [UInt8], line: Int, column: Int) {
      let parts = text.components(separatedBy: "¦")
      let before = Array(parts[0].utf8)
      let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let line = 1 + before.filter { $0 == UInt8(ascii: "\n") }.count
      return (before + Array(parts[1].utf8), line, before.count - start + 1)
    }
  }

  private static let start =
    #"{ "version": "https://jsonfeed.org/version/1.1", "title": "Tide", "#
    + #""home_page_url": "https://tide.example/", "feed_url": "https://tide.example/f.json", "#

  private static func items(_ items: String) -> String { "\(start)\"items\": [ \(items) ] }" }

  private static func item(_ members: String) -> String {
    items(
      #"{ "id": "1", "url": "https://tide.example/1", "content_text": "Fog", \#(members) }"#)
  }

  static let cases: [Case] = [
    Case("blank-id", items(#"{ "id": ¦"", "url": "https://t.example", "content_text": "é" }"#)),
    Case("missing-content", items(#"¦{ "id": "é", "url": "https://t.example/" }"#)),
    Case("wrong-type", item(#""title": "Mér", "summary": ¦12"#)),
    Case("wrong-type", item("\"title\": \"Mér\",\r\n\t\"summary\":\r\n\t¦null")),
    Case("empty-author", item(#""authors": [ { "name": "Nora" },¦{} ]"#)),
    Case("attachment-without-type", item(#""attachments": [¦{ "url": "https://t.example" } ]"#)),
    Case(
      "wrong-type",
      item(
        "\"attachments\": [\n { \"url\": \"https://t.example/\","
          + " \"mime_type\": \"a/b\", \"size_in_bytes\": ¦\"1\" } ]")),
    Case("duplicate-name", item(#""title": "a", "title": ¦"b""#)),
    Case("unknown-name", item(#""\u0074itel": ¦"b""#)),
    Case("invalid-date", item("\"summary\": \"a\",\n\"date_published\":¦\"2021-13-01T00:00:00Z\"")),
    Case("loose-syntax", item("\"tags\": [ \"a\", ¦]")),
    Case("loose-syntax", "\(start)\n\"items\": [ ]¦,\n }"),
    Case(
      "loose-syntax",
      items("{ \"id\": \"1\", \"url\": \"https://t.example/\",\n\"content_text\": \"\" }\n¦,")),
    Case("loose-syntax", "\(start)\n ¦// a remark\n\"items\": [ ] }"),
    Case("control-character", item("\"summary\": \"é¦\u{1}\"")),
    Case(
      "version",
      "{\r\n\"version\":\r\n ¦\"1\", \"title\": \"T\", \"home_page_url\": \"https://t.example\", \"feed_url\": \"https://t.example/f\", \"items\": [] }"
    ),
    Case(
      "next-url-loop", "\(start)\"next_url\":\n¦\"https://tide.example/f.json\", \"items\": [] }"),
    Case("truncated", "\(start)\"items\": [ { \"id\":\n \"1¦"),
    Case("trailing-text", "\(start)\"items\": [ ] }\r\n\r\n ¦x"),
  ]

  @Test(arguments: cases)
  func findingsStandAtTheValue(_ sample: Case) async throws {
    let (bytes, line, column) = sample.marked
    let found = try await ValidationSample.judge(.bytes(bytes), .jsonFeed)
    #expect(found.map(\.rule.id) == [sample.rule])
    #expect(found.first?.position == SourcePosition(line: line, column: column))
  }

  @Test func columnsCountTheBytesOfAByteOrderMark() async throws {
    let text = "\u{FEFF}\(Self.start)\"expired\": 1, \"items\": [] }"
    let found = try await ValidationSample.judge(.bytes(Array(text.utf8)), .jsonFeed)
    #expect(found.map(\.rule.id) == ["jsonfeed/byte-order-mark", "jsonfeed/expired-type"])
    #expect(
      found.last?.position?.column == 3 + Self.start.utf8.count + "\"expired\": ".utf8.count + 1)
  }

  /// What looks odd and is allowed: nothing is said.
  @Test(arguments: [
    #""title": "The <b> element, 3 < 4 & 5 > 4, R&D; AT&T""#,
    #""content_html": "<p>&nbsp;</p>", "title": "a <- b </b>""#,
    #""summary": "List<String>, \"x\" <y@z.example>""#,
    #""image": "https://müller.example/a?b=(c)&d[]=e#f""#,
    #""external_url": "mailto:nora@tide.example""#,
    #""language": "sl-rozaj-biske-1994""#, #""language": "x-tide""#,
    #""language": "en-a-bbb-x-a""#, #""language": "i-klingon""#,
    #""date_published": "1985-04-12t23:20:50.52z""#,
    #""date_published": "1990-12-31T23:59:60Z""#,
    #""date_modified": "1937-01-01T12:00:27.87+00:20""#,
    #""tags": []"#, #""attachments": []"#, #""authors": []"#,
    #""attachments": [ { "url": "https://t.example/", "mime_type": "a/b; c=\"d\"", "size_in_bytes": 0 } ]"#,
    #""authors": [ { "url": "mailto:nora@tide.example" } ]"#,
    #""_tide": { "about": "", "größe": 1, "now": { "_a.b": [] } }"#,
  ])
  func whatIsAllowedIsNoFinding(_ members: String) async throws {
    let text = Self.item(members)
    let found = try await ValidationSample.judge(.bytes(Array(text.utf8)), .jsonFeed)
    #expect(found.map(\.message) == [])
  }

  @Test(arguments: [
    ("jsonfeed/language-tag", [#""english-uk-""#, #""en_US""#, #""e""#, #""en--US""#, #""en-x""#]),
    (
      "jsonfeed/invalid-url", [#""https://""#, #""https:/a.example""#, #""https://a.example/%zz""#]
    ),
    ("jsonfeed/relative-url", [#""/a""#, #""//a.example/b""#, #""a.html""#, #""1a:b""#]),
  ])
  func whatIsNotAllowedIsAFinding(_ rule: String, _ values: [String]) async throws {
    let name = rule.hasSuffix("tag") ? "language" : "external_url"
    for value in values {
      let text = Self.item("\"\(name)\": \(value)")
      let found = try await ValidationSample.judge(.bytes(Array(text.utf8)), .jsonFeed)
      #expect(found.map(\.rule.id) == [rule], "\(value)")
    }
  }

  /// Whatever a download was cut to, judging it ends, and says so.
  @Test func feedsThatAreCutAnywhereAreErrors() async throws {
    let text = Self.item(
      #""title": "\ud83c\udf2b", "tags": [ "a", 1 ], "_tide": { "a": [ [ {} ] ] } "#)
    let bytes = Array(text.utf8)
    for count in 1..<bytes.count {
      let found = try await ValidationSample.judge(.bytes(Array(bytes[..<count])), .jsonFeed)
      #expect(found.contains { $0.rule.id == "jsonfeed/truncated" }, "\(count)")
    }
  }

  /// One byte is another, at each place: judging ends, whatever it says.
  @Test func feedsWithAnyByteReplacedAreJudged() async throws {
    let bytes = Array(Self.item(#""authors": [ { "name": "\u00e9" } ], "language": "en" "#).utf8)
    let noise = Array("}]{[\",:\\/\u{0}9e-.".utf8)
    for (place, byte) in bytes.indices.map({ ($0, noise[$0 % noise.count]) }) {
      var damaged = bytes
      damaged[place] = byte
      _ = try await ValidationSample.judge(.bytes(damaged), .jsonFeed)
    }
  }

  private static func page(_ name: String, next: String?, _ id: String = "1") -> (String?, [UInt8])
  {
    let more = next.map { "\"next_url\": \"https://tide.example/\($0)\", " } ?? ""
    let text =
      start.replacingOccurrences(of: "f.json", with: name) + more
      + "\"items\": [ { \"id\": \"\(name) \(id)\", \"url\": \"https://tide.example/\(name)/1\", "
      + "\"content_text\": \"\" } ] }"
    return (name, Array(text.utf8))
  }

  @Test func pagesThatLeadBackAreFound() async throws {
    let pages = [
      Self.page("a.json", next: "b.json"), Self.page("b.json", next: "c.json"),
      Self.page("c.json", next: "a.json"), Self.page("d.json", next: nil),
    ]
    let found = try await ValidationSample.judge(.files(pages), .jsonFeed)
    #expect(Set(found.map(\.rule.id)) == ["jsonfeed/next-url-loop"])
    #expect(found.compactMap(\.position?.file) == ["a.json", "b.json", "c.json"])
  }

  @Test func pagesInARowAreInOrder() async throws {
    let pages = [
      Self.page("a.json", next: "b.json"), Self.page("b.json", next: "c.json"),
      Self.page("c.json", next: nil), Self.page("d.json", next: "a.json"),
    ]
    #expect(try await ValidationSample.judge(.files(pages), .jsonFeed) == [])
  }

  @Test func itemsOfOtherFeedsAreNoCopies() async throws {
    let pages = [Self.page("a.json", next: nil), Self.page("b.json", next: nil)]
    let copies = pages.map { page in
      (
        page.0,
        Array(
          String(decoding: page.1, as: UTF8.self)
            .replacingOccurrences(of: "b.json 1", with: "a.json 1").utf8)
      )
    }
    #expect(try await ValidationSample.judge(.files(copies), .jsonFeed) == [])
  }

  @Test func oneDamagedFileKeepsNoOtherFromBeingJudged() async throws {
    let pages: [(String?, [UInt8])] = [
      ("list.json", Array("[1]".utf8)), Self.page("a.json", next: "a.json"),
    ]
    let found = try await ValidationSample.judge(.files(pages), .jsonFeed)
    #expect(found.map(\.rule.id) == ["decant/malformed-source", "jsonfeed/next-url-loop"])
  }
}
