import DecantCore
import Testing

/// The calendar, against days that are known.
struct CivilTimeTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (2000, 2, 29, 951_782_400), (1969, 12, 31, -86_400),
    (2024, 5, 6, 1_714_953_600), (1900, 3, 1, -2_203_891_200), (1, 1, 1, -62_135_596_800),
  ])
  func daysAreWhereTheyBelong(_ year: Int, _ month: Int, _ day: Int, _ seconds: Int) throws {
    let civil = try #require(CivilTime(year: year, month: month, day: day))
    #expect(civil.secondsSinceEpoch == Int64(seconds))
    #expect(CivilTime(secondsSinceEpoch: Int64(seconds)) == civil)
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0),
  ])
  func daysThatDoNotExistAreRefused(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilTime(year: year, month: month, day: day) == nil)
  }

  @Test func theDayOfTheWeekIsRight() throws {
    #expect(try #require(CivilTime(year: 2024, month: 5, day: 6)).weekday == 1)
    #expect(try #require(CivilTime(year: 1969, month: 12, day: 31)).weekday == 3)
  }

  @Test func anHourBeforeTheEpochIsOnTheDayBefore() {
    let civil = CivilTime(secondsSinceEpoch: -3600)
    #expect(civil.year == 1969 && civil.day == 31 && civil.hour == 23)
  }
}
