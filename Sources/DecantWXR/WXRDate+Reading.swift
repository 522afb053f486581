package import DecantCore

extension WXRDate {
  /// A date as one element has it.
  package enum Reading: Hashable, Sendable {
    /// Empty or absent, or one of WordPress's ways to say that there is none.
    case missing

    /// A date.
    case time(Timestamp)

    /// Something else.
    case invalid
  }

  /// Reads `2008-09-05 00:27:25`, and what hand-made files have: ISO 8601 with `T`, without
  /// seconds, without a time, or with an offset.
  package static func read(_ text: String) -> Reading {
    var parser = DateParser(text)
    return parser.readStandard()
  }

  /// Reads `pubDate`, as RFC 822 has it: with or without the name of the day, with a year of two
  /// or four digits, with an offset or the name of a zone.
  package static func readFeed(_ text: String) -> Reading {
    var parser = DateParser(text)
    return parser.readFeed()
  }

  /// Puts the date of a wall clock and that of Greenwich together.
  ///
  /// An offset is a whole number of minutes, less than a day. Without the wall clock's date the
  /// time is Greenwich's; without Greenwich's the offset is unknown.
  package static func combine(local: Reading, greenwich: Reading) -> Timestamp? {
    guard case .time(let wall) = local else {
      guard case .time(let time) = greenwich else { return nil }
      return Timestamp(secondsSinceEpoch: time.secondsSinceEpoch)
    }
    guard wall.offset == nil, case .time(let time) = greenwich else { return wall }
    let difference = wall.localSeconds - time.secondsSinceEpoch
    guard -86_400 < difference, difference < 86_400 else { return wall }
    var combined = wall
    combined.offset = Int32((Double(difference) / 60).rounded()) * 60
    return combined
  }
}
