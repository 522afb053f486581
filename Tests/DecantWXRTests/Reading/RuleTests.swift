import DecantCore
import Testing

@testable import DecantWXR

/// Each rule of the reader has a text that triggers it, and an explanation.
struct RuleTests {
  private static func item(_ elements: String) -> [UInt8] {
    Array(Fixture.export(Fixture.item(1, elements)).utf8)
  }

  private static func slug(_ bytes: [UInt8]) -> [UInt8] {
    let parts = Fixture.export(Fixture.item(1, "<wp:post_name>SLUG</wp:post_name>"))
      .split(separator: "SLUG")
    return Array(parts[0].utf8) + bytes + Array(parts[1].utf8)
  }

  private static let term =
    "<wp:term><wp:term_taxonomy>m</wp:term_taxonomy><wp:term_slug>s</wp:term_slug></wp:term>"

  static let triggers: [(rule: DiagnosticRule, source: [UInt8])] = [
    (.wxrControlCharacter, slug([1])),
    (.wxrGuessedByte, slug([0xE9])),
    (.wxrEncodedHalves, slug([0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80])),
    (.wxrInvalidUTF8, slug([0xC0, 0xAF])),
    (.wxrRawAmpersand, slug(Array("a & b".utf8))),
    (.wxrRawLessThan, slug(Array("a < b".utf8))),
    (.wxrHTMLEntity, slug(Array("&eacute;".utf8))),
    (.wxrUnknownEntity, slug(Array("&harbour;".utf8))),
    (.wxrCharacterReference, slug(Array("&#xD83D;&#xDE00;".utf8))),
    (.wxrSectionEnd, slug(Array("<![CDATA[a ]]> b]]>".utf8))),
    (.wxrCarriageReturn, slug([13])),
    (
      .wxrSerializedLength,
      item(
        "<wp:postmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>s:3:\"a\r\n\";</wp:meta_value></wp:postmeta>"
      )
    ),
    (
      .wxrWrongEncodingLabel,
      Array(Fixture.export(Fixture.item(1)).replacing("UTF-8", with: "UTF-16").utf8)
    ),
    (.wxrTruncated, Array((Fixture.head() + Fixture.item(1)).utf8)),
    (
      .wxrUnendedElement,
      Array(
        Fixture.export(Fixture.item(1).replacing("</item>", with: ""), Fixture.item(2)).utf8)
    ),
    (.wxrMalformedItem, item("<wp:x a=\"1\" a=\"2\"/>")),
    (.wxrUndeclaredPrefix, item("<media:x/>")),
    (.wxrJunk, Array(("Notice: x\n" + Fixture.export(Fixture.item(1))).utf8)),
    (
      .wxrSecondDocument,
      Array((Fixture.export(Fixture.item(1)) + Fixture.export(Fixture.item(2))).utf8)
    ),
    (.wxrLateDeclaration, Array(Fixture.export(Fixture.item(1), term, Fixture.item(2)).utf8)),
    (
      .wxrDocumentType,
      Array(Fixture.export(Fixture.item(1)).replacing("<rss ", with: "<!DOCTYPE rss><rss ").utf8)
    ),
    (
      .wxrTooDeep,
      item(String(repeating: "<a>", count: 600) + String(repeating: "</a>", count: 600))
    ),
    (
      .wxrEntryTooLarge, item("<wp:post_name>\(String(repeating: "x", count: 9000))</wp:post_name>")
    ),
    (
      .wxrMissingVersion,
      Array(
        Fixture.export(Fixture.item(1))
          .replacing("<wp:wxr_version>1.2</wp:wxr_version>", with: "").utf8)
    ),
    (.wxrInvalidDate, item("<wp:post_date>2021-02-30 10:00:00</wp:post_date>")),
    (.wxrInvalidNumber, item("<wp:menu_order>first</wp:menu_order>")),
    (
      .wxrMissingStatus,
      Array(Fixture.export(Fixture.item(1).replacing("publish", with: "")).utf8)
    ),
    (.wxrCategoryWithoutSlug, item("<category>Sea</category>")),
    (.wxrMarkupInValue, item("<content:encoded><p>a</p></content:encoded>")),
    (.wxrStrayText, item("flotsam")),
  ]

  @Test(arguments: triggers.map(\.rule.id)) func eachRuleIsTriggered(id: String) throws {
    let trigger = try #require(Self.triggers.first { $0.rule.id == id })
    var limits = Limits()
    if id == "wxr/entry-too-large" { limits.entryBytes = 4000 }
    var reader = WXRReader()
    reader.chunkSize = 1000
    var diagnostics = Diagnostics()
    _ = try BlogDocument(
      reading: .bytes(trigger.source), with: reader, limits: limits, &diagnostics)
    #expect(diagnostics.drain().map(\.rule.id).contains(id))
  }

  /// All but those that take a written archive, which the tests of the archive are about.
  @Test func eachRuleHasATrigger() {
    let archive = DiagnosticRule.wxrArchiveReading
    #expect(
      Self.triggers.map(\.rule) == DiagnosticRule.wxrReaderRules.filter { !archive.contains($0) })
  }

  @Test func eachRuleIsExplained() {
    for rule in DiagnosticRule.wxrReaderRules {
      #expect(rule.id.hasPrefix("wxr/"))
      #expect(rule.summary.hasSuffix("."))
      #expect(rule.explanation.count > 60)
    }
  }
}
