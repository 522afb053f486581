package import DecantCore

/// The dates of an export: a wall clock's, Greenwich's, and the one of RSS.
///
/// The export doesn't name the site's time zone. Its offset is the difference of the two clocks,
/// entry by entry, so that summer time is right.
package enum WXRDate {
  /// What WordPress writes where there is no date.
  package static let none = "0000-00-00 00:00:00"

  /// Spells `wp:post_date`, `wp:post_modified` or `wp:comment_date`.
  package static func localText(_ time: Timestamp?) -> String {
    guard let time else { return none }
    return text(time.localSeconds)
  }

  /// Spells `wp:post_date_gmt`, `wp:post_modified_gmt` or `wp:comment_date_gmt`.
  ///
  /// A time of unknown offset, such as a draft's, has none.
  package static func greenwichText(_ time: Timestamp?) -> String {
    guard let time, time.offset != nil else { return none }
    return text(time.secondsSinceEpoch)
  }

  /// Spells `pubDate`, as RFC 822 with a year of four digits; empty without a known offset.
  package static func feedText(_ time: Timestamp?) -> String {
    guard let time, time.offset != nil else { return "" }
    let civil = CivilTime(secondsSinceEpoch: time.secondsSinceEpoch)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(31)
    bytes += name(civil.weekday, of: "SunMonTueWedThuFriSat")
    bytes.append(", ")
    bytes.append(digits: civil.day, count: 2)
    bytes.append(UInt8(ascii: " "))
    bytes += name(civil.month - 1, of: months)
    bytes.append(UInt8(ascii: " "))
    bytes.append(digits: civil.year, count: 4)
    bytes.append(UInt8(ascii: " "))
    bytes.append(clockOf: civil)
    bytes.append(" +0000")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names of the months in three letters each.
  static let months: StaticString = "JanFebMarAprMayJunJulAugSepOctNovDec"

  /// Spells the two dates' shared form.
  static func text(_ seconds: Int64) -> String {
    let civil = CivilTime(secondsSinceEpoch: seconds)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(19)
    bytes.append(digits: civil.year, count: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digits: civil.month, count: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digits: civil.day, count: 2)
    bytes.append(UInt8(ascii: " "))
    bytes.append(clockOf: civil)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func name(_ index: Int, of names: StaticString) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(names)
    return Array(bytes[(index * 3)..<(index * 3 + 3)])
  }
}

extension [UInt8] {
  /// Adds the last digits of a number, with zeros before it.
  fileprivate mutating func append(digits number: Int, count: Int) {
    var unit = 1
    for _ in 1..<Swift.max(count, 2) { unit *= 10 }
    if number < 0 { append(UInt8(ascii: "-")) }
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(number.magnitude / UInt(unit) % 10))
      unit /= 10
    }
  }

  /// Adds `HH:MM:SS`.
  fileprivate mutating func append(clockOf civil: CivilTime) {
    append(digits: civil.hour, count: 2)
    append(UInt8(ascii: ":"))
    append(digits: civil.minute, count: 2)
    append(UInt8(ascii: ":"))
    append(digits: civil.second, count: 2)
  }
}
