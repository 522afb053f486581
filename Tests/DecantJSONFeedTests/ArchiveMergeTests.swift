import CustomDump
import DecantCore
import DecantJSONFeed
import Foundation
import Testing

/// What lies beside a feed comes back with it.
struct ArchiveMergeTests {
  /// A post with more than a feed shows.
  private func post(_ number: Int) -> Entry {
    var post = Entry(id: Entry.ID(rawValue: "\(number)"))
    post.guid = "https://a.example/?p=\(number)"
    post.slug = "post-\(number)"
    post.title = Content("Post <em>\(number)</em>", markup: .html)
    post.content = Content("[gallery]\n\nText \(number)", markup: .wordPress)
    post.published = Timestamp(localSeconds: Int64(number) * 86_400, offset: 3600)
    var author = Author(id: Author.ID(rawValue: "mara"), name: "Mara")
    author.email = "mara@a.example"
    post.authors = [author]
    post.terms = [
      Term(id: Term.ID(.category, "sea"), name: Content("The sea", markup: .html)),
      Term(id: Term.ID(.format, "post-format-aside"), name: Content("Aside", markup: .html)),
      Term(id: Term.ID(.tag, "fog"), name: Content("Fog", markup: .html)),
    ]
    post.attachments = [Entry.Attachment(address: "https://a.example/bell.mp3")]
    post.attachments[0].alternativeText = "A bell"
    post.extensions[.customFields] = [.init("mood", .string("calm"))]
    var comment = Entry.Comment(
      id: Entry.Comment.ID(rawValue: "1"), name: "R", content: Content("Hm", markup: .wordPress))
    comment.email = "r@a.example"
    post.comments = [comment]
    return post
  }

  /// Two posts, a page between them, a private post after them.
  private var blog: BlogDocument {
    var author = Author(id: Author.ID(rawValue: "mara"), name: "Mara")
    author.email = "mara@a.example"
    var header = BlogHeader(site: Site(title: "T", home: "https://a.example/"), authors: [author])
    header.authors.append(Author(id: Author.ID(rawValue: "jonas"), name: "Jonas"))
    header.terms = [Term(id: Term.ID(.tag, "fog"), name: Content("Fog", markup: .html))]
    header.site.extensions[.customFields] = [.init("x", .number("1.10"))]
    let page = Entry(id: Entry.ID(rawValue: "7"), kind: .page)
    let hidden = Entry(id: Entry.ID(rawValue: "8"), status: .private)
    return BlogDocument(header: header, entries: [post(1), page, post(2), hidden])
  }

  /// Writes a blog as a feed, lets it be edited, and reads it again.
  private func read(
    _ blog: BlogDocument,
    edit: (_ feed: String, _ folder: URL) throws -> String
  ) throws -> (blog: BlogDocument, found: [String]) {
    let folder = URL(filePath: NSTemporaryDirectory()).appending(path: UUID().uuidString)
    let beside = folder.appending(path: "feed.json.decant")
    try FileManager.default.createDirectory(at: beside, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let memory = try FeedFixture.write(blog).memory
    for case (.beside(let name), let text) in memory {
      try Data(text.utf8).write(to: beside.appending(path: name))
    }
    let file = folder.appending(path: "feed.json")
    try Data(edit(memory[.main] ?? "", beside).utf8).write(to: file)
    var diagnostics = Diagnostics()
    let read = try BlogDocument(
      reading: .path(file.path, name: "feed.json"), with: .jsonFeed, &diagnostics)
    return (read, diagnostics.drain().map(\.description))
  }

  @Test func anUntouchedFeedGivesTheBlogBack() throws {
    let (read, found) = try read(blog) { feed, _ in feed }
    expectNoDifference(read, blog)
    #expect(found == [])
  }

  @Test func spaceAndOrderOfNamesAreNoEdits() throws {
    let (read, found) = try read(blog) { feed, _ in
      let data = try JSONSerialization.jsonObject(with: Data(feed.utf8))
      let sorted = try JSONSerialization.data(
        withJSONObject: data, options: [.sortedKeys, .prettyPrinted])
      return String(decoding: sorted, as: UTF8.self)
    }
    expectNoDifference(read, blog)
    #expect(found == [])
  }

  @Test func editedValuesWinAndTheRestStays() throws {
    let (read, found) = try read(blog) { feed, _ in
      let first = feed.replacing("\"title\": \"T\"", with: "\"title\": \"New\"")
      let parts = first.split(separator: "Text 2", maxSplits: 1)
      let second = parts[1].replacing("\"The sea\", \"Fog\"", with: "\"Fog\", \"Bell\"")
      return parts[0] + "Other" + second
    }
    var expected = blog
    expected.header.site.title = "New"
    // A writer is given what was rendered; here it was given the original, so that is shown.
    expected.entries[2].content = Content("[gallery]\n\nOther", markup: .html)
    let terms = blog.entries[2].terms
    let bell = Term(id: Term.ID(.tag, "bell"), name: Content("Bell", markup: .plainText))
    expected.entries[2].terms = [terms[2], terms[1], bell]
    expectNoDifference(read, expected)
    let messages: [String] = found.map { line in
      String(line.drop { $0 != " " }.dropFirst())
    }
    let feedMessage = "note: of the feed itself was edited: \"title\"; the archive has the rest"
    let itemMessage =
      "note: of the item was edited: \"content_html\", \"tags\"; the archive has the rest"
    #expect(messages.count == 2)
    #expect(messages.first == feedMessage + " [jsonfeed/edited, kept]")
    #expect(messages.last == itemMessage + " [jsonfeed/edited, kept]")
  }

  @Test func itemsAreDeletedAddedAndMoved() throws {
    let (read, found) = try read(blog) { feed, _ in
      let item = "    {\n      \"id\": \"https://a.example/?p="
      let start = try #require(feed.firstRange(of: item + "1\""))
      let second = try #require(feed.firstRange(of: item + "2\""))
      let added = "    {\"id\": \"new\", \"content_text\": \"N\"},\n"
      return String(feed[..<start.lowerBound]) + added + String(feed[second.lowerBound...])
    }
    #expect(read.entries.map(\.id.rawValue) == ["7", "new", "2", "8"])
    #expect(found.count == 1 && found[0].contains("an item was taken out of the feed"))
    let (moved, _) = try self.read(blog) { feed, _ in
      let value = try JSONSerialization.jsonObject(with: Data(feed.utf8)) as? [String: Any]
      var members = try #require(value)
      members["items"] = (members["items"] as? [Any]).map { Array($0.reversed()) }
      return String(decoding: try JSONSerialization.data(withJSONObject: members), as: UTF8.self)
    }
    expectNoDifference(moved, blog)
  }

  @Test func repeatedIdentifiersArePairedInOrder() throws {
    var blog = blog
    blog.entries[2].guid = blog.entries[0].guid
    let (read, _) = try read(blog) { feed, _ in feed }
    expectNoDifference(read, blog)
  }

  @Test func aTimeWithoutOffsetStaysWithoutUntilItIsEdited() throws {
    var blog = BlogDocument(entries: [post(1)])
    blog.entries[0].published?.offset = nil
    expectNoDifference(try read(blog) { feed, _ in feed }.blog, blog)
    let edited = try read(blog) { feed, _ in feed.replacing("1970-01-02", with: "1970-01-03") }
    #expect(edited.blog.entries[0].published == Timestamp(secondsSinceEpoch: 2 * 86_400))
  }

  @Test func withoutThePrivateHalfThePublicOneIsRead() throws {
    let (read, found) = try read(blog) { feed, folder in
      try FileManager.default.removeItem(at: folder.appending(path: "private.jsonl"))
      return feed
    }
    #expect(read.entries.map(\.id.rawValue) == ["1", "7", "2"])
    #expect(read.entries[0].authors[0].email == nil)
    #expect(read.entries[0].content == blog.entries[0].content)
    #expect(found.count == 1 && found[0].hasSuffix("[jsonfeed/incomplete-archive, dropped]"))
  }

  @Test func aDamagedLineHarmsNoOther() throws {
    let (read, found) = try read(blog) { feed, folder in
      let file = folder.appending(path: "blog.jsonl")
      var lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      lines[1] = lines[1].prefix(lines[1].count / 2)
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
      return feed
    }
    var expected = blog
    expected.entries[0] = read.entries[0]
    expectNoDifference(read, expected)
    #expect(read.entries[0].title?.text == "Post <em>1</em>")
    #expect(read.entries[0].comments == [])
    #expect(
      found == [
        "feed.json.decant/blog.jsonl:2:1: error: the entry can't be read from this line of the "
          + "archive: it was left out [jsonfeed/damaged-archive, dropped]"
      ])
  }

  @Test func aLineThatAnotherProgramWroteIsRead() throws {
    let (read, found) = try read(blog) { feed, folder in
      let file = folder.appending(path: "blog.jsonl")
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      let sorted = try lines.map { line in
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
        let data = try JSONSerialization.data(withJSONObject: value, options: .sortedKeys)
        return String(decoding: data, as: UTF8.self) + "\n"
      }
      try Data(sorted.joined().utf8).write(to: file)
      return feed
    }
    expectNoDifference(read, blog)
    #expect(found == [])
  }

  @Test func anItemThatSaysAllNeedsNoArchive() throws {
    var note = Entry(id: Entry.ID(rawValue: "n"))
    note.guid = "n"
    note.content = Content("Short", markup: .plainText)
    let memory = try FeedFixture.write(BlogDocument(entries: [note])).memory
    #expect(Array(memory.keys) == [.main])
  }
}
