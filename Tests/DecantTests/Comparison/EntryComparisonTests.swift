import Decant
import Testing

/// Which entries are the same, and which came, went and moved.
struct EntryComparisonTests {
  @Test func equalBlogsHaveNoDifference() async throws {
    let fixture = ComparisonFixture([.post("1", "<p>a</p>"), .post("2")])
    #expect(try await fixture.lines() == [])
    let summary = try await fixture.summary()
    #expect(summary.isEqual)
    #expect(summary.equalCount == 2)
    #expect(summary.bodyCount == 1)
  }

  @Test func entriesComeAndGo() async throws {
    var fixture = ComparisonFixture([.post("1"), .post("2"), .post("3")])
    fixture.new.entries.remove(at: 1)
    fixture.new.entries.append(.post("4"))
    #expect(try await fixture.lines() == ["removed 2", "added 4"])
  }

  @Test func theFewestEntriesHaveMoved() async throws {
    var fixture = ComparisonFixture((1...5).map { .post(String($0)) })
    fixture.new.entries.insert(fixture.new.entries.removeLast(), at: 0)
    #expect(try await fixture.lines() == ["moved 5: place [changed] 5 -> 1"])
  }

  @Test func anEntryIsFoundByItsGuidWhereItsIdentifierIsAnother() async throws {
    var entry = Entry.post("1")
    entry.guid = "tag:one"
    var fixture = ComparisonFixture([entry, .post("2")])
    fixture.new.entries[0].id = Entry.ID(rawValue: "77")
    #expect(try await fixture.lines() == ["changed 1: id [changed] 1 -> 77"])
  }

  @Test func anEntryIsFoundByItsAddressOnAnotherHost() async throws {
    var entry = Entry.post("1")
    entry.address = "https://old.example/2024/bell/"
    var fixture = ComparisonFixture([entry])
    fixture.new.entries[0].id = Entry.ID(rawValue: "posts/bell")
    fixture.new.entries[0].address = "https://new.example/2024/bell"
    #expect(
      try await fixture.lines() == [
        "changed 1: id [changed] 1 -> posts/bell",
        "changed 1: address [changed] https://old.example/2024/bell/ -> https://new.example/2024/bell",
      ])
    #expect(try await fixture.lines(.shown) == [])
  }

  @Test func anEntryIsFoundByItsSlugWhicheverWayItIsSpelled() async throws {
    var entry = Entry.post("1")
    entry.slug = "caf%C3%A9"
    var fixture = ComparisonFixture([entry, .post("2")])
    fixture.new.entries[0].id = Entry.ID(rawValue: "x")
    fixture.new.entries[0].slug = "café"
    fixture.new.entries[0].title = nil
    #expect(
      try await fixture.lines(.shown) == ["changed 1: title [removed] Post 1 -> nothing"])
  }

  @Test func aNameThatIsTakenTwiceFindsNobody() async throws {
    var first = Entry.post("1")
    first.title = nil
    first.slug = "same"
    var second = first
    second.id = Entry.ID(rawValue: "2")
    var fixture = ComparisonFixture([first, second])
    fixture.new.entries[0].id = Entry.ID(rawValue: "3")
    fixture.new.entries[1].id = Entry.ID(rawValue: "4")
    #expect(try await fixture.lines() == ["removed 1", "removed 2", "added 3", "added 4"])
  }

  @Test func repeatedIdentifiersPairTheirEqualsFirst() async throws {
    var second = Entry.post("1", "<p>second</p>")
    second.title = nil
    var fixture = ComparisonFixture([.post("1", "<p>first</p>"), second, .post("2")])
    fixture.new.entries.remove(at: 0)
    #expect(try await fixture.lines() == ["removed 1"])
    fixture.new.entries.insert(.post("1", "<p>other</p>"), at: 0)
    #expect(
      try await fixture.lines() == ["changed 1: body: paragraph 1 [changed] first -> other"])
  }

  @Test func entriesInAnotherOrderAreComparedAllTheSame() async throws {
    var fixture = ComparisonFixture((1...300).map { .post(String($0), "<p>\($0)</p>") })
    fixture.new.entries.reverse()
    for place in fixture.new.entries.indices {
      fixture.new.entries[place].content?.text += "<p>more</p>"
    }
    let summary = try await fixture.summary(.shown)
    #expect(summary.count(of: .changed) == 300)
    let lines = try await fixture.lines(.shown)
    #expect(lines.first == "changed 1: body: paragraph 2 [added] nothing -> more")
    #expect(lines.last == "changed 300: body: paragraph 2 [added] nothing -> more")
  }
}
