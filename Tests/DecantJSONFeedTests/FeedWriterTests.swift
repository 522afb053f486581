import DecantCore
import DecantJSONFeed
import Testing

struct FeedWriterTests {
  private func blog() -> BlogDocument {
    var author = Author(id: Author.ID(rawValue: "jane"), name: "Jane Doe")
    author.email = "jane@example.org"
    var site = Site(title: "Notes", home: "https://n.example/")
    site.language = "en"
    var post = Entry(id: Entry.ID(rawValue: "12"))
    post.guid = "https://n.example/?p=12"
    post.address = "https://n.example/a/"
    post.title = Content("A", markup: .plainText)
    post.content = Content("<p>\"Hi\"</p>", markup: .html)
    post.published = Timestamp(secondsSinceEpoch: 0, offset: 3600)
    post.authors = [author]
    post.terms = [
      Term(id: Term.ID(.category, "uncategorized"), name: Content("U", markup: .plainText)),
      Term(id: Term.ID(.category, "news"), name: Content("News", markup: .plainText)),
      Term(id: Term.ID(.tag, "ü"), name: Content("Ü & co", markup: .plainText)),
    ]
    post.attachments = [Entry.Attachment(address: "https://n.example/a.mp3?x=1")]
    post.extensions[.customFields].append("_edit_last", .string("1"))
    return BlogDocument(header: BlogHeader(site: site, authors: [author]), entries: [post])
  }

  @Test func feedsLookAsTheirOwnerWouldPublishThem() throws {
    let (memory, _, rows) = try FeedFixture.write(blog(), from: "wxr")
    #expect(
      memory[.main] == #"""
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "Notes",
          "home_page_url": "https://n.example/",
          "language": "en",
          "authors": [ { "name": "Jane Doe" } ],
          "items": [
            {
              "id": "https://n.example/?p=12",
              "url": "https://n.example/a/",
              "title": "A",
              "content_html": "<p>\"Hi\"</p>",
              "date_published": "1970-01-01T01:00:00+01:00",
              "tags": ["News", "Ü & co"],
              "attachments": [ { "url": "https://n.example/a.mp3?x=1", "mime_type": "audio/mpeg" } ]
            }
          ]
        }

        """#)
    #expect(rows.map(\.label) == ["posts", "the rest"])
  }

  @Test func addressesWithoutAHostGetThatOfTheHomePage() throws {
    var blog = blog()
    blog.header.site.home = "https://n.example:8080/notes/"
    blog.entries[0].address = "/a/"
    let written = try FeedFixture.write(blog, from: "wxr").memory[.main] ?? ""
    #expect(written.contains("\"url\": \"https://n.example:8080/a/\""))
    // A feed keeps what it says, and where no home page is, no host can be said.
    for (home, source) in [("https://n.example/", "jsonfeed"), (nil, "wxr")] {
      blog.header.site.home = home.map { WebAddress(rawValue: $0) }
      let kept = try FeedFixture.write(blog, from: source).memory[.main] ?? ""
      #expect(kept.contains("\"url\": \"/a/\""))
    }
  }

  @Test func onlyPublishedPostsAreShown() throws {
    var blog = blog()
    let kinds: [(Entry.Kind, Entry.Status, String?)] = [
      (.page, .published, nil), (.post, .draft, nil), (.post, .private, nil),
      (.post, .published, "word"), (.post, .trashed, nil), (.post, .scheduled, nil),
      (.attachment, .inherited, nil), (Entry.Kind(rawValue: "product"), .published, nil),
    ]
    for (number, (kind, status, password)) in kinds.enumerated() {
      var entry = Entry(id: Entry.ID(rawValue: "\(number)"), kind: kind, status: status)
      entry.password = password
      entry.title = Content("hidden-\(number)", markup: .plainText)
      blog.entries.append(entry)
    }
    let (memory, found, _) = try FeedFixture.write(blog, from: "wxr")
    let feed = try #require(memory[.main])
    #expect(!feed.contains("hidden-") && !feed.contains("jane@"))
    let shown = try #require(memory[.beside("blog.jsonl")])
    let secret = try #require(memory[.beside("private.jsonl")])
    for number in [0, 1, 5, 6, 7] { #expect(shown.contains("hidden-\(number)")) }
    for number in [2, 3, 4] {
      #expect(!shown.contains("hidden-\(number)") && secret.contains("hidden-\(number)"))
    }
    #expect(shown.contains("_edit_last") && !shown.contains("jane@") && secret.contains("jane@"))
    #expect(
      found == [
        "note: 5 posts (1 scheduled, 1 draft, 2 private, 1 deleted) lie beside the feed, not in it "
          + "[jsonfeed/kept-apart, archived]",
        "note: 1 page lies beside the feed, not in it [jsonfeed/kept-apart, archived]",
        "note: 1 media file lies beside the feed, not in it [jsonfeed/kept-apart, archived]",
        "note: 1 product lies beside the feed, not in it [jsonfeed/kept-apart, archived]",
      ])
    #expect(memory.keys.count == 6)
    #expect(memory[.beside(".gitignore")] == "/private.jsonl\n")
  }

  @Test func withoutAnArchiveTheRestIsReportedAsLost() throws {
    var blog = blog()
    blog.entries.append(Entry(id: Entry.ID(rawValue: "9"), kind: .page))
    let (memory, found, _) = try FeedFixture.write(blog, from: "wxr", isPlain: true)
    #expect(Array(memory.keys) == [.main])
    #expect(
      found == [
        "warning: 1 page has no place in a feed: left out [jsonfeed/left-out, dropped]",
        "warning: of 1 post the comments, custom fields and the like were left out "
          + "[jsonfeed/left-out, dropped]",
        "warning: of the site, its authors and terms a feed shows a part: the rest was left out "
          + "[jsonfeed/left-out, dropped]",
      ])
  }

  @Test func unknownOffsetsAreThoseOfTheEntryBefore() throws {
    var blog = BlogDocument()
    let times: [(Int64, Int32?, Timestamp.Precision)] = [
      (0, nil, .second), (0, 7200, .second), (86_400, nil, .day), (0, -3600, .minute),
      (1, nil, .minute),
    ]
    for (number, (seconds, offset, precision)) in times.enumerated() {
      var entry = Entry(id: Entry.ID(rawValue: "\(number)"))
      entry.published = Timestamp(localSeconds: seconds, offset: offset, precision: precision)
      blog.entries.append(entry)
    }
    let (memory, found, _) = try FeedFixture.write(blog)
    let items = FeedFixture.value(memory[.main] ?? "").object?["items"]?.array ?? []
    #expect(
      items.map { $0.object?["date_published"]?.string } == [
        "1970-01-01T00:00:00Z", "1970-01-01T00:00:00+02:00", "1970-01-02T00:00:00+02:00",
        "1970-01-01T00:00:00-01:00", "1970-01-01T00:00:01-01:00",
      ])
    #expect(found.count == 1 && found[0].hasPrefix("warning: 3 dates had no distance"))
  }

  @Test func picturesAreFoundInTheIndex() throws {
    var blog = BlogDocument(entries: [Entry(id: Entry.ID(rawValue: "1"))])
    blog.entries[0].image = .entry(Entry.ID(rawValue: "7"))
    var index = BlogIndex()
    var picture = EntrySummary(id: Entry.ID(rawValue: "7"), kind: .attachment, status: .inherited)
    picture.address = "https://a.example/7.jpg"
    index.insert(picture, at: 0)
    let (memory, _, _) = try FeedFixture.write(blog, index: index)
    #expect(memory[.main]?.contains(#""image": "https://a.example/7.jpg""#) == true)
  }

  /// Writes posts as a conversion does, and returns the identifiers of the feed and what was found.
  private func ids(
    _ posts: [(id: String, guid: String?, address: WebAddress?)]
  ) throws -> (ids: [String], found: [String]) {
    var blog = BlogDocument()
    var index = BlogIndex()
    for (ordinal, post) in posts.enumerated() {
      var entry = Entry(id: Entry.ID(rawValue: post.id))
      entry.guid = post.guid
      entry.address = post.address
      blog.entries.append(entry)
      if let kept = JSONFeedWriter.jsonFeed.indexed(EntrySummary(entry)) {
        index.insert(kept, at: ordinal)
      }
    }
    let (memory, found, _) = try FeedFixture.write(blog, isPlain: true, index: index)
    let items = FeedFixture.value(memory[.main] ?? "").object?["items"]?.array ?? []
    return (items.compactMap { $0.object?["id"]?.string }, found)
  }

  @Test func aTakenIdentifierBecomesTheAddress() throws {
    let (ids, found) = try ids([
      ("1", "g", "https://a.example/1"), ("2", "g", "https://a.example/2"), ("3", "h", nil),
    ])
    #expect(ids == ["g", "https://a.example/2", "h"])
    #expect(
      found == [
        #"note: an earlier item has the id "g" too: "https://a.example/2" stands in its place "#
          + "[jsonfeed/replaced-id, approximated]"
      ])
  }

  @Test func anAddressOfTwoItemsDistinguishesNeither() throws {
    let address: WebAddress = "https://a.example/1"
    let (ids, _) = try ids([("1", "g", address), ("2", "g", address), ("3", "h", nil)])
    #expect(ids == ["g", "g-2", "h"])
  }

  @Test func noIdentifierIsGivenTwice() throws {
    let address: WebAddress = "https://a.example/1"
    let posts: [(String, String?, WebAddress?)] = [
      ("1", "g", address), ("1", "g", address), ("1", "g", address), ("1", "g", address),
      ("7", "g-1", nil), ("8", nil, address), ("9", "g-1-3", nil), ("", nil, nil),
      ("", "item-8", nil),
    ]
    let (ids, found) = try ids(posts)
    // Post 8 is known by its address, which is therefore not free; "g-1" and "g-1-3" aren't either.
    #expect(
      ids == [
        "g", "g-1-2", "g-1-3-3", "g-1-4", "g-1", "https://a.example/1", "g-1-3", "item-8",
        "item-8-",
      ])
    #expect(found.count == 4)
  }

  @Test func aPictureIsFoundThoughAPostHasItsNumber() throws {
    var post = Entry(id: Entry.ID(rawValue: "7"))
    post.address = "https://a.example/post"
    post.image = .entry(post.id)
    var picture = Entry(id: post.id, kind: .attachment, status: .inherited)
    picture.attachments = [Entry.Attachment(address: "https://a.example/7.jpg")]
    let blog = BlogDocument(entries: [post, picture])
    var index = BlogIndex()
    for (ordinal, entry) in blog.entries.enumerated() {
      guard let kept = JSONFeedWriter.jsonFeed.indexed(EntrySummary(entry)) else { continue }
      index.insert(kept, at: ordinal)
    }
    let (memory, _, _) = try FeedFixture.write(blog, index: index)
    #expect(memory[.main]?.contains(#""image": "https://a.example/7.jpg""#) == true)
  }

  @Test(arguments: 0..<40)
  func whatIsWrittenIsReadAndWrittenTheSame(seed: Int) throws {
    var blog = blog()
    blog.entries[0].content = Content("T \(seed)", markup: seed % 2 == 0 ? .plainText : .html)
    blog.entries[0].alternates = seed % 3 == 0 ? [Content("B", markup: .plainText)] : []
    blog.entries[0].authors = seed % 5 == 0 ? [] : blog.entries[0].authors
    blog.entries[0].published?.nanoseconds = Int32(seed % 4) * 250_000_000
    blog.entries[0].modified = seed % 7 == 0 ? blog.entries[0].published : nil
    blog.entries[0].excerpt = Content(seed % 2 == 0 ? "" : "S", markup: .plainText)
    let first = try FeedFixture.write(blog).memory[.main] ?? ""
    let (again, found) = try FeedFixture.read(first)
    #expect(found == [])
    #expect(try FeedFixture.write(again).memory[.main] == first)
  }
}
