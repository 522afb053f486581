import DecantCore
import Testing

@testable import DecantWXR

/// How an export is cut, whatever the size of its chunks.
struct SlicerTests {
  static let sample = Fixture.export(
    Fixture.item(1, "<content:encoded><![CDATA[</item> <item> <!-- ]] > ]]></content:encoded>"),
    "<!-- <item> -->",
    Fixture.item(2, "<wp:post_name>a&nbsp;b & c</wp:post_name><media:x/>"),
    Fixture.item(3, "<?note </item> ?>"))

  @Test(arguments: [1, 2, 3, 7, 64, 4096]) func chunksDontMatter(size: Int) throws {
    var reader = WXRReader()
    let whole = try Fixture.read(Self.sample, with: reader)
    reader.chunkSize = size
    let chunked = try Fixture.read(Self.sample, with: reader)
    #expect(chunked.blog == whole.blog)
    #expect(chunked.diagnostics == whole.diagnostics)
    #expect(whole.blog.entries.map(\.id.rawValue) == ["1", "2", "3"])
  }

  @Test func everyPrefixEndsWithoutATrap() {
    let bytes = Array(Self.sample.utf8)
    for end in 0...bytes.count {
      let result = try? Corpus.read(.bytes(Array(bytes[..<end])))
      let isWhole = result?.diagnostics.contains { $0.hasSuffix("wxr/truncated") } == false
      // What lacks only white space at its end is whole.
      #expect(!isWhole || end >= bytes.count - 1, "\(end) bytes")
    }
  }

  @Test func anItemWithoutAnEndIsEndedByTheNext() throws {
    let open = Fixture.item(1).replacing("</item>", with: "")
    let (blog, diagnostics) = try Fixture.read(Fixture.export(open, Fixture.item(2)))
    #expect(blog.entries.map(\.id.rawValue) == ["1", "2"])
    #expect(diagnostics.map { $0.split(separator: " ")[1] } == ["wxr/unended-element"])
  }

  @Test func theLastItemIsEndedByTheEndOfTheChannel() throws {
    let open = Fixture.item(2).replacing("</item>", with: "")
    let (blog, diagnostics) = try Fixture.read(Fixture.export(Fixture.item(1), open))
    #expect(blog.entries.map(\.id.rawValue) == ["1", "2"])
    #expect(diagnostics.map { $0.split(separator: " ")[1] } == ["wxr/unended-element"])
  }

  @Test func aCommentWithoutAnEndHidesNothing() throws {
    let (blog, _) = try Fixture.read(
      Fixture.export(Fixture.item(1), "<!-- ", Fixture.item(2)))
    #expect(blog.entries.map(\.id.rawValue) == ["1", "2"])
  }

  @Test func entriesBeyondTheLimitAreSkipped() throws {
    var limits = Limits()
    limits.entryBytes = 4000
    var diagnostics = Diagnostics()
    let long =
      "<content:encoded><![CDATA[\(String(repeating: "wave ", count: 2000))]]></content:encoded>"
    let text = Fixture.export(Fixture.item(1), Fixture.item(2, long), Fixture.item(3))
    var reader = WXRReader()
    reader.chunkSize = 512
    let blog = try BlogDocument(
      reading: .bytes(Array(text.utf8)), with: reader, limits: limits, &diagnostics)
    #expect(blog.entries.map(\.id.rawValue) == ["1", "3"])
    #expect(diagnostics.drain().map(\.rule.id) == ["wxr/entry-too-large"])
  }

  @Test func termsAfterTheItemsAreInTheHeader() throws {
    let term = """
      <wp:term><wp:term_id>7</wp:term_id><wp:term_taxonomy>mood</wp:term_taxonomy>\
      <wp:term_slug>calm</wp:term_slug><wp:term_name>Calm</wp:term_name></wp:term>
      """
    let category = "<category domain=\"mood\" nicename=\"calm\"/>"
    let (blog, diagnostics) = try Fixture.read(
      Fixture.head() + Fixture.item(1, category) + term + Fixture.tail)
    #expect(blog.header.terms.map(\.id.slug) == ["calm"])
    #expect(blog.entries[0].terms.first?.name?.text == "Calm")
    #expect(diagnostics.isEmpty)
  }
}
