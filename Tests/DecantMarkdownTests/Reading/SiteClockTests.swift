import DecantCore
import Testing

@testable import DecantMarkdown

/// The offsets of real places, at the moments where clocks were put forward and back.
struct SiteClockTests {
  struct Moment {
    var rule: String
    var instant: String
    var offset: Int32
  }

  static let moments = [
    // The last Sunday of March and of October 2030, at 1 o'clock in Greenwich.
    Moment(rule: "CET-1CEST,M3.5.0,M10.5.0/3", instant: "2030-03-31T00:59:59Z", offset: 3600),
    Moment(rule: "CET-1CEST,M3.5.0,M10.5.0/3", instant: "2030-03-31T01:00:00Z", offset: 7200),
    Moment(rule: "CET-1CEST,M3.5.0,M10.5.0/3", instant: "2030-10-27T00:59:59Z", offset: 7200),
    Moment(rule: "CET-1CEST,M3.5.0,M10.5.0/3", instant: "2030-10-27T01:00:00Z", offset: 3600),
    // South of the equator the year begins in summer.
    Moment(rule: "AEST-10AEDT,M10.1.0,M4.1.0/3", instant: "2030-01-01T00:00:00Z", offset: 39_600),
    Moment(rule: "AEST-10AEDT,M10.1.0,M4.1.0/3", instant: "2030-07-01T00:00:00Z", offset: 36_000),
    Moment(rule: "<-03>3", instant: "2030-07-01T00:00:00Z", offset: -10_800),
    Moment(rule: "<+0545>-5:45", instant: "2030-07-01T00:00:00Z", offset: 20_700),
    // Day 60 without the leap day is the first of March in every year.
    Moment(rule: "A0B,J60/0,J61/0", instant: "2028-02-29T23:59:59Z", offset: 0),
    Moment(rule: "A0B,J60/0,J61/0", instant: "2028-03-01T00:00:00Z", offset: 3600),
    Moment(rule: "A0B,59/0,60/0", instant: "2028-02-29T00:00:00Z", offset: 3600),
  ]

  private func time(_ text: String) throws -> Timestamp {
    let time = RFC3339Time(text.utf8.span)
    return try #require(time).timestamp
  }

  @Test(arguments: moments)
  func rulesAreFollowed(_ moment: Moment) throws {
    let rule = try #require(DaylightRule(Array(moment.rule.utf8)))
    let time = try time(moment.instant)
    #expect(rule.offset(at: time.secondsSinceEpoch) == moment.offset)
  }

  @Test(arguments: ["", "CET", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "C-1,x", "<A-1"])
  func whatIsNoRuleIsRefused(_ text: String) {
    #expect(DaylightRule(Array(text.utf8)) == nil)
  }

  @Test(arguments: ["../../etc/passwd", "/etc/localtime", "", "Europe//Berlin", "Nowhere/Atlantis"])
  func otherNamesAreNoClocks(_ name: String) { #expect(SiteClock(named: name) == nil) }

  @Test(.enabled(if: SiteClock(named: "America/New_York") != nil))
  func clocksOfTheSystemAreRead() throws {
    let clock = try #require(SiteClock(named: "America/New_York"))
    func offset(_ civil: String) throws -> Int32 {
      let time = try time("\(civil)Z")
      return clock.offset(showing: time.localSeconds)
    }
    #expect(try offset("1995-07-01T12:00:00") == -14_400)
    #expect(try offset("2018-11-03T12:00:00") == -14_400)
    #expect(try offset("2018-11-04T12:00:00") == -18_000)
    #expect(try offset("2018-03-11T01:59:59") == -18_000)
    #expect(try offset("2018-03-11T03:00:00") == -14_400)
    // Shown twice; the first is meant.
    #expect(try offset("2018-11-04T01:30:00") == -14_400)
    #expect(try offset("2060-07-01T12:00:00") == -14_400)
  }

  @Test func aFileThatIsCutOffIsRefused() {
    let bytes: [UInt8] = Array("TZif2".utf8) + Array(repeating: 0, count: 60)
    for length in 0...bytes.count { #expect(TimeZoneFile(Array(bytes.prefix(length))) == nil) }
  }
}
