import Decant
import DecantTesting
import Testing

/// What is said of values that differ.
struct ValueComparisonTests {
  /// A change to an entry, and what is said of it.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var change: @Sendable (inout Entry) -> Void
    var lines: [String]

    init(_ name: String, _ lines: [String], _ change: @escaping @Sendable (inout Entry) -> Void) {
      testDescription = name
      self.lines = lines
      self.change = change
    }
  }

  private static let cases = [
    Case("title", ["title [changed] Post 1 -> Other"]) { $0.title?.text = "Other" },
    Case("markup", ["title: markup [changed] text -> html"]) { $0.title?.markup = .html },
    Case("missing", ["slug [removed] one -> nothing"]) { $0.slug = nil },
    Case("tag", ["tags [added] nothing -> Gulls"]) {
      $0.terms.append(Term(id: Term.ID(.tag, "gulls"), name: Content("Gulls", markup: .html)))
    },
    Case("slug of a tag", ["tags: slug [changed] sea -> the-sea"]) {
      $0.terms[0].id.slug = "the-sea"
    },
    Case("custom field", ["field mood [added] nothing -> calm"]) {
      $0.extensions[.customFields].append("mood", .string("calm"))
    },
    Case(
      "type", ["field n: type [added] nothing -> number"]
    ) { $0.extensions[.customFields]["n"] = .number("1.10") },
    Case("order", ["field n [reordered] nothing -> nothing"]) {
      $0.extensions[.customFields] = [.init("n", .string("2")), .init("n", .string("1.10"))]
    },
    Case("comment", ["comment: email [added] nothing -> a@reader.example"]) {
      $0.comments[0].email = "a@reader.example"
    },
    Case("password", ["password [added] nothing -> nothing"]) { $0.password = "open sesame" },
    Case("normalization", ["search description [changed] é -> e\u{301}"]) {
      $0.searchDescription = "e\u{301}"
    },
  ]

  @Test(arguments: cases) func aChangeIsSaidByName(_ change: Case) async throws {
    var entry = Entry.post("1")
    entry.slug = "one"
    entry.searchDescription = "é"
    entry.terms = [Term(id: Term.ID(.tag, "sea"), name: Content("Sea", markup: .html))]
    entry.extensions[.customFields] = [.init("n", .string("1.10"))]
    if change.testDescription == "order" {
      entry.extensions[.customFields].append("n", .string("2"))
    }
    entry.comments = [
      Entry.Comment(
        id: Entry.Comment.ID(rawValue: "7"), name: "A", content: Content("Hi", markup: .html))
    ]
    var fixture = ComparisonFixture([entry])
    change.change(&fixture.new.entries[0])
    #expect(try await fixture.lines() == change.lines.map { "changed 1: \($0)" })
  }

  @Test func theHeaderIsComparedToo() async throws {
    var fixture = ComparisonFixture([.post("1")])
    fixture.old.header.site = Site(title: "Quay")
    fixture.new.header.site = Site(title: "Harbour")
    fixture.new.header.authors = [Author(id: Author.ID(rawValue: "jane"), name: "Jane")]
    #expect(
      try await fixture.lines() == [
        "header: site title [changed] Quay -> Harbour", "header: author [added] nothing -> jane",
      ])
  }

  /// Whatever is changed in a made-up blog is found.
  @Test(arguments: [1, 2, 3] as [UInt64]) func noValueIsOverlooked(_ seed: UInt64) async throws {
    var generator = BlogGenerator(seed: seed)
    var fixture = ComparisonFixture([])
    fixture.old = generator.blog(entryCount: 60)
    fixture.new = generator.blog(entryCount: 60)
    let summary = try await fixture.summary()
    let equal = zip(fixture.old.entries, fixture.new.entries).count { $0 == $1 }
    #expect(summary.equalCount == equal, "seed \(seed)")
    #expect(summary.count(of: .changed) == 60 - equal, "seed \(seed)")
    fixture.new = fixture.old
    #expect(try await fixture.lines() == [], "seed \(seed)")
  }
}
