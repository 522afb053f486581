import DecantCore
import Testing

/// The index keeps what was put in, by place and by identifier.
struct BlogIndexTests {
  @Test func aSummaryComesBackWhole() throws {
    var summary = EntrySummary(id: Entry.ID(rawValue: "7"), kind: .page, status: .draft)
    summary.isLocked = true
    summary.slug = "%e6%97%a5"
    summary.address = "https://a.example/7"
    summary.title = "Seven"
    summary.guidHash = 77
    summary.published = Timestamp(localSeconds: 5, offset: -3600)
    summary.parent = Entry.ID(rawValue: "6")
    summary.order = -1
    summary.author = Author.ID(rawValue: "mara")
    summary.terms = [Term.ID(.tag, "fog"), Term.ID(.category, "fog")]
    var index = BlogIndex()
    index.insert(summary, at: 0)
    #expect(index[0] == summary)
    #expect(index[Entry.ID(rawValue: "7")] == summary)
  }

  @Test func theFirstOfARepeatedIdentifierIsFound() {
    var index = BlogIndex()
    for ordinal in 0..<200 {
      let id = Entry.ID(rawValue: String(ordinal % 100))
      index.insert(EntrySummary(id: id, kind: .post, status: .published), at: ordinal)
    }
    for number in 0..<100 {
      #expect(index.ordinal(of: Entry.ID(rawValue: String(number))) == number)
    }
    #expect(index.ordinal(of: Entry.ID(rawValue: "100")) == nil)
  }

  @Test func anEntryMayBeFoundByItsPlaceAlone() {
    var index = BlogIndex()
    let id = Entry.ID(rawValue: "a")
    for ordinal in 0..<200 {
      var summary = EntrySummary(id: id, kind: .post, status: .published)
      summary.isFoundByID = ordinal == 100
      index.insert(summary, at: ordinal)
    }
    #expect(index.ordinal(of: id) == 100)
    #expect(index[0]?.id == id)
  }

  @Test func placesThatAreLeftOutAreEmpty() {
    var index = BlogIndex()
    let id = Entry.ID(rawValue: "a")
    index.insert(EntrySummary(id: id, kind: .post, status: .published), at: 3)
    #expect(index.count == 4)
    #expect(index[2] == nil)
    #expect(index[3]?.slug == nil && index[3]?.order == nil && index[3]?.terms == [])
    #expect(index.ordinal(of: id) == 3)
  }

  @Test func anEmptyIdentifierIsNobodys() {
    var index = BlogIndex()
    let id = Entry.ID(rawValue: "")
    index.insert(EntrySummary(id: id, kind: .post, status: .published), at: 0)
    #expect(index.ordinal(of: id) == nil)
  }
}
