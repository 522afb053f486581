import CustomDump
import DecantCore
import Testing

@testable import DecantWXR

/// What becomes of the elements of an item.
struct ItemTests {
  private func entry(_ elements: String, head: String = "") throws -> Entry {
    try #require(
      try Fixture.read(Fixture.export(Fixture.item(1, elements), extra: head)).blog.entries.first)
  }

  private func kept(_ entry: Entry, _ key: String) -> MetadataValue? {
    entry.extensions[.wordPress][key]
  }

  private func asRead(_ bag: MetadataBag, _ name: String) -> String? {
    bag[WXRSpace.asRead]?.object?[name]?.string
  }

  @Test func theUsualSpellingLeavesNoTrace() throws {
    let entry = try entry(
      """
      <link>https://harbour.example/pier</link>
      <pubDate>Sat, 02 Jul 2022 08:30:00 +0000</pubDate>
      <dc:creator><![CDATA[ann]]></dc:creator>
      <guid isPermaLink="false">https://harbour.example/?p=1</guid>
      <description></description>
      <content:encoded><![CDATA[ Boats. ]]></content:encoded>
      <excerpt:encoded><![CDATA[]]></excerpt:encoded>
      <wp:post_date><![CDATA[2022-07-02 10:30:00]]></wp:post_date>
      <wp:post_date_gmt><![CDATA[2022-07-02 08:30:00]]></wp:post_date_gmt>
      <wp:post_modified><![CDATA[2022-07-03 10:30:00]]></wp:post_modified>
      <wp:post_modified_gmt><![CDATA[2022-07-03 08:30:00]]></wp:post_modified_gmt>
      <wp:comment_status><![CDATA[]]></wp:comment_status>
      <wp:ping_status><![CDATA[]]></wp:ping_status>
      <wp:post_name><![CDATA[pier]]></wp:post_name>
      <wp:post_parent>0</wp:post_parent>
      <wp:menu_order>0</wp:menu_order>
      <wp:post_password><![CDATA[]]></wp:post_password>
      <wp:is_sticky>1</wp:is_sticky>
      """)
    // Nothing but the mark of an item that came from an export, with every element there.
    #expect(entry.extensions.bags.map(\.space) == [.wordPress])
    #expect(entry.extensions[.wordPress] == [.init("absent", .array([]))])
    #expect(entry.content == Content(" Boats. ", markup: .wordPress))
    #expect(entry.excerpt == nil)
    #expect(entry.isPinned)
    #expect(entry.order == 0)
    #expect(entry.parent == nil)
    #expect(entry.authors.map(\.name) == ["ann"])
    #expect(entry.published?.offset == 7200)
    #expect(entry.published?.secondsSinceEpoch == 1_656_750_600)
  }

  @Test func otherSpellingsAreKept() throws {
    let entry = try entry(
      """
      <pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate>
      <wp:post_date>2022-07-02T10:30</wp:post_date>
      <wp:post_parent>007</wp:post_parent><wp:menu_order>+3</wp:menu_order>
      <wp:is_sticky></wp:is_sticky>
      """)
    let bag = entry.extensions[.wordPress]
    #expect(asRead(bag, "pubDate") == "Mon, 30 Nov -0001 00:00:00 +0000")
    #expect(asRead(bag, "wp:post_date") == "2022-07-02T10:30")
    #expect(asRead(bag, "wp:post_parent") == nil)
    #expect(entry.parent?.rawValue == "007")
    #expect(asRead(bag, "wp:menu_order") == "+3")
    #expect(entry.order == 3)
    #expect(asRead(bag, "wp:is_sticky") == "")
    #expect(asRead(bag, "wp:status") == nil)
  }

  @Test func absentElementsAreListed() throws {
    let absent = try kept(entry("<wp:is_sticky>0</wp:is_sticky>"), WXRSpace.absent)?.array
    let names = absent?.compactMap(\.string) ?? []
    #expect(names.contains("wp:post_name"))
    #expect(!names.contains("wp:is_sticky"))
    #expect(!names.contains("wp:attachment_url"))
  }

  @Test func unknownAndRepeatedElementsAreKeptWhole() throws {
    let entry = try entry(
      """
      <geo:point xmlns:geo="urn:geo" geo:unit="deg" n="1">54 <b>N</b></geo:point>
      <wp:post_name>a</wp:post_name><wp:post_name>b</wp:post_name>
      """)
    #expect(entry.slug == "a")
    expectNoDifference(
      kept(entry, WXRSpace.elements),
      .array([
        .object([
          .init("name", .string("geo:point")), .init("namespace", .string("urn:geo")),
          .init(
            "attributes", .object([.init("geo:unit", .string("deg")), .init("n", .string("1"))])),
          .init("prefixes", .object([.init("geo", .string("urn:geo"))])),
          .init(
            "children",
            .array([
              .string("54 "),
              .object([.init("name", .string("b")), .init("text", .string("N"))]),
            ])),
        ]),
        .object([
          .init("name", .string("wp:post_name")),
          .init("namespace", .string("http://wordpress.org/export/1.2/")),
          .init("text", .string("b")),
        ]),
      ]))
  }

  @Test func customFieldsKeepOrderAndRepetition() throws {
    func field(_ key: String, _ value: String) -> String {
      "<wp:postmeta><wp:meta_key>\(key)</wp:meta_key><wp:meta_value><![CDATA[\(value)]]></wp:meta_value></wp:postmeta>"
    }
    let entry = try entry(
      field("b", "1") + field("a", "") + "<wp:postmeta><wp:meta_key>odd</wp:meta_key></wp:postmeta>"
        + field("b", "2") + field("_thumbnail_id", "44")
        + field("enclosure", "https://harbour.example/a.mp3\n123\naudio/mpeg\n")
        + field("_yoast_wpseo_metadesc", "%%excerpt%%") + field("rank_math_description", "Boats"))
    let fields = entry.extensions[.customFields].prefix(3)
    #expect(fields.map(\.name) == ["b", "a", "b"])
    #expect(fields.compactMap(\.value.string) == ["1", "", "2"])
    let odd = kept(entry, WXRSpace.elements)?.array?.first?.object
    #expect(odd?[WXRSpace.index] == .number("2"))
    #expect(entry.image == .entry(Entry.ID(rawValue: "44")))
    #expect(entry.attachments.map(\.address) == ["https://harbour.example/a.mp3"])
    #expect(entry.attachments.first?.byteCount == 123)
    #expect(entry.attachments.first?.mediaType == "audio/mpeg")
    #expect(entry.searchDescription == "Boats")
  }

  @Test func termsAndAuthorsAreLookedUp() throws {
    let head = """
      <wp:author><wp:author_id>9</wp:author_id><wp:author_login>ann</wp:author_login>\
      <wp:author_display_name>Ann B.</wp:author_display_name></wp:author>
      <wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>sea</wp:category_nicename>\
      <wp:category_parent>water</wp:category_parent><wp:cat_name>Sea &amp;amp; sky</wp:cat_name>\
      </wp:category>
      """
    let entry = try entry(
      """
      <dc:creator>ann</dc:creator><category domain="category" nicename="sea"></category>
      <category nicename="low" domain="tag"><![CDATA[Low tide]]></category>
      """, head: head)
    #expect(entry.authors.map(\.name) == ["Ann B."])
    #expect(entry.terms.map(\.id) == [Term.ID(.category, "sea"), Term.ID(.tag, "low")])
    #expect(entry.terms[0].name == Content("Sea &amp; sky", markup: .html))
    #expect(entry.terms[0].parent == "water")
    #expect(asRead(entry.terms[0].extensions[.wordPress], "category") == "")
    #expect(asRead(entry.terms[1].extensions[.wordPress], "category@domain") == "tag")
  }

  @Test func namesOfParentsBecomeSlugs() throws {
    let head = """
      <wp:category><wp:category_nicename>w</wp:category_nicename><wp:cat_name>Water</wp:cat_name>\
      </wp:category>
      <wp:category><wp:category_nicename>s</wp:category_nicename><wp:category_parent>Water\
      </wp:category_parent><wp:cat_name>Sea</wp:cat_name></wp:category>
      """
    let terms = try Fixture.read(Fixture.export(extra: head)).blog.header.terms
    #expect(terms.map(\.parent) == [nil, "w"])
    #expect(asRead(terms[1].extensions[.wordPress], "wp:category_parent") == "Water")
  }

  @Test func commentsHaveTheirStates() throws {
    func comment(_ approved: String, _ type: String) -> String {
      """
      <wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_author>Zoe</wp:comment_author>\
      <wp:comment_content>Ahoy</wp:comment_content><wp:comment_approved>\(approved)\
      </wp:comment_approved><wp:comment_type>\(type)</wp:comment_type>\
      <wp:comment_parent>4</wp:comment_parent></wp:comment>
      """
    }
    let entry = try entry(comment("1", "comment") + comment("0", "") + comment("spam", "pingback"))
    #expect(entry.comments.map(\.status) == [.approved, .pending, .spam])
    #expect(entry.comments.map(\.kind) == [.comment, .comment, .pingback])
    #expect(entry.comments[0].parent?.rawValue == "4")
    #expect(asRead(entry.comments[0].extensions[.wordPress], "wp:comment_type") == nil)
    #expect(asRead(entry.comments[1].extensions[.wordPress], "wp:comment_type") == "")
  }

  @Test func invalidDatesAreReportedWhereTheyStand() throws {
    let item = Fixture.item(
      1, "<wp:post_date>\n  <![CDATA[2021-02-30 10:00:00]]></wp:post_date>")
    let text = Fixture.export(item)
    let (blog, diagnostics) = try Fixture.read(text)
    let before = text.utf8.prefix(
      Array(text.utf8).firstRange(of: Array("2021-02-30".utf8))?.lowerBound ?? 0)
    let line = before.count { $0 == 10 } + 1
    #expect(diagnostics == ["\(line):12 wxr/invalid-date"])
    #expect(blog.entries[0].published == nil)
    #expect(asRead(blog.entries[0].extensions[.wordPress], "wp:post_date") == "2021-02-30 10:00:00")
  }

  @Test func stylesAreNoMarkup() throws {
    let text = Fixture.export(
      Fixture.item(1, "<content:encoded><![CDATA[a>b{}]]></content:encoded>")
        .replacing("[post]", with: "[custom_css]"))
    #expect(try Fixture.read(text).blog.entries[0].content?.markup == .plainText)
  }

  @Test func menuItemsHaveTargets() throws {
    let fields = [
      ("_menu_item_type", "taxonomy"), ("_menu_item_object", "post_tag"),
      ("_menu_item_object_id", "12"), ("_menu_item_menu_item_parent", "8"),
    ]
    let elements = fields.map { key, value in
      "<wp:postmeta><wp:meta_key>\(key)</wp:meta_key><wp:meta_value>\(value)</wp:meta_value></wp:postmeta>"
    }
    let text = Fixture.export(
      Fixture.item(1, elements.joined()).replacing("[post]", with: "[nav_menu_item]"))
    let item = try Fixture.read(text).blog.entries[0].menuItem
    #expect(
      item == Entry.MenuItem(target: .term(.tag, number: "12"), parent: Entry.ID(rawValue: "8")))
  }

  @Test func lengthsThatCountCarriageReturnsAreReported() throws {
    // The text of six bytes is "ab", a carriage return, a line feed and "cd".
    let field =
      "<wp:postmeta><wp:meta_key>k</wp:meta_key><wp:meta_value><![CDATA[s:6:\"ab\r\ncd\";]]></wp:meta_value></wp:postmeta>"
    let (_, diagnostics) = try Fixture.read(Fixture.export(Fixture.item(1, field)))
    #expect(
      diagnostics.map { $0.split(separator: " ")[1] }
        == ["wxr/carriage-return", "wxr/serialized-length"])
  }

  @Test func aReferenceIsACarriageReturn() throws {
    let entry = try entry("<content:encoded>a&#13;b</content:encoded>")
    #expect(entry.content?.text == "a\rb")
  }

  @Test func summariesAreThoseOfTheEntries() throws {
    let text = SlicerTests.sample
    var diagnostics = Diagnostics()
    let cursor = try WXRReader().open(
      .bytes(Array(text.utf8)), limits: Limits(), &diagnostics)
    while let raw = try cursor.next(&diagnostics) {
      let entry = try cursor.decoder.decode(raw, &diagnostics)
      expectNoDifference(try cursor.decoder.summarize(raw), entry.map { EntrySummary($0) })
    }
  }

  @Test(.enabled(if: Corpus.exists)) func summariesOfRealEntriesAreThoseOfTheEntries() throws {
    for name in ["wptt-themeunittestdata.wordpress.xml", "pelican-wordpressexport.xml"] {
      var diagnostics = Diagnostics()
      let cursor = try WXRReader().open(
        .path(Corpus.path("corpus/wxr/" + name)), limits: Limits(), &diagnostics)
      while let raw = try cursor.next(&diagnostics) {
        let entry = try cursor.decoder.decode(raw, &diagnostics)
        #expect(try cursor.decoder.summarize(raw) == entry.map { EntrySummary($0) })
      }
    }
  }
}
