internal import DecantCore

/// Dates as people and generators write them in front matter.
///
/// Understood are RFC 3339 and its looser forms, `2012-03-15 15:15:12 -0700`, `2012-3-5`,
/// `2012/03/15`, and English months: `15 March 2012`, `Mar 15, 2012`, `Thu, 15 Mar 2012 15:15 GMT`.
/// `03/04/2012` is not: it means two days.
struct MarkdownDate {
  /// What a text is.
  enum Reading: Hashable {
    /// A date.
    case date(Timestamp)

    /// A date in form that isn't in the calendar or on the clock.
    case impossible

    /// Something else.
    case none
  }

  /// Reads a date that takes all of a text.
  static func read(_ text: String) -> Reading {
    let bytes = Array(text.utf8)
    if let time = RFC3339Time(bytes.span) { return .date(time.timestamp) }
    guard bytes.count < 64 else { return .none }
    var scanner = MarkdownDate(text: bytes)
    return scanner.read()
  }

  let text: [UInt8]
  var i = 0
  private var year = 0
  private var month = 0
  private var day = 0
  var hour: Int?
  var minute = 0
  var second: Int?
  var nanoseconds: Int32 = 0
  var offset: Int32?

  private init(text: [UInt8]) { self.text = text }

  private mutating func read() -> Reading {
    skipBlanks()
    skipWeekday()
    guard readDay(), readTime(), readZone() else { return .none }
    skipBlanks()
    guard i == text.count else { return .none }
    guard
      let civil = CivilTime(
        year: year, month: month, day: day, hour: hour ?? 0, minute: minute, second: second ?? 0)
    else { return .impossible }
    let precision: Timestamp.Precision = hour == nil ? .day : second == nil ? .minute : .second
    var date = Timestamp(civil, offset: hour == nil ? nil : offset, precision: precision)
    date.nanoseconds = nanoseconds
    return .date(date)
  }

  var next: UInt8? { i < text.count ? text[i] : nil }

  mutating func skipBlanks() {
    while let byte = next, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { i += 1 }
  }

  mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    i += 1
    return true
  }

  mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    var value = 0
    let start = i
    while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
      guard i - start < digits.upperBound else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      i += 1
    }
    return i - start >= digits.lowerBound ? value : nil
  }

  /// The letters that come next, in lower case; they are passed.
  mutating func word() -> [UInt8] {
    var letters: [UInt8] = []
    while let byte = next, UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 {
      letters.append(byte | 0x20)
      i += 1
    }
    return letters
  }

  private mutating func skipWeekday() {
    let start = i
    let name = word()
    guard name.count >= 3, isPrefix(name, of: MarkdownDate.weekdays) != nil else {
      i = start
      return
    }
    _ = skip(".") || skip(",")
    skipBlanks()
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private func isPrefix(_ word: [UInt8], of names: [String]) -> Int? {
    guard word.count >= 3 else { return nil }
    return names.firstIndex {
      $0.utf8.starts(with: word) || word.elementsEqual("sept".utf8) && $0 == "september"
    }
  }

  private mutating func readDay() -> Bool {
    guard let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else {
      return readMonthFirst()
    }
    let start = i
    guard let first = number(1...4) else { return false }
    return i - start == 4 ? readYearFirst(first) : readDayFirst(first)
  }

  /// `2012-3-15`, `2012/03/15`, `2012.03.15`.
  private mutating func readYearFirst(_ first: Int) -> Bool {
    year = first
    guard let separator = next,
      separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/")
        || separator == UInt8(ascii: ".")
    else { return false }
    i += 1
    guard let month = number(1...2), next == separator else { return false }
    i += 1
    guard let day = number(1...2) else { return false }
    self.month = month
    self.day = day
    return true
  }

  /// `15 March 2012`, `15-Mar-2012`.
  private mutating func readDayFirst(_ first: Int) -> Bool {
    day = first
    skipOrdinal()
    guard skipSeparator(), let month = readMonth(), skipSeparator(), let year = number(4...4) else {
      return false
    }
    self.month = month
    self.year = year
    return true
  }

  /// `March 15, 2012`.
  private mutating func readMonthFirst() -> Bool {
    guard let month = readMonth(), skipSeparator(), let day = number(1...2) else { return false }
    skipOrdinal()
    _ = skip(",")
    guard skipSeparator(), let year = number(4...4) else { return false }
    self.month = month
    self.day = day
    self.year = year
    return true
  }

  private mutating func readMonth() -> Int? {
    let index = isPrefix(word(), of: MarkdownDate.months)
    _ = skip(".")
    return index.map { $0 + 1 }
  }

  private mutating func skipOrdinal() {
    let start = i
    switch word().span {
    case "st", "nd", "rd", "th": break
    default: i = start
    }
  }

  private mutating func skipSeparator() -> Bool {
    let start = i
    if !skip("-") { skipBlanks() }
    return i > start
  }
}
