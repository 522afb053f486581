import DecantCore
import DecantJSONFeed
import Testing

/// Files that are broken, that are no feeds, or of which several make a feed.
struct FeedFilesTests {
  @Test func whatIsBeforeABreakIsKept() throws {
    let whole = FeedFixture.feed(#"{"id":"1","content_text":"a]}"},{"id":"2","content_text":"b"}"#)
    let bytes = Array(whole.utf8)
    let secondItem = try #require(whole.firstRange(of: #",{"id":"2""#))
    let first = whole.utf8.distance(from: whole.startIndex, to: secondItem.lowerBound)
    for length in first..<bytes.count {
      let (blog, found) = try FeedFixture.read(String(decoding: bytes[..<length], as: UTF8.self))
      #expect(blog.entries.count == (length < bytes.count - 2 ? 1 : 2))
      #expect(found.count == 1)
      #expect(found.first?.hasSuffix("[jsonfeed/truncated, dropped]") == true)
    }
    let (blog, found) = try FeedFixture.read(whole.replacing("}]}", with: "}}}"))
    #expect(blog.entries.count == 2)
    #expect(
      found.first?.hasPrefix("1:\(bytes.count - 1): error: this bracket closes none") == true)
  }

  @Test func oneBrokenItemHarmsNoOther() throws {
    let text = FeedFixture.feed(
      #"{"id":"1","content_text":""},{"id":"2" "x"},{"id":"3","content_text":""}"#)
    let (blog, found) = try FeedFixture.read(text)
    let fault = try #require(text.firstRange(of: "\"x\""))
    let place = text.utf8.distance(from: text.startIndex, to: fault.lowerBound) + 1
    #expect(blog.entries.map(\.id.rawValue) == ["1", "3"])
    #expect(
      found == [
        "1:\(place): error: the item isn't JSON from here on: it was skipped "
          + "[jsonfeed/broken-item, dropped]"
      ])
  }

  @Test(arguments: [
    ("", "memory is empty"), ("<!DOCTYPE html><p>", "an HTML page"), ("<rss/>", "XML"),
    ("callback({})", "JSONP"), ("hello", "text"), ("[]", "its JSON is no object"),
    ("{}", "it has no items"), (#"{"items":{}}"#, "its items are no list"),
    (#"{"verion":"1.0""#, "it has no items"),
  ])
  func otherFilesAreRefusedByName(_ text: String, _ reason: String) {
    do throws(DecantError) {
      _ = try FeedFixture.read(text)
      Issue.record("it was read")
    } catch {
      #expect(error.code == .malformedSource)
      #expect(error.message.contains(reason.replacing("memory", with: "standard input")))
    }
  }

  @Test func whatFollowsAFeedIsReported() throws {
    let (blog, found) = try FeedFixture.read("\u{FEFF}" + FeedFixture.feed("") + "\n{}")
    #expect(blog.entries.isEmpty)
    #expect(
      found == [
        "1:1: note: the file begins with a byte order mark: it was ignored "
          + "[jsonfeed/byte-order-mark, repaired]",
        "2:1: error: something follows the feed: it was left out [jsonfeed/trailing-text, dropped]",
      ])
  }

  @Test func anItemAloneIsABlog() throws {
    let (blog, found) = try FeedFixture.read(#"{"id":"x","content_text":"Hello"}"#)
    #expect(blog.entries.map(\.id.rawValue) == ["x"])
    #expect(found == [])
  }

  @Test func membersAfterTheItemsAreRead() throws {
    let (blog, _) = try FeedFixture.read(
      #"{"items":[{"id":"1","content_text":""}],"authors":[{"name":"A"}],"title":"Late","#
        + #""version":"https://jsonfeed.org/version/1.1"}"#)
    #expect(blog.header.site.title == "Late")
    #expect(blog.entries.first?.authors.map(\.name) == ["A"])
  }

  @Test func pagesAreOneFeed() throws {
    func page(_ items: String, _ number: Int) -> String {
      """
      {"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"https://a.example/",
      "feed_url":"https://a.example/\(number)","next_url":"https://a.example/\(number + 1)","items":[\(items)]}
      """
    }
    let same = #"{"id":"2","content_text":"b"}"#
    let (blog, found) = try FeedFixture.read([
      page(#"{"id":"1","content_text":"a"},"# + same, 1),
      page(same + #",{"id":"1","content_text":"old"},{"id":"3","content_text":"c"}"#, 2),
    ])
    #expect(blog.entries.map(\.content?.text) == ["a", "b", "c"])
    #expect(
      found == [
        "2:76: note: an earlier file has the same item: it was read once "
          + "[jsonfeed/repeated-item, kept]",
        "2:106: warning: an earlier file has another version of this item: that one counts "
          + "[jsonfeed/other-version, dropped]",
      ])
    #expect(
      blog.header.site.extensions.bags.first?.members["next_url"]?.string == "https://a.example/3")
  }

  @Test func differentFeedsAreRefused() {
    #expect {
      _ = try FeedFixture.read([
        FeedFixture.feed(""), FeedFixture.feed("").replacing(#""T""#, with: #""Other""#),
      ])
    } throws: {
      ($0 as? DecantError)?.code == .severalBlogs
    }
  }

  @Test func duplicateIdsAreKeptAndReported() throws {
    let item = #"{"id":"é","content_text":""}"#
    let other = #"{"id":"\u00e9","content_text":"2"}"#
    let (blog, found) = try FeedFixture.read(FeedFixture.feed(item + "," + other))
    #expect(blog.entries.count == 2)
    #expect(found.first?.contains("jsonfeed/duplicate-id, kept") == true && found.count == 1)
  }

  @Test func depthIsNoTrouble() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let (blog, found) = try FeedFixture.read(
      FeedFixture.feed(#"{"id":"1","content_text":"kept","_x":\#(deep)}"#))
    #expect(blog.entries.first?.content?.text == "kept")
    #expect(found.count == 1 && found[0].hasSuffix("[jsonfeed/too-deep, dropped]"))
  }
}
