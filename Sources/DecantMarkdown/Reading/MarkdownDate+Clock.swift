internal import DecantCore

/// The time of day, and how far it is from Greenwich.
extension MarkdownDate {
  /// `T15:15:12.5`, ` 3:15 PM`, or nothing.
  mutating func readTime() -> Bool {
    let start = i
    _ = skip(",")
    if !skip("T"), !skip("t"), !skip("_") { skipBlanks() }
    guard let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else {
      i = start
      return true
    }
    guard let hour = number(1...2), skip(":"), let minute = number(2...2) else { return false }
    self.hour = hour
    self.minute = minute
    if skip(":") {
      guard let second = number(2...2) else { return false }
      self.second = second
      if skip("."), !readFraction() { return false }
    }
    return readHalf()
  }

  private mutating func readFraction() -> Bool {
    let start = i
    var weight: Int32 = 100_000_000
    while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
      nanoseconds += Int32(byte - UInt8(ascii: "0")) * weight
      weight /= 10
      i += 1
    }
    return i > start
  }

  private mutating func readHalf() -> Bool {
    let start = i
    skipBlanks()
    let half = word()
    guard let hour, half.elementsEqual("am".utf8) || half.elementsEqual("pm".utf8) else {
      i = start
      return true
    }
    guard 1...12 ~= hour else { return false }
    self.hour = hour % 12 + (half[0] == UInt8(ascii: "p") ? 12 : 0)
    return true
  }

  /// `Z`, ` -0700`, `+07:00`, ` GMT`, or nothing.
  mutating func readZone() -> Bool {
    guard hour != nil else { return true }
    skipBlanks()
    guard let byte = next else { return true }
    if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
      i += 1
      guard let hours = number(2...4) else { return false }
      // Four digits are hours and minutes.
      var (hour, minute) =
        hours > 99 || text[i - 3] != byte ? (hours / 100, hours % 100) : (hours, 0)
      if skip(":") {
        guard let minutes = number(2...2) else { return false }
        (hour, minute) = (hours, minutes)
      }
      guard hour < 24, minute < 60 else { return false }
      offset = Int32(hour * 3600 + minute * 60) * (byte == UInt8(ascii: "-") ? -1 : 1)
      return true
    }
    guard let hours = zone(word()) else { return false }
    offset = Int32(hours) * 3600
    return true
  }

  /// Hours before Greenwich, for the names of RFC 5322, section 4.3.
  private func zone(_ name: [UInt8]) -> Int? {
    switch name.span {
    case "z", "utc", "gmt", "ut": 0
    case "edt": -4
    case "est", "cdt": -5
    case "cst", "mdt": -6
    case "mst", "pdt": -7
    case "pst": -8
    default: nil
    }
  }
}
