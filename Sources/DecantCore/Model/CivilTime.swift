/// A date of the Gregorian calendar, also before its invention, and a time of day.
public struct CivilTime: Hashable, Sendable {
  /// The year.
  ///
  /// 0 is the year before 1.
  public var year: Int

  /// The month, from 1 to 12.
  public var month: Int

  /// The day of the month, from 1 to 31.
  public var day: Int

  /// The hour, from 0 to 23.
  public var hour: Int

  /// The minute, from 0 to 59.
  public var minute: Int

  /// The second, from 0 to 59.
  public var second: Int

  /// Creates a civil time, or returns `nil` if the calendar or the clock doesn't have it.
  public init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) {
    guard 1...12 ~= month, 1...CivilTime.days(in: month, of: year) ~= day else { return nil }
    guard 0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Creates the civil time that is a number of seconds from 1970-01-01T00:00:00 away.
  ///
  /// Howard Hinnant's `civil_from_days`.
  public init(secondsSinceEpoch seconds: Int64) {
    let days = Int(seconds.quotientFloor(86_400))
    let time = Int(seconds) - days * 86_400
    let shifted = days + 719_468
    let era = shifted.quotientFloor(146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    hour = time / 3600
    minute = time / 60 % 60
    second = time % 60
  }

  /// Seconds from 1970-01-01T00:00:00.
  ///
  /// Howard Hinnant's `days_from_civil`.
  public var secondsSinceEpoch: Int64 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.quotientFloor(400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = era * 146_097 + dayOfEra - 719_468
    return Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }

  /// The day of the week, 0 for Sunday to 6 for Saturday.
  public var weekday: Int {
    let days = Int(secondsSinceEpoch.quotientFloor(86_400))
    return (days + 4) - (days + 4).quotientFloor(7) * 7
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension Timestamp {
  /// What the clock showed.
  public var civil: CivilTime { CivilTime(secondsSinceEpoch: localSeconds) }

  /// Creates a timestamp from what a clock showed.
  public init(_ civil: CivilTime, offset: Int32?, precision: Precision = .second) {
    self.init(localSeconds: civil.secondsSinceEpoch, offset: offset, precision: precision)
  }
}

extension BinaryInteger {
  /// The quotient, rounded down.
  fileprivate func quotientFloor(_ divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
