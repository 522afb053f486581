import DecantCore
import Testing

struct RFC3339Tests {
  private func read(_ text: String) -> RFC3339Time? { RFC3339Time(text.utf8.span) }
  private func strict(_ text: String) -> Timestamp? { Timestamp(rfc3339: text.utf8.span) }

  struct Case: CustomTestStringConvertible {
    var text: String
    var seconds: Int64
    var offset: Int32?
    var deviations: RFC3339Time.Deviations = []
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(text: "1970-01-02T00:00:00Z", seconds: 86_400, offset: 0),
    Case(text: "1970-01-01T02:00:00+02:00", seconds: 7200, offset: 7200),
    Case(text: "1970-01-01T00:00:01-07:30", seconds: 1, offset: -27_000),
    Case(text: "1970-01-01t00:00:05z", seconds: 5, offset: 0, deviations: .lowercase),
    Case(text: "1970-01-01 00:00:05Z", seconds: 5, offset: 0, deviations: .space),
    Case(text: "1970-01-01T00:01:00", seconds: 60, offset: nil, deviations: .noOffset),
    Case(text: "1970-01-01T00:01Z", seconds: 60, offset: 0, deviations: .noSeconds),
    Case(text: "1970-01-01", seconds: 0, offset: nil, deviations: [.noTime, .noOffset]),
    Case(text: "1970-01-01T00:00:00+0100", seconds: 0, offset: 3600, deviations: .compactOffset),
    Case(text: "1970-01-01T00:00:00-00:00", seconds: 0, offset: 0, deviations: .unknownZone),
    Case(text: "1970-01-01T23:59:60Z", seconds: 86_400, offset: 0, deviations: .leapSecond),
    Case(
      text: "1970-01-01T00:00:00+00:53:28", seconds: 0, offset: 3208, deviations: .offsetSeconds),
  ])
  func timesAreReadAndTheirSpellingNoted(_ test: Case) throws {
    let time = try #require(read(test.text))
    #expect(time.timestamp.localSeconds == test.seconds)
    #expect(time.timestamp.offset == test.offset)
    #expect(time.deviations == test.deviations)
  }

  @Test(arguments: [
    "", "2010-02-30T00:00:00Z", "2010-02-28T24:00:00Z", "2010-13-01T00:00:00Z", "2010-1-1",
    "2010-02-28T00:60:00Z", "2010-02-28T00:00:00.Z", "2010-02-28T00:00:00+24:00",
    "2010-02-28T00:00:00Zx", "2010-02-28T00:00:00+", "-0001-11-30T00:00:00Z", "2010-02-28X00:00",
    "Tue, 31 Feb",
  ])
  func impossibleTimesAreNone(_ text: String) { #expect(read(text) == nil) }

  @Test(arguments: [
    "2012-03-15T15:15:12-07:00", "2012-03-15T15:15:12Z", "2012-03-15T15:15:12.5+05:30",
    "2012-03-15T15:15:12.000000001Z", "2012-03-15T15:15", "2012-03-15", "0001-01-01T00:00:00Z",
    "2012-03-15T15:15:12", "9999-12-31T23:59:59+14:00", "1890-01-01T00:00:00+00:53:28",
  ])
  func timesAreWrittenAsTheyWereRead(_ text: String) throws {
    let time = try #require(read(text)).timestamp
    var bytes: [UInt8] = []
    bytes.append(rfc3339: time)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test func strictReadingTakesWhatTheStandardTakes() {
    #expect(strict("2012-03-15t15:15:12z") != nil)
    #expect(strict("2012-03-15 15:15:12Z") == nil)
    #expect(strict("2012-03-15T15:15:12+0000") == nil)
  }
}
