import DecantCore
import DecantLines
import Testing

struct LinesTests {
  private func read(
    _ text: String, _ diagnostics: inout Diagnostics, limits: Limits = Limits()
  ) throws -> BlogDocument {
    try BlogDocument(
      reading: .bytes(Array(text.utf8)), with: .lines, limits: limits, &diagnostics)
  }

  private func read(_ text: String, limits: Limits = Limits()) throws -> (BlogDocument, [String]) {
    var diagnostics = Diagnostics()
    let blog = try read(text, &diagnostics, limits: limits)
    return (blog, diagnostics.drain().map(\.description))
  }

  private let header = #"{"decant":1,"site":{"title":"T"}}"#

  @Test func blogsComeBack() throws {
    var blog = BlogDocument(header: BlogHeader(site: Site(title: "A \"site\"")))
    for number in 0..<20 {
      var entry = Entry(id: Entry.ID(rawValue: "\(number)"))
      entry.content = Content(String(repeating: "text\n", count: number * 9000), markup: .markdown)
      blog.entries.append(entry)
    }
    let output = BlogOutput(.memory)
    var diagnostics = Diagnostics()
    let sink = try LinesWriter().open(output, BlogContext(header: blog.header), &diagnostics)
    for (ordinal, entry) in blog.entries.enumerated() {
      let rendered = RenderedEntry(ordinal: ordinal, entry: entry, original: entry)
      try sink.write(sink.encoder.encode(rendered, &diagnostics), &diagnostics)
    }
    let rows = try sink.finish(&diagnostics)
    #expect(rows == [OutputRow("posts", 20)])
    let (again, found) = try read(String(decoding: output.memory[.main] ?? [], as: UTF8.self))
    #expect(again == blog)
    #expect(found.isEmpty)
  }

  @Test func aMissingHeaderIsNoted() throws {
    let (blog, found) = try read("{\"id\":\"1\"}\n\n{\"id\":\"2\"}")
    #expect(blog.entries.map(\.id.rawValue) == ["1", "2"])
    #expect(
      found == [
        "1:1: note: the first line is an entry: the site's title and address are unknown "
          + "[jsonl/missing-header, kept]"
      ])
  }

  @Test func badLinesAreSkippedWithTheirPlace() throws {
    let (blog, found) = try read("\(header)\n{\"id\":\"1\",]}\n[]\n{\"id\":\"2\"} x\n{\"id\":\"3\"")
    #expect(blog.entries.map(\.id.rawValue) == ["2"])
    #expect(
      found == [
        "2:11: error: this isn't JSON: the line was skipped [jsonl/invalid-line, dropped]",
        "3:1: error: this isn't a JSON object: the line was skipped [jsonl/invalid-line, dropped]",
        "4:11: error: more follows the object on this line: it was left out "
          + "[jsonl/invalid-line, dropped]",
        "5:10: error: the file ends inside this line: it was cut off [jsonl/cut-off, dropped]",
      ])
  }

  @Test func whatIsNotUnderstoodIsReported() throws {
    let (_, found) = try read("\(header)\n{\"id\":\"1\",\"titel\":1,\"slug\":{},}\n\(header)")
    #expect(
      found == [
        "2:31: warning: a comma before a closing bracket was ignored [jsonl/repaired-json, repaired]",
        "2:19: warning: there is no member \"titel\": it was left out [jsonl/unknown-name, dropped]",
        "2:28: warning: this value isn't what its name wants: it was left out "
          + "[jsonl/wrong-value, dropped]",
        "3:1: warning: a second header: its site, authors and terms were left out "
          + "[jsonl/second-header, dropped]",
      ])
  }

  @Test func longLinesAreSkipped() throws {
    var limits = Limits()
    limits.entryBytes = 600_000
    let long = "{\"id\":\"\(String(repeating: "x", count: 2_000_000))\"}"
    let (blog, found) = try read(
      "\(header)\n{\"id\":\"1\"}\n\(long)\n{\"id\":\"2\"}", limits: limits)
    #expect(blog.entries.map(\.id.rawValue) == ["1", "2"])
    #expect(
      found == [
        "3:1: error: a line is longer than 600000 bytes: it was skipped [jsonl/long-line, dropped]"
      ])
  }

  @Test(arguments: [
    "", "<rss/>", "[1]", #"{"decant":2,"site":{}}"#, #"{"decant":1,"private":true}"#,
  ])
  func otherFilesAreRefused(_ text: String) {
    var diagnostics = Diagnostics()
    #expect(throws: DecantError.self) { _ = try read(text, &diagnostics) }
  }

  @Test func severalFilesAreOneBlogIfTheirHeadersAgree() throws {
    let other = #"{"decant":1,"site":{"title":"O"}}"#
    func source(_ second: String) -> BlogSource {
      .files([
        ("a", Array("\(header)\n{\"id\":\"1\"}\n".utf8)),
        ("b", Array("\(second)\n{\"id\":\"2\"}".utf8)),
      ])
    }
    var diagnostics = Diagnostics()
    let blog = try BlogDocument(reading: source(header), with: .lines, &diagnostics)
    #expect(blog.entries.map(\.id.rawValue) == ["1", "2"])
    #expect(throws: DecantError.self) {
      _ = try BlogDocument(reading: source(other), with: .lines, &diagnostics)
    }
  }

  @Test(arguments: [
    (#"{"decant":1,"site":{}}"#, BlogFormat.Confidence.certain),
    (" \n{\"site\":{},\"decant\":1}", .certain),
    (#"{"id":"1","kind":"post","status":"published"}"#, .possible),
    (#"{"version":"https://jsonfeed.org/version/1.1","items":[]}"#, .none),
    ("<rss>", .none), ("", .none),
  ])
  func linesAreRecognized(_ text: String, _ confidence: BlogFormat.Confidence) {
    #expect(BlogFormat.lines.recognize(BlogFormat.Sample(bytes: Array(text.utf8))) == confidence)
  }
}
