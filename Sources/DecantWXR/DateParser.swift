internal import DecantCore

/// Reads dates from bytes.
struct DateParser {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Reads `Y-m-d[ T]H:i:s`, perhaps with a fraction and an offset.
  mutating func readStandard() -> WXRDate.Reading {
    skipSpaces()
    guard !isAtEnd else { return .missing }
    let isNegative = take(UInt8(ascii: "-"))
    guard let year = number(4...4), take(UInt8(ascii: "-")), let month = number(1...2),
      take(UInt8(ascii: "-")), let day = number(1...2)
    else { return .invalid }
    if isNegative || (year == 0 && month == 0 && day == 0) { return .missing }
    skipSpaces()
    _ = take(UInt8(ascii: "T"))
    guard !isAtEnd else { return time(year, month, day, (0, 0, 0), offset: nil, precision: .day) }
    guard let clock = clock() else { return .invalid }
    var nanoseconds: Int32 = 0
    if take(UInt8(ascii: ".")) {
      guard let fraction = fraction() else { return .invalid }
      nanoseconds = fraction
    }
    skipSpaces()
    let offset = isAtEnd ? nil : zone()
    skipSpaces()
    guard isAtEnd else { return .invalid }
    return time(year, month, day, clock, nanoseconds: nanoseconds, offset: offset)
  }

  /// Reads `Wed, 05 Nov 2008 06:30:00 +0000`.
  mutating func readFeed() -> WXRDate.Reading {
    skipSpaces()
    guard !isAtEnd else { return .missing }
    if let comma = bytes.firstIndex(of: UInt8(ascii: ",")) { place = comma + 1 }
    skipSpaces()
    guard let day = number(1...2) else { return .invalid }
    skipSpaces()
    guard let month = month() else { return .invalid }
    skipSpaces()
    if take(UInt8(ascii: "-")) { return .missing }
    let start = place
    guard var year = number(2...4) else { return .invalid }
    if place - start == 2 { year += year < 50 ? 2000 : 1900 }
    skipSpaces()
    guard !isAtEnd else { return time(year, month, day, (0, 0, 0), offset: nil, precision: .day) }
    guard let clock = clock() else { return .invalid }
    skipSpaces()
    let offset = isAtEnd ? nil : zone()
    skipSpaces()
    guard isAtEnd else { return .invalid }
    return time(year, month, day, clock, offset: offset)
  }

  private func time(
    _ year: Int, _ month: Int, _ day: Int, _ clock: (Int, Int, Int), nanoseconds: Int32 = 0,
    offset: Int32?, precision: Timestamp.Precision = .second
  ) -> WXRDate.Reading {
    // A leap second counts as the last of its minute: the model has none.
    let second = clock.2 == 60 && clock.1 == 59 ? 59 : clock.2
    guard
      let civil = CivilTime(
        year: year, month: month, day: day, hour: clock.0, minute: clock.1, second: second)
    else { return .invalid }
    var time = Timestamp(civil, offset: offset, precision: precision)
    time.nanoseconds = nanoseconds
    return .time(time)
  }

  private var isAtEnd: Bool { place == bytes.count }

  private mutating func skipSpaces() {
    while place < bytes.count, bytes[place] == UInt8(ascii: " ") || 9...13 ~= bytes[place] {
      place += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func number(_ length: ClosedRange<Int>) -> Int? {
    let start = place
    var value = 0
    while place < bytes.count, place - start < length.upperBound,
      case let digit = bytes[place] &- UInt8(ascii: "0"), digit < 10
    {
      value = value * 10 + Int(digit)
      place += 1
    }
    return place - start < length.lowerBound ? nil : value
  }

  private mutating func clock() -> (Int, Int, Int)? {
    guard let hour = number(1...2), take(UInt8(ascii: ":")), let minute = number(2...2) else {
      return nil
    }
    guard take(UInt8(ascii: ":")) else { return (hour, minute, 0) }
    guard let second = number(2...2) else { return nil }
    return (hour, minute, second)
  }

  private mutating func fraction() -> Int32? {
    let start = place
    var value: Int32 = 0
    while place < bytes.count, case let digit = bytes[place] &- UInt8(ascii: "0"), digit < 10 {
      if place - start < 9 { value = value * 10 + Int32(digit) }
      place += 1
    }
    guard place > start else { return nil }
    for _ in min(place - start, 9)..<9 { value *= 10 }
    return value
  }

  private mutating func month() -> Int? {
    guard bytes.count - place >= 3 else { return nil }
    var names: [UInt8] = []
    names.append(WXRDate.months)
    for month in 0..<12
    where (0..<3).allSatisfy({ names[month * 3 + $0] | 32 == bytes[place + $0] | 32 }) {
      place += 3
      return month + 1
    }
    return nil
  }

  /// Reads `Z`, `+hh:mm`, `+hhmm`, or one of the names of RFC 822, section 5.1.
  private mutating func zone() -> Int32? {
    let isWest = take(UInt8(ascii: "-"))
    if isWest || take(UInt8(ascii: "+")) {
      let start = place
      guard let hours = number(2...2) else { return nil }
      _ = take(UInt8(ascii: ":"))
      guard let minutes = number(2...2), hours < 24, minutes < 60 else {
        place = start
        return nil
      }
      return Int32(hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
    }
    let start = place
    while place < bytes.count, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[place] & 0xDF {
      place += 1
    }
    switch String(decoding: bytes[start..<place], as: UTF8.self).uppercased() {
    case "Z", "UT", "UTC", "GMT": return 0
    case "EDT": return -4 * 3600
    case "EST", "CDT": return -5 * 3600
    case "CST", "MDT": return -6 * 3600
    case "MST", "PDT": return -7 * 3600
    case "PST": return -8 * 3600
    default:
      place = start
      return nil
    }
  }
}
