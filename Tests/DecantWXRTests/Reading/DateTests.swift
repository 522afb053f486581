import DecantCore
import Testing

@testable import DecantWXR

struct DateTests {
  private func time(_ seconds: Int64, _ offset: Int32?) -> Timestamp {
    Timestamp(localSeconds: seconds, offset: offset)
  }

  @Test func theOffsetIsTheDifferenceOfTheTwoClocks() {
    let combined = WXRDate.combine(
      local: WXRDate.read("2008-09-05 02:27:25"), greenwich: WXRDate.read("2008-09-05 00:27:25"))
    #expect(combined == time(1_220_581_645, 7200))
    #expect(WXRDate.localText(combined) == "2008-09-05 02:27:25")
    #expect(WXRDate.greenwichText(combined) == "2008-09-05 00:27:25")
    #expect(WXRDate.feedText(combined) == "Fri, 05 Sep 2008 00:27:25 +0000")
  }

  @Test func aDraftHasNoOffset() {
    let combined = WXRDate.combine(
      local: WXRDate.read("2008-09-05 02:27:25"), greenwich: WXRDate.read(WXRDate.none))
    #expect(combined == time(1_220_581_645, nil))
    #expect(WXRDate.greenwichText(combined) == WXRDate.none)
    #expect(WXRDate.feedText(combined) == "")
  }

  @Test(arguments: ["", " ", "0000-00-00 00:00:00", "-0001-11-30 00:00:00"])
  func zeroDatesAreNone(text: String) { #expect(WXRDate.read(text) == .missing) }

  @Test(arguments: [
    "2021-02-30 10:00:00", "2021-13-01 10:00:00", "2021-01-01 25:00:00", "20211-01-01 10:00:00",
    "soon", "2021-01-01 10:00:00 and more", String(repeating: "1", count: 5000),
  ])
  func whatIsNoDateIsInvalid(text: String) { #expect(WXRDate.read(text) == .invalid) }

  @Test(arguments: [
    "Mon, 30 Nov -0001 00:00:00 +0000", "Wed, 30 Nov -0001 00:00:00 +0000", "",
  ])
  func feedsOfDraftsHaveNone(text: String) { #expect(WXRDate.readFeed(text) == .missing) }

  @Test(arguments: [
    ("Fri, 05 Sep 2008 00:27:25 +0000", Int32(0)), ("5 Sep 08 02:27:25 +0200", 7200),
    ("Thu, 4 Sep 2008 20:27:25 EDT", -14400),
  ])
  func feedsHaveSeveralForms(text: String, offset: Int32) {
    #expect(
      WXRDate.readFeed(text) == .time(Timestamp(secondsSinceEpoch: 1_220_574_445, offset: offset)))
  }
}
