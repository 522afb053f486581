/// Reads the parts of a rule of POSIX's `TZ`.
struct DaylightRuleReader {
  private let text: [UInt8]
  private var place = 0

  init(_ text: [UInt8]) { self.text = text }

  /// Whether everything is read.
  var isAtEnd: Bool { place == text.count }

  /// Reads the name of a time and how far it is ahead of Greenwich; POSIX counts westward.
  ///
  /// - Parameter default: The offset, if none stands there.
  mutating func readZone(default usual: Int32? = nil) -> Int32? {
    guard skipName() else { return nil }
    if let usual, isAtEnd || text[place] == UInt8(ascii: ",") { return usual }
    return readTime().flatMap { Int32(exactly: -$0) }
  }

  /// Reads a comma and the day and time of a change.
  mutating func readChange() -> DaylightRule.Change? {
    guard take(","), let day = readDay() else { return nil }
    guard take("/") else { return DaylightRule.Change(day: day, time: 7200) }
    return readTime().map { DaylightRule.Change(day: day, time: $0) }
  }

  private mutating func readDay() -> DaylightRule.Change.Day? {
    if take("J") { return readNumber(in: 1...365).map { .julian($0) } }
    guard take("M") else { return readNumber(in: 0...365).map { .ordinal($0) } }
    guard let month = readNumber(in: 1...12), take("."), let week = readNumber(in: 1...5),
      take("."), let weekday = readNumber(in: 0...6)
    else { return nil }
    return .weekday(month: month, week: week, weekday: weekday)
  }

  /// Reads hours, and perhaps minutes and seconds.
  private mutating func readTime() -> Int64? {
    let sign: Int64 = take("-") ? -1 : 1
    if sign > 0 { _ = take("+") }
    guard let hours = readNumber(in: 0...167) else { return nil }
    var seconds = hours * 3600
    if take(":") {
      guard let minutes = readNumber(in: 0...59) else { return nil }
      seconds += minutes * 60
      if take(":") {
        guard let rest = readNumber(in: 0...59) else { return nil }
        seconds += rest
      }
    }
    return sign * Int64(seconds)
  }

  private mutating func readNumber(in range: ClosedRange<Int>) -> Int? {
    let start = place
    var number = 0
    while place < text.count, place - start < 3, let digit = digit(text[place]) {
      number = number * 10 + digit
      place += 1
    }
    return place > start && range ~= number ? number : nil
  }

  private func digit(_ byte: UInt8) -> Int? {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte ? Int(byte - UInt8(ascii: "0")) : nil
  }

  /// Skips letters, or anything between `<` and `>`.
  private mutating func skipName() -> Bool {
    let start = place
    if take("<") {
      while place < text.count, text[place] != UInt8(ascii: ">") { place += 1 }
      return take(">")
    }
    while place < text.count, UInt8(ascii: "a")...UInt8(ascii: "z") ~= text[place] | 0x20 {
      place += 1
    }
    return place > start
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard place < text.count, text[place] == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }
}
