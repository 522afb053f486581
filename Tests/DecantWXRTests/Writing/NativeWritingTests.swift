import CustomDump
import DecantCore
import DecantWXR
import Testing

/// What came from an export comes back.
@Suite struct NativeWritingTests {
  static let items = [
    "<title>One</title><wp:post_id>7</wp:post_id><wp:status>publish</wp:status>",
    "<title/><wp:post_id>07</wp:post_id><wp:menu_order>x</wp:menu_order>",
    "<guid>g</guid><wp:status></wp:status><wp:post_type></wp:post_type>",
    #"<guid isPermaLink="true">g</guid><wp:post_date>2020-01-02</wp:post_date>"#,
    #"<title a="b">odd</title><title>two</title><link> http://a.example/ </link>"#,
    "<content:encoded><![CDATA[ a ]]]]><![CDATA[> b&#13; ]]>&#13;<![CDATA[\n]]></content:encoded>",
    #"<category>bare</category><category domain="tag" nicename="t">T</category>"#
      + #"<category>last</category>"#,
    "<wp:postmeta><wp:meta_key>k</wp:meta_key><wp:meta_value> v </wp:meta_value></wp:postmeta>"
      + "<wp:postmeta><wp:meta_key>k</wp:meta_key></wp:postmeta>"
      + "<wp:postmeta><wp:meta_key></wp:meta_key><wp:meta_value/></wp:postmeta>",
    #"<x:y xmlns:x="urn:x" x:z="&quot;1&quot;">mixed <b>text</b> here</x:y>"#
      + #"<site xmlns="urn:s">3</site>"#,
    "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author_url>http://a/?b=1&amp;c=2"
      + "</wp:comment_author_url><wp:comment_approved>spam</wp:comment_approved></wp:comment>",
    "<wp:post_type>attachment</wp:post_type><wp:attachment_url>a b.jpg</wp:attachment_url>",
  ]

  @Test(arguments: items) func everyValueOfAnItemComesBack(_ item: String) throws {
    let blog = try Rewriting.read(Rewriting.export(item: item))
    let written = try Rewriting.write(blog, from: "wxr")
    let again = try Rewriting.read(written.text)
    expectNoDifference(again, blog)
    #expect(written.found.isEmpty)
    #expect(try Rewriting.write(again, from: "wxr").text == written.text)
  }

  @Test func theHeadComesBack() throws {
    let head = """
      <wp:author><wp:author_login>a</wp:author_login><wp:author_id>-3</wp:author_id></wp:author>
      <wp:category><wp:category_nicename>c</wp:category_nicename></wp:category>
      <wp:tag><wp:tag_slug>t</wp:tag_slug><wp:tag_name>R&amp;amp;D</wp:tag_name></wp:tag>
      <wp:term><wp:term_taxonomy>category</wp:term_taxonomy><wp:term_slug>d</wp:term_slug>
      <wp:termmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:termmeta>
      </wp:term><image><url>http://a.example/i.png</url></image>
      """
    let blog = try Rewriting.read(Rewriting.export(head: head, item: "<title>x</title>"))
    let again = try Rewriting.read(Rewriting.write(blog, from: "wxr").text)
    expectNoDifference(again.header, blog.header)
    #expect(blog.header.terms.count == 3)
  }

  @Test func theVersionStays() throws {
    let text = try Rewriting.write(
      Rewriting.read(Rewriting.export(item: "<title>x</title>")), from: "wxr"
    ).text
    #expect(text.contains("<wp:wxr_version>1.1</wp:wxr_version>"))
    #expect(text.contains(#"xmlns:wp="http://wordpress.org/export/1.1/""#))
    #expect(!text.contains("wp:post_id"))
  }

  @Test func importableExportsGetWhatIsMissing() throws {
    var writer = WXRWriter()
    writer.isImportable = true
    let item = "<title>x</title><link>http://a.example/tea/</link><wp:status>publish</wp:status>"
    let blog = try Rewriting.read(Rewriting.export(item: item))
    let (text, found) = try Rewriting.write(blog, from: "wxr", with: writer)
    #expect(text.contains("<wp:post_type><![CDATA[post]]></wp:post_type>"))
    #expect(text.contains("<wp:post_name><![CDATA[tea]]></wp:post_name>"))
    let number = try #require(UInt32(Rewriting.read(text).entries[0].id.rawValue))
    #expect(1_000_000...0x7FFF_FFFF ~= number)
    #expect(found.allSatisfy { $0.rule == .wxrCompleted })
    // The addresses of the head, the id, the type, the content and the slug.
    #expect(found.count == 5)
  }

  @Test func charactersThatXMLCannotHoldAreLeftOutAndReported() throws {
    var blog = try Rewriting.read(
      Rewriting.export(item: "<wp:post_id>1</wp:post_id><title/><guid/>"))
    blog.entries[0].title = Content("a\u{1}b\u{FFFE}c\u{FFFD}", markup: .html)
    blog.entries[0].guid = "d\u{0}e\u{FFFF}"
    let (text, found) = try Rewriting.write(blog, from: "wxr")
    let entry = try Rewriting.read(text, readsArchive: false).entries[0]
    #expect(found.map(\.rule) == [.wxrUnwritableCharacter])
    #expect(found.first?.message.contains("4 characters") == true)
    #expect(entry.title?.text == "abc\u{FFFD}")
    #expect(entry.guid == "de")
  }

  @Test func namesThatAreNoneCannotBreakTheFile() throws {
    var blog = try Rewriting.read(Rewriting.export(item: "<wp:post_id>1</wp:post_id>"))
    let bad: MetadataBag = [.init("name", .string("a><b")), .init("text", .string("x"))]
    blog.entries[0].extensions[.wordPress]["elements"] = .array([.object(bad)])
    let (text, found) = try Rewriting.write(blog, from: "wxr")
    #expect(!text.contains("<a><b"))
    #expect(found.map(\.rule) == [.wxrUnwritableName])
  }
}
