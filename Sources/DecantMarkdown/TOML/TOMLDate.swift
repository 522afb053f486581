internal import DecantCore

/// The dates of TOML 1.0.
///
/// A time without a date has no home in the model and stays text.
enum TOMLDate {
  /// The value of an offset date-time, a local date-time, a local date or a local time.
  static func value(_ word: Span<UInt8>) -> MetadataValue? {
    if word.count >= 8, word[2] == UInt8(ascii: ":") {
      guard time(word) != nil else { return nil }
      return .string(String(decoding: word))
    }
    guard let day = day(word) else { return nil }
    if word.count == 10 { return .timestamp(Timestamp(day, offset: nil, precision: .day)) }
    guard word.count > 11, isSeparator(word[10]) else { return nil }
    let rest = word.extracting(11..<word.count)
    let zoneStart = zoneStart(rest)
    guard let time = time(rest.extracting(0..<zoneStart)) else { return nil }
    var offset: Int32?
    if zoneStart < rest.count {
      offset = zone(rest.extracting(zoneStart..<rest.count))
      guard offset != nil else { return nil }
    }
    var civil = day
    civil.hour = time.hour
    civil.minute = time.minute
    civil.second = time.second
    var date = Timestamp(civil, offset: offset)
    date.nanoseconds = time.nanoseconds
    return .timestamp(date)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte | 0x20 == UInt8(ascii: "t") || byte == UInt8(ascii: " ")
  }

  private static func number(_ word: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.upperBound <= word.count else { return nil }
    var value = 0
    for i in range {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= word[i] else { return nil }
      value = value * 10 + Int(word[i] - UInt8(ascii: "0"))
    }
    return value
  }

  private static func day(_ word: Span<UInt8>) -> CivilTime? {
    guard word.count >= 10, word[4] == UInt8(ascii: "-"), word[7] == UInt8(ascii: "-"),
      let year = number(word, 0..<4), let month = number(word, 5..<7),
      let day = number(word, 8..<10)
    else { return nil }
    return CivilTime(year: year, month: month, day: day)
  }

  private static func time(
    _ word: Span<UInt8>
  ) -> (hour: Int, minute: Int, second: Int, nanoseconds: Int32)? {
    guard word.count >= 8, word[2] == UInt8(ascii: ":"), word[5] == UInt8(ascii: ":"),
      let hour = number(word, 0..<2), let minute = number(word, 3..<5),
      let second = number(word, 6..<8), hour < 24, minute < 60, second < 60
    else { return nil }
    guard word.count > 8 else { return (hour, minute, second, 0) }
    guard word.count > 9, word[8] == UInt8(ascii: "."), number(word, 9..<min(word.count, 18)) != nil
    else { return nil }
    var nanoseconds: Int32 = 0
    for i in 9..<18 {
      let digit = i < word.count ? Int32(word[i] - UInt8(ascii: "0")) : 0
      nanoseconds = nanoseconds * 10 + digit
    }
    for i in 9..<word.count where !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= word[i]) {
      return nil
    }
    return (hour, minute, second, nanoseconds)
  }

  private static func zoneStart(_ rest: Span<UInt8>) -> Int {
    for i in rest.indices {
      switch rest[i] {
      case UInt8(ascii: "Z"), UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "-"): return i
      default: break
      }
    }
    return rest.count
  }

  private static func zone(_ text: Span<UInt8>) -> Int32? {
    if text.count == 1 { return text[0] | 0x20 == UInt8(ascii: "z") ? 0 : nil }
    guard text.count == 6, text[3] == UInt8(ascii: ":"), let hours = number(text, 1..<3),
      let minutes = number(text, 4..<6), hours < 24, minutes < 60
    else { return nil }
    let seconds = Int32(hours * 3600 + minutes * 60)
    return text[0] == UInt8(ascii: "-") ? -seconds : seconds
  }
}
