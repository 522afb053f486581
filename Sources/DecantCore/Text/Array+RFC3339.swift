extension [UInt8] {
  /// Adds a time as RFC 3339 spells it, with its own offset and in its own precision.
  ///
  /// | The timestamp | is written |
  /// | --- | --- |
  /// | of a known offset | `2012-03-15T15:15:12-07:00`, and `Z` for the offset 0 |
  /// | with a fraction | `2012-03-15T15:15:12.5-07:00`, without trailing zeros |
  /// | of precision ``Timestamp/Precision/minute`` | `2012-03-15T15:15-07:00` |
  /// | of precision ``Timestamp/Precision/day`` | `2012-03-15` |
  /// | of unknown offset | without one: `2012-03-15T15:15:12` |
  ///
  /// The last three are ISO 8601 and not RFC 3339, whose times need seconds and an offset. Who
  /// writes a format that insists completes the timestamp first.
  package mutating func append(rfc3339 time: Timestamp) {
    append(civil: time)
    if let offset = time.offset, time.precision != .day { append(rfc3339Offset: offset) }
  }

  /// Adds the date, and the time of day unless the precision is the day.
  package mutating func append(civil time: Timestamp) {
    let civil = time.civil
    if civil.year < 0 { append(UInt8(ascii: "-")) }
    append(decimal: abs(civil.year), digits: 4)
    append(UInt8(ascii: "-"))
    append(decimal: civil.month, digits: 2)
    append(UInt8(ascii: "-"))
    append(decimal: civil.day, digits: 2)
    guard time.precision != .day else { return }
    append(UInt8(ascii: "T"))
    append(decimal: civil.hour, digits: 2)
    append(UInt8(ascii: ":"))
    append(decimal: civil.minute, digits: 2)
    guard time.precision != .minute else { return }
    append(UInt8(ascii: ":"))
    append(decimal: civil.second, digits: 2)
    guard time.nanoseconds != 0 else { return }
    append(UInt8(ascii: "."))
    append(decimal: Int(time.nanoseconds), digits: 9)
    while last == UInt8(ascii: "0") { removeLast() }
  }

  /// Adds `Z` or an offset in hours and minutes, and in seconds where there are any.
  package mutating func append(rfc3339Offset offset: Int32) {
    guard offset != 0 else { return append(UInt8(ascii: "Z")) }
    append(UInt8(ascii: offset < 0 ? "-" : "+"))
    let seconds = Int(offset.magnitude)
    append(decimal: seconds / 3600, digits: 2)
    append(UInt8(ascii: ":"))
    append(decimal: seconds / 60 % 60, digits: 2)
    guard seconds % 60 != 0 else { return }
    append(UInt8(ascii: ":"))
    append(decimal: seconds % 60, digits: 2)
  }

  /// Adds a number that isn't negative, with zeros in front of it up to a count of digits.
  package mutating func append(decimal number: Int, digits: Int) {
    if digits == 2, 0..<100 ~= number {
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / 10))
      return append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10))
    }
    var place = 1
    for _ in 1..<digits { place *= 10 }
    while number / place >= 10 { place *= 10 }
    while place > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / place % 10))
      place /= 10
    }
  }
}
