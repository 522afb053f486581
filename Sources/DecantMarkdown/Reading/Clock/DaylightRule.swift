internal import DecantCore

/// The rule of a clock's changes in every year, as POSIX spells it in `TZ`: `CET-1CEST,M3.5.0,M10.5.0/3`
/// (IEEE 1003.1, 8.3; RFC 9636, 3.3).
struct DaylightRule: Sendable {
  /// A day and time of a year.
  struct Change: Sendable {
    /// How the day is told.
    enum Day: Sendable {
      /// The month, the week of it (5 for the last) and the day of the week.
      case weekday(month: Int, week: Int, weekday: Int)

      /// The day of the year from 1, without the leap day.
      case julian(Int)

      /// The day of the year from 0, with the leap day.
      case ordinal(Int)
    }

    var day: Day

    /// Seconds from midnight, perhaps before it or days after it.
    var time: Int64
  }

  private let standard: Int32
  private let summer: (offset: Int32, begin: Change, end: Change)?

  /// Reads a rule, or returns `nil` if it is empty or isn't one.
  init?(_ text: [UInt8]) {
    var reader = DaylightRuleReader(text)
    guard let standard = reader.readZone() else { return nil }
    self.standard = standard
    guard !reader.isAtEnd else {
      summer = nil
      return
    }
    guard let offset = reader.readZone(default: standard + 3600), let begin = reader.readChange(),
      let end = reader.readChange(), reader.isAtEnd
    else { return nil }
    summer = (offset, begin, end)
  }

  /// Seconds ahead of Greenwich at an instant.
  func offset(at instant: Int64) -> Int32 {
    guard let summer else { return standard }
    let year = CivilTime(secondsSinceEpoch: instant + Int64(standard)).year
    let begin = summer.begin.seconds(in: year) - Int64(standard)
    let end = summer.end.seconds(in: year) - Int64(summer.offset)
    let isSummer =
      begin < end ? begin <= instant && instant < end : !(end <= instant && instant < begin)
    return isSummer ? summer.offset : standard
  }
}

extension DaylightRule.Change {
  private static let dayLength: Int64 = 86_400

  /// The local time of the change in a year, in seconds from 1970.
  fileprivate func seconds(in year: Int) -> Int64 {
    switch day {
    case .ordinal(let day): start(of: year) + Int64(day) * Self.dayLength + time
    case .julian(let day):
      start(of: year) + Int64(day - 1 + leapDay(in: year, day)) * Self.dayLength + time
    case .weekday(let month, let week, let weekday):
      nth(week, weekday, ofMonth: month, year) + time
    }
  }

  private func start(of year: Int, month: Int = 1) -> Int64 {
    CivilTime(year: year, month: month, day: 1)?.secondsSinceEpoch ?? 0
  }

  /// 1 for the days after February of a leap year.
  private func leapDay(in year: Int, _ day: Int) -> Int {
    day >= 60 && CivilTime(year: year, month: 2, day: 29) != nil ? 1 : 0
  }

  private func nth(_ week: Int, _ weekday: Int, ofMonth month: Int, _ year: Int) -> Int64 {
    let first = start(of: year, month: month)
    let shift = (weekday - CivilTime(secondsSinceEpoch: first).weekday + 7) % 7
    let next = month == 12 ? start(of: year + 1) : start(of: year, month: month + 1)
    var day = first + Int64(shift + (week - 1) * 7) * Self.dayLength
    if day >= next { day -= 7 * Self.dayLength }
    return day
  }
}
