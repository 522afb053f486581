import DecantCore
import DecantJSONFeed
import Foundation
import Testing

struct FeedRoundTripTests {
  private func again(_ feed: String) throws -> String {
    let (blog, _) = try FeedFixture.read(feed)
    let (memory, _, _) = try FeedFixture.write(blog, from: "jsonfeed")
    #expect(Array(memory.keys) == [.main])
    return memory[.main] ?? ""
  }

  @Test(arguments: [
    #"{"id":2,"content_text":"numbers"}"#,
    #"{"content_text":"order","title":"T","id":"1"}"#,
    #"{"_z":{"b":1.10,"a":[1e400,null]},"id":"1","content_html":"","_a":"text"}"#,
    #"{"id":"1","content_html":"h","content_text":"t","external_url":"e","banner_image":"b"}"#,
    #"{"id":"1","content_text":"","date_published":"2019-10-12T07:20:50.520Z"}"#,
    #"{"id":"1","content_text":"","date_published":"2019-10-12t07:20:50z"}"#,
    #"{"id":"1","content_text":"","date_published":"2019-10-12T07:20:50-00:00"}"#,
    #"{"id":"1","content_text":"","date_published":"2019-10-12","date_modified":"never"}"#,
    #"{"id":"1","content_text":"","author":{"name":"A","url":"u"}}"#,
    #"{"id":"1","content_text":"","authors":[{"name":"A"}],"author":{"name":"B"}}"#,
    #"{"id":"1","content_text":"","authors":[{"url":"u","name":"A","_m":{"k":1}}]}"#,
    #"{"id":"1","content_text":"","author":"A"}"#,
    #"{"id":"1","content_text":"","authors":[]}"#,
    #"{"id":"1","content_text":"","tags":[]}"#,
    #"{"id":"1","content_text":"","tags":["a","a","A",3,null]}"#,
    #"{"id":"1","content_text":"","title":"","summary":null,"language":"","image":5}"#,
    #"{"id":"1","content_text":"","attachments":[{"mime_type":"a/b","url":"u"}]}"#,
    #"{"id":"1","content_text":"","attachments":[{"url":"u.jpg"},{"x":1}]}"#,
    #"{"id":"1","content_text":"","attachments":[{"url":"u","mime_type":"a/b","size_in_bytes":1.0,"duration_in_seconds":100}]}"#,
    #"{"id":"1","content_text":"","date_modifed":"x","URL":"y"}"#,
    #"{"id":"1","content_text":"\u0000\u001f\u007f\u2028\ud83d\ude00\/"}"#,
  ])
  func itemsComeBackAsTheyWere(_ item: String) throws {
    let feed = FeedFixture.feed(item)
    #expect(try FeedFixture.value(again(feed)) == FeedFixture.value(feed))
  }

  @Test(arguments: [
    #"{"version":"https://jsonfeed.org/version/1","title":"T","author":{"name":"A","avatar":"v"},"items":[{"id":"1","content_text":""}]}"#,
    #"{"version":"https://jsonfeed.org/version/1.1","title":"T","authors":[{"name":"A"},{"name":"B"}],"author":{"name":"C"},"items":[{"id":"1","content_text":""}]}"#,
    #"{"version":"https://jsonfeed.org/version/1.1","title":"T","authors":[{"name":"A"}],"items":[{"id":"1","content_text":"","authors":[{"name":"A"}]},{"id":"2","content_text":"","authors":[{"name":"B"}]}]}"#,
    #"{"items":[{"id":"1","content_text":""}],"title":"T","version":"https://jsonfeed.org/version/1.1","_x":{"y":1}}"#,
    #"{"version":"https://jsonfeed.org/version/1.1","title":"","description":"","icon":null,"expired":false,"hubs":[{"type":"WebSub","url":"h"}],"user_comment":"c","next_url":"n","favicon":"f","items":[]}"#,
  ])
  func feedsComeBackAsTheyWere(_ feed: String) throws {
    #expect(try FeedFixture.value(again(feed)) == FeedFixture.value(feed))
  }

  @Test func changedValuesWinOverTheirOldSpelling() throws {
    var (blog, _) = try FeedFixture.read(
      FeedFixture.feed(#"{"id":"1","content_text":"","date_published":"2019-10-12","author":"A"}"#))
    blog.entries[0].published = Timestamp(secondsSinceEpoch: 0)
    blog.entries[0].authors[0].name = "B"
    let feed = try FeedFixture.write(blog, from: "jsonfeed").memory[.main] ?? ""
    #expect(feed.contains(#""date_published": "1970-01-01T00:00:00Z""#))
    #expect(feed.contains(#""authors": [ { "name": "B" } ]"#) && !feed.contains("\"author\""))
  }

  private static let corpus = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/corpus/jsonfeed")

  private static var feeds: [URL] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: corpus, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "json" && !$0.path.contains("invalid") }
  }

  @Test(.enabled(if: !feeds.isEmpty), arguments: feeds)
  func realFeedsComeBackAsTheyWere(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let (blog, found) = try FeedFixture.read(text)
    #expect(!blog.entries.isEmpty)
    #expect(!found.contains { $0.contains("error:") })
    var expected = FeedFixture.value(text).object
    if expected?["version"]?.string?.hasPrefix("https:") == false {
      expected?["version"] = .string("https://jsonfeed.org/version/1.1")
    }
    // An item without an id gets one, so that its archive lies beside the feed.
    let memory = try FeedFixture.write(blog, from: "jsonfeed").memory
    var written = FeedFixture.value(memory[.main] ?? "").object
    // Feeds without a title or identifiers aren't valid; they get them.
    if expected?["title"] == nil { written?["title"] = nil }
    guard expected?["title"] != nil else { return }
    #expect(written == expected)
  }
}
