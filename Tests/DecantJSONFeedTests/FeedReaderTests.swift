import DecantCore
import DecantJSONFeed
import DecantLines
import Testing

struct FeedReaderTests {
  @Test func fieldsFindTheirPlaceInTheModel() throws {
    let (blog, found) = try FeedFixture.read(
      #"""
      {"version":"https://jsonfeed.org/version/1.1","title":"Slow Notes","home_page_url":"https://n.example/",
       "feed_url":"https://n.example/feed.json","description":"D","icon":"https://n.example/i.png","language":"en",
       "favicon":"https://n.example/f.ico","authors":[{"name":"Ruth","url":"https://r.example/"}],
       "items":[{"id":"a","url":"https://n.example/a","title":"Gulls & more","content_html":"<p>H</p>",
        "content_text":"T","summary":"S","image":"https://n.example/g.jpg","external_url":"https://x.example/",
        "date_published":"2024-02-03T18:30:00+01:00","date_modified":"2024-02-04T09:00:00.5Z",
        "tags":["gulls","Food & drink"],"language":"de","_x":{"b":1.10,"a":2},
        "attachments":[{"url":"https://n.example/g.mp3","mime_type":"audio/mpeg","title":"G",
         "size_in_bytes":123456,"duration_in_seconds":61.5,"_y":true}]}]}
      """#)
    #expect(found == [])
    let site = blog.header.site
    #expect(site.title == "Slow Notes" && site.tagline == "D" && site.language == "en")
    #expect(site.home == "https://n.example/" && site.feed == "https://n.example/feed.json")
    #expect(site.extensions[Extensions.Space(rawValue: "jsonfeed")].map(\.name) == ["favicon"])
    let entry = try #require(blog.entries.first)
    #expect(entry.id.rawValue == "a" && entry.guid == "a" && entry.kind == .post)
    #expect(entry.title == Content("Gulls & more", markup: .plainText))
    #expect(entry.content == Content("<p>H</p>", markup: .html))
    #expect(entry.alternates == [Content("T", markup: .plainText)])
    #expect(entry.excerpt == Content("S", markup: .plainText))
    #expect(entry.image == .address("https://n.example/g.jpg"))
    #expect(entry.published == Timestamp(secondsSinceEpoch: 1_706_981_400, offset: 3600))
    #expect(entry.modified?.nanoseconds == 500_000_000)
    #expect(entry.authors.map(\.name) == ["Ruth"])
    #expect(entry.terms.map(\.id) == [Term.ID(.tag, "gulls"), Term.ID(.tag, "food-drink")])
    #expect(entry.language == "de")
    let attachment = try #require(entry.attachments.first)
    #expect(attachment.byteCount == 123_456 && attachment.duration == 61.5)
    #expect(
      entry.extensions[Extensions.Space(rawValue: "jsonfeed")].map(\.name)
        == ["external_url", "_x"])
  }

  struct Odd: CustomTestStringConvertible {
    var json: String
    var found: [String]
    var holds: @Sendable (Entry) -> Bool
    var testDescription: String { json }
  }

  @Test(arguments: [
    Odd(
      json: #"{"id":1.0e2,"content_text":""}"#,
      found: ["warning: the id 1.0e2 isn't a text: it was read as one [jsonfeed/id-not-text, kept]"]
    ) { $0.guid == "1.0e2" },
    Odd(
      json: #"{"id":" ","url":"https://a.example/","content_text":""}"#,
      found: [
        "warning: the item has no id: it is called \"https://a.example/\" "
          + "[jsonfeed/missing-id, repaired]"
      ]
    ) { $0.guid == nil && $0.id.rawValue == "https://a.example/" },
    Odd(
      json: #"{"id":{},"content_text":""}"#,
      found: [
        "warning: the item has no id: it is called \"item-1\" [jsonfeed/missing-id, repaired]"
      ]
    ) { $0.id.rawValue == "item-1" },
    Odd(
      json: #"{"id":"a"}"#,
      found: [
        "warning: the item has neither content_html nor content_text "
          + "[jsonfeed/missing-content, kept]"
      ]
    ) { $0.content == nil },
    Odd(
      json: #"{"id":"a","content_text":"","author":"Ann"}"#,
      found: [
        "warning: \"author\" is a text, not an object: it was understood "
          + "[jsonfeed/author-form, repaired]"
      ]
    ) { $0.authors.map(\.name) == ["Ann"] },
    Odd(
      json: #"{"id":"a","content_text":"","authors":{"name":"Ann","_u":1}}"#,
      found: [
        "warning: \"authors\" is an object, not a list of objects: it was understood "
          + "[jsonfeed/author-form, repaired]"
      ]
    ) { $0.authors.first?.extensions.bags.first?.members.map(\.name) == ["_u"] },
    Odd(
      json: #"{"id":"a","content_text":"","authors":[{"url":""},null]}"#,
      found: [
        "note: \"url\" is empty [jsonfeed/blank-value, kept]",
        "warning: an author has neither name, url nor avatar [jsonfeed/empty-author, archived]",
        "note: \"authors\" is null [jsonfeed/blank-value, kept]",
      ]
    ) { $0.authors.isEmpty },
    Odd(
      json: #"{"id":"a","content_text":"","date_published":"2010-02-30T00:00:00Z"}"#,
      found: [
        "warning: \"2010-02-30T00:00:00Z\" is not a date: the entry has none "
          + "[jsonfeed/invalid-date, archived]"
      ]
    ) { $0.published == nil },
    Odd(
      json: #"{"id":"a","content_text":"","date_published":"2010-02-03 00:00:00+0000"}"#,
      found: [
        "warning: \"2010-02-03 00:00:00+0000\" isn't written as RFC 3339 has it: it was understood "
          + "[jsonfeed/lenient-date, repaired]"
      ]
    ) { $0.published?.offset == 0 },
    Odd(
      json: #"{"id":"a","content_text":"","title":7,"summary":null,"tags":"x"}"#,
      found: [
        "warning: \"title\" is 7, not a text: it was read as one [jsonfeed/coerced-value, repaired]",
        "note: \"summary\" is null [jsonfeed/blank-value, kept]",
        "warning: \"tags\" is a text, not a list: it was read as one tag "
          + "[jsonfeed/coerced-value, repaired]",
      ]
    ) { $0.title?.text == "7" && $0.terms.count == 1 },
    Odd(
      json:
        #"{"id":"a","content_text":"","attachments":[{"mime_type":"a/b"},{"url":"u","size_in_bytes":"12"}]}"#,
      found: [
        "warning: an attachment has no url: it was kept as an extension "
          + "[jsonfeed/attachment-without-url, archived]",
        "warning: \"size_in_bytes\" is a text, not a number: it was read as one "
          + "[jsonfeed/coerced-value, repaired]",
        "note: an attachment has no mime_type [jsonfeed/attachment-without-type, kept]",
      ]
    ) { $0.attachments.first?.byteCount == 12 },
    Odd(
      json: #"{"id":"a","content_text":"","date_modifed":"x","_ok":1}"#,
      found: [
        "note: JSON Feed has no \"date_modifed\": kept as an extension [jsonfeed/unknown-name, kept]"
      ]
    ) { $0.extensions.bags.first?.members.map(\.name) == ["date_modifed", "_ok"] },
    Odd(
      json: "{\"id\":\"a\",\"content_text\":\"x\ty\\ud800\",\"title\":\"1\",\"title\":\"2\",}",
      found: [
        "warning: a control character stands in a text without being escaped: kept "
          + "[jsonfeed/control-character, kept]",
        "warning: half a character of UTF-16 became U+FFFD [jsonfeed/lone-surrogate, repaired]",
        "warning: a name that its object has already; the last one counts "
          + "[jsonfeed/duplicate-name, kept]",
        "warning: a comma before a closing bracket was ignored [jsonfeed/loose-syntax, repaired]",
      ]
    ) { $0.title?.text == "2" && $0.content?.text == "x\ty\u{FFFD}" },
  ])
  func oddItemsAreUnderstood(_ test: Odd) throws {
    let (entry, found) = try FeedFixture.item(test.json)
    #expect(found == test.found)
    #expect(test.holds(entry))
  }

  @Test func positionsAreExact() throws {
    let (_, found) = try FeedFixture.read(
      """
      {
        "version": "1.0",
        "title": "é",
        "items": [
          {
            "id": "a",
            "content_text": "x",
            "date_published": "soon"
          },
          { "id": 3, "content_text": "" }, 7
        ]
      }
      """)
    #expect(
      found.map { String($0.prefix { $0 != " " }) } == ["2:14:", "8:25:", "10:13:", "10:38:"])
  }

  @Test(arguments: [
    (#"{"version":"https://jsonfeed.org/version/1.1","items":[]}"#, BlogFormat.Confidence.certain),
    (#"{"title":"x","version":"http://jsonfeed.org/version/1/","#, .certain),
    (#"{"items":[]}"#, .possible), (#"{"id":"1","content_html":""}"#, .possible),
    (#"{"title":"x"}"#, .none), ("[1]", .none), ("<rss>", .none), ("", .none),
    (#"{"decant":1,"site":{"title":""}}"#, .none),
  ])
  func feedsAreRecognized(_ text: String, _ confidence: BlogFormat.Confidence) {
    #expect(BlogFormat.jsonFeed.recognize(BlogFormat.Sample(bytes: Array(text.utf8))) == confidence)
  }

  @Test func everyRuleIsExplained() {
    let rules = BlogFormat.jsonFeed.rules + BlogFormat.lines.rules
    #expect(Set(rules.map(\.id)).count == rules.count)
    for rule in rules {
      #expect(rule.explanation.count > 80 && !rule.summary.isEmpty)
    }
  }
}
