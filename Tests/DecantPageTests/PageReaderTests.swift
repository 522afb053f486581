import DecantCore
import DecantPage
import Testing

/// Reads pages that were written for these tests.
@Suite struct PageReaderTests {
  static let page = """
    Skip to content
    A walk through the mills

    Leave a comment

    March 4, 2013 by Ada Miller

    The first mill stands by the river, and its wheel has been turning since before the war began.

    How the wheel turns
    Water comes from above and falls into the buckets, which is why it is called overshot.

    Two things to bring:
    • boots
    • a map

    Share this:
    Twitter
    Facebook

    2 thoughts on “A walk through the mills”

    Bo says:
    March 5, 2013 at 3:04 pm
    I was there in *May*.
    Reply

    Cy
    March 6, 2013 at 9:15 am
    So was I.
    Reply

    Leave a Reply

    Blog Stats
    • 1,234 hits
    """

  private func read(_ text: String) throws -> (entry: Entry, found: [Diagnostic]) {
    var diagnostics = Diagnostics()
    let source = BlogSource.bytes(Array(text.utf8), name: "pages/mills.txt")
    let blog = try BlogDocument(reading: source, with: .page, &diagnostics)
    return (try #require(blog.entries.first), diagnostics.drain())
  }

  @Test func titleDateAndAuthorAreFoundAboveTheText() throws {
    let entry = try read(PageReaderTests.page).entry
    #expect(entry.id.rawValue == "mills")
    #expect(entry.title == Content("A walk through the mills", markup: .plainText))
    #expect(entry.published?.civil == CivilTime(year: 2013, month: 3, day: 4))
    #expect(entry.published?.precision == .day)
    #expect(entry.authors.map(\.name) == ["Ada Miller"])
  }

  @Test func theTextBecomesParagraphsHeadingsAndLists() throws {
    let entry = try read(PageReaderTests.page).entry
    #expect(
      entry.content?.text == """
        The first mill stands by the river, and its wheel has been turning since before the war \
        began.

        ## How the wheel turns

        Water comes from above and falls into the buckets, which is why it is called overshot.

        Two things to bring:

        - boots
        - a map
        """)
  }

  @Test func commentsHaveNamesTimesAndTexts() throws {
    let comments = try read(PageReaderTests.page).entry.comments
    #expect(comments.map(\.name) == ["Bo", "Cy"])
    #expect(
      comments.first?.date?.civil
        == CivilTime(year: 2013, month: 3, day: 5, hour: 15, minute: 4))
    #expect(comments.map(\.content.text) == [#"I was there in \*May\*."#, "So was I."])
  }

  @Test func furnitureIsKeptApart() throws {
    let (entry, found) = try read(PageReaderTests.page)
    let text = entry.content?.text ?? ""
    for word in ["Twitter", "Share this", "Leave a", "hits", "Skip to"] {
      #expect(!text.contains(word))
    }
    #expect(entry.extensions[.page]["below"]?.string?.contains("1,234 hits") == true)
    #expect(entry.extensions[.page]["above"]?.string == "Skip to content\nLeave a comment")
    let rules = found.map(\.rule.id)
    #expect(rules.filter { $0 == "page/furniture" }.count == 2)
    #expect(rules.contains("page/guessed-heading"))
    #expect(rules.contains("page/unknown"))
  }

  @Test(arguments: [
    "Posted on October 30, 2014 by Dee", "by Dee on October 30, 2014", "30 October 2014 by Dee",
    "Dee / October 30, 2014", "October 30th, 2014 by Dee", "Posted by Dee on 30. Oktober 2014",
    "2014-10-30 by Dee", "October 30, 2014October 31, 2014 by Dee",
    "30 de octubre de 2014 | by Dee",
    "Posted on 2014年10月30日 by Dee", "Oct 30, 2014 by Dee in Rivers", "30.10.2014 · by Dee",
  ])
  func bylinesComeInManyForms(_ byline: String) throws {
    let entry = try read("A title\r\n\r\n\(byline)\r\n\r\nText.\r\n\r\nLeave a Reply\r\n").entry
    #expect(entry.published?.civil == CivilTime(year: 2014, month: 10, day: 30))
    #expect(entry.authors.map(\.name) == ["Dee"])
    #expect(entry.content?.text == "Text.")
    #expect(entry.title?.text == "A title")
  }

  @Test func threeDotsAreNoAuthor() throws {
    let (entry, found) = try read("A title\n\nMay 1, 2010 by ...\n\nText.\n")
    #expect(entry.authors.isEmpty)
    #expect(found.first { $0.rule.id == "page/no-author" }?.position?.line == 3)
  }

  @Test func proseWithADateIsNoByline() throws {
    let (entry, found) = try read(
      "A title\n\nIn June 1, 2010 we set out for the hills.\n\nLeave a Reply\n")
    #expect(entry.published == nil)
    #expect(found.contains { $0.rule.id == "page/no-date" })
    #expect(entry.content?.text == "In June 1, 2010 we set out for the hills.")
  }

  @Test func whatMarkdownWouldReadIsEscaped() throws {
    let entry = try read("T\n\nMay 1, 2010\n\n# 5 <b> a_b_c [x] & &amp; 1\n\n7. seven\n\n8) eight")
      .entry
    #expect(
      entry.content?.text == """
        \\# 5 \\<b> a_b_c \\[x\\] & \\&amp; 1

        7. seven

        8\\) eight
        """)
  }

  @Test func onlyWordPressPagesAreRecognized() {
    func confidence(_ text: String) -> BlogFormat.Confidence {
      BlogFormat.page.recognize(BlogFormat.Sample(bytes: Array(text.utf8)))
    }
    #expect(confidence(PageReaderTests.page) == .certain)
    #expect(confidence("A letter\n\nMarch 4, 2013\n\nDear reader.") == .none)
    #expect(confidence("---\ntitle: x\n---\nMarch 4, 2013\n\nLeave a Reply") == .none)
    #expect(confidence("<p>March 4, 2013</p> Leave a Reply") == .none)
  }

  @Test func anyPrefixOfAPageIsRead() throws {
    let bytes = Array(PageReaderTests.page.utf8)
    for end in 1...bytes.count {
      var diagnostics = Diagnostics()
      let source = BlogSource.bytes(Array(bytes[..<end]))
      _ = try BlogDocument(reading: source, with: .page, &diagnostics)
    }
  }

  @Test func labelsOnLinesOfTheirOwnNameAuthorDateAndTerms() throws {
    let entry = try read(
      """
      THE LOG
      Flour and water
      Bread, finally

      It took me long.

      Share this:
      Related
      My first loaf
      March 3, 2015
      Author
      Mia Baker
      Posted on
      March 9, 2016
      Categories
      Bread
      Tags
      sourdough, flour
      One thought on “Bread, finally”
      Old Friend
      Mar 10, 2016
      at 7:02 pm
      Send me a slice!
      Reply
      Leave a comment
      """
    ).entry
    #expect(entry.title?.text == "Bread, finally")
    #expect(entry.published?.civil == CivilTime(year: 2016, month: 3, day: 9))
    #expect(entry.authors.map(\.name) == ["Mia Baker"])
    #expect(entry.terms.map(\.id.slug) == ["bread", "sourdough", "flour"])
    #expect(entry.content?.text == "It took me long.")
    #expect(entry.comments.map(\.name) == ["Old Friend"])
    #expect(entry.comments.first?.date?.civil.hour == 19)
  }

  @Test func menusAndArrowsAroundThePostAreNotItsTitle() throws {
    let entry = try read(
      """
      My Garden
      Skip to content
      Home
      ← Planting
      Rome →
      Ten ways to water
      Posted on June 5, 2011 by gardengirl
      They need water.

      This entry was posted in Garden, Water and tagged tomatoes, summer. Bookmark the permalink.
      1 Response to Ten ways to water
      Tom says:
      June 6, 2011 at 8:15 am
      Thanks!

      More.
      Reply
      Leave a Reply
      """
    ).entry
    #expect(entry.title?.text == "Ten ways to water")
    #expect(entry.authors.map(\.name) == ["gardengirl"])
    #expect(entry.terms.map(\.id.slug) == ["garden", "water", "tomatoes", "summer"])
    #expect(entry.content?.text == "They need water.")
    #expect(entry.comments.map(\.content.text) == ["Thanks!\n\nMore."])
  }

  @Test func aNameBetweenTitleAndDateIsTheAuthor() throws {
    let entry = try read(
      "Notes\n\nThe ridge\n\nPosted by\n\nJo Walker\n\nNovember 12, 2019\n\nFog.\n\nLeave a Reply"
    )
    .entry
    #expect(entry.title?.text == "The ridge")
    #expect(entry.authors.map(\.name) == ["Jo Walker"])
    #expect(entry.content?.text == "Fog.")
  }

  private static let corpus =
    String(#filePath.prefix { $0 != "\0" })
    .split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    + "/../shared/corpus/page/000_4cfee0ece5d64296.txt"

  @Test func aRealPageHasItsParagraphsAndHeadings() throws {
    var diagnostics = Diagnostics()
    guard
      let blog = try? BlogDocument(
        reading: .path(PageReaderTests.corpus), with: .page, &diagnostics)
    else { return }
    let entry = try #require(blog.entries.first)
    let blocks = (entry.content?.text ?? "").split(separator: "\n\n")
    #expect(blocks.filter { $0.hasPrefix("## ") }.count == 6)
    #expect(blocks.filter { !$0.hasPrefix("## ") }.count == 16)
    #expect(entry.published?.civil == CivilTime(year: 2014, month: 10, day: 30))
    #expect(entry.authors.isEmpty)
    let found = diagnostics.drain()
    #expect(found.contains { $0.message.hasPrefix("21 lines from \"Leave a Reply\" on") })
  }
}
