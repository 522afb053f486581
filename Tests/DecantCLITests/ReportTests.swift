import Foundation
import Testing

/// What `--report` writes.
struct ReportTests {
  /// A blog with things that a page for others must not show, or must not run.
  private static let blog = """
    {"decant":1,"site":{"title":"Knots & <script>alert(1)</script>","home":"https://knots.example/"}}
    {"id":"1","kind":"post","status":"published","slug":"open","address":"https://knots.example/open/","title":{"markup":"text","text":"Open \\"<b>bends</b>\\""},"published":"2020-02-03T04:05:06+01:00","content":{"markup":"html","text":"<p>Words of a body <img src=\\"https://pictures.example/a.jpg\\"></p>"},"comments":[{"id":"7","name":"Someone","email":"someone@mail.example","networkAddress":"192.0.2.77","status":"approved","content":{"markup":"html","text":"Words of a comment"}}]}
    {"id":"2","kind":"post","status":"private","slug":"hidden-plan","title":{"markup":"text","text":"Hidden plan"},"content":{"markup":"html","text":"<p>Hidden words</p>"}}
    {"id":"3","kind":"post","status":"published","password":"open-sesame","slug":"locked-door","title":{"markup":"text","text":"Locked door"},"content":{"markup":"html","text":"<p>Locked words</p>"}}
    {"id":"4","kind":"post","status":"published","slug":"script","address":"javascript:alert(1)","title":{"markup":"text","text":"מוט"},"published":"2021-02-03T04:05:06Z","content":{"markup":"html","text":"<p>More</p>"}}

    """

  private func report(_ name: String, to options: String = "--to hugo -o site") throws -> String {
    let folder = try TestFolder()
    let file = folder.url.appending(path: "knots.jsonl")
    try Data(ReportTests.blog.utf8).write(to: file)
    let result = try folder.run("decant convert knots.jsonl \(options) --report '\(name)'")
    #expect(result.status == 0, "\(result.talk)")
    return try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  @Test func pagesNameNothingPrivate() throws {
    let page = try report("report.html")
    let hidden = [
      "Hidden", "hidden-plan", "Locked", "locked-door", "open-sesame", "someone@mail.example",
      "192.0.2.77", "Words of a",
    ]
    for text in hidden { #expect(!page.contains(text), "\(text)") }
    #expect(page.contains("2 entries that aren't for the public are counted here and not named"))
  }

  @Test func pagesEscapeAndIsolateTitles() throws {
    let page = try report("report.html")
    #expect(page.contains("Knots &amp; &lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("<bdi dir=\"auto\">Open &quot;&lt;b&gt;bends&lt;/b&gt;&quot;</bdi>"))
    #expect(page.contains("<bdi dir=\"auto\">מוט</bdi>"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("href=\"javascript:"))
  }

  @Test func pagesLoadNothing() throws {
    let page = try report("report.html")
    for text in ["<link", "<img", "src=", "url(", "@import", "<iframe"] {
      #expect(!page.contains(text), "\(text)")
    }
  }

  @Test func pagesLinkIntoTheOutput() throws {
    let page = try report("pages/my report.html", to: "--to hugo -o 'out put/site'")
    #expect(page.contains("<a href=\"../out%20put/site/content/posts/open.md\">"))
    #expect(page.contains("<a href=\"../out%20put/site/content/posts\">"))
  }

  @Test func pagesSayInWordsThatNothingWasLost() throws {
    let page = try report("report.html")
    #expect(page.contains("<h1>Nothing was lost.</h1>"))
    #expect(page.contains("4 entries were read and written: "))
    #expect(page.contains("4 of 4 texts say the same"))
  }

  @Test func pagesListSoManyEntriesAndSaySo() throws {
    let folder = try TestFolder()
    var lines = "{\"decant\":1,\"site\":{\"title\":\"Many\"}}\n"
    for number in 1...1200 {
      lines += "{\"id\":\"\(number)\",\"kind\":\"post\",\"status\":\"published\"}\n"
    }
    try Data(lines.utf8).write(to: folder.url.appending(path: "many.jsonl"))
    let result = try folder.run("decant convert many.jsonl -o copy.jsonl --report r.html")
    #expect(result.status == 0)
    let page = try String(contentsOf: folder.url.appending(path: "r.html"), encoding: .utf8)
    #expect(page.contains("The first 1,000 of 1,200."))
    #expect(page.split(separator: "<tr><td class=\"entry\">").count == 1001)
  }

  @Test func linesHoldEveryEntryAndNameNothingPrivate() throws {
    let text = try report("report.json")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let entries = try #require(json["entryList"] as? [[String: Any]])
    #expect(entries.map { $0["id"] as? String } == ["1", "2", "3", "4"])
    #expect(
      entries.map { $0["path"] as? String } == [
        "content/posts/open.md", nil, nil, "content/posts/script.md",
      ])
    #expect(entries[0]["fate"] as? String == "same")
    for hidden in ["Hidden", "hidden-plan", "Locked", "someone@", "192.0.2.77", "open-sesame"] {
      #expect(!text.contains(hidden), "\(hidden)")
    }
  }

  @Test func figuresAreThoseOfInspect() throws {
    let folder = try TestFolder()
    _ = try folder.run("decant convert harbour.jsonl -o copy.jsonl --report r.json")
    let inspected = try folder.run("decant inspect harbour.jsonl --format json").output
    let report = try Data(contentsOf: folder.url.appending(path: "r.json"))
    let json = try #require(try JSONSerialization.jsonObject(with: report) as? [String: Any])
    let blog = try #require(json["blog"] as? [String: Any])
    let facts = try #require(
      try JSONSerialization.jsonObject(with: Data(inspected.utf8)) as? [String: Any])
    for name in ["bytes", "entries", "kinds", "comments", "years", "behindPassword", "shortcodes"] {
      let (here, there) = (blog[name] as? NSObject, facts[name] as? NSObject)
      #expect(here != nil && here == there, "\(name)")
    }
  }

  @Test func reportsOfEmptyBlogsAreJSON() throws {
    let folder = try TestFolder()
    let header = "{\"decant\":1,\"site\":{\"title\":\"Empty\"}}\n"
    try Data(header.utf8).write(to: folder.url.appending(path: "empty.jsonl"))
    _ = try folder.run("decant convert empty.jsonl -o copy.jsonl --report r.json")
    let report = try Data(contentsOf: folder.url.appending(path: "r.json"))
    let json = try #require(try JSONSerialization.jsonObject(with: report) as? [String: Any])
    #expect((json["entryList"] as? [Any])?.isEmpty == true)
  }

  @Test func conversionsThatFailLeaveNoReport() throws {
    let folder = try TestFolder()
    let result = try folder.run("decant convert export.csv -o copy.jsonl --report r.json")
    #expect(result.status == 2)
    #expect(try folder.newNames() == [])
  }
}
