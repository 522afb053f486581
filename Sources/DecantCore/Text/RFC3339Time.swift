/// A date and a time as RFC 3339 spells them, and how far the spelling is from RFC 3339.
///
/// The reading is lenient in the ways of real feeds and front matter, and strict about the
/// calendar and the clock: there is no 30 February and no 24:00.
package struct RFC3339Time: Sendable {
  /// The ways in which a spelling differs from `2012-03-15T15:15:12-07:00`.
  package struct Deviations: OptionSet, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// `t` or `z`, which RFC 3339 allows and many programs don't.
    package static let lowercase = Deviations(rawValue: 1)

    /// A space in place of the `T`, which RFC 3339 allows by agreement.
    package static let space = Deviations(rawValue: 2)

    /// The day alone.
    package static let noTime = Deviations(rawValue: 4)

    /// No seconds.
    package static let noSeconds = Deviations(rawValue: 8)

    /// No offset.
    package static let noOffset = Deviations(rawValue: 16)

    /// An offset without its colon or its minutes: `+0200`, `+02`.
    package static let compactOffset = Deviations(rawValue: 32)

    /// An offset with seconds, as the mean time of a town before there were zones: `+00:53:28`.
    package static let offsetSeconds = Deviations(rawValue: 64)

    /// An instant in an unknown zone, `-00:00`, which counts as `Z`.
    package static let unknownZone = Deviations(rawValue: 128)

    /// Second 60, which counts as the first of the next minute.
    package static let leapSecond = Deviations(rawValue: 256)

    /// More than nine digits of a second, of which the first nine are kept.
    package static let longFraction = Deviations(rawValue: 512)

    /// What RFC 3339 doesn't allow.
    package static let invalid: Deviations = [
      .space, .noTime, .noSeconds, .noOffset, .compactOffset, .offsetSeconds,
    ]
  }

  /// The time.
  package private(set) var timestamp: Timestamp

  /// How the spelling differs.
  package private(set) var deviations: Deviations = []

  /// Reads a time that takes all of a text, or returns `nil` if it isn't one.
  package init?(_ text: Span<UInt8>) {
    guard let year = text.decimal(at: 0, digits: 4), text.has("-", at: 4),
      let month = text.decimal(at: 5, digits: 2), text.has("-", at: 7),
      let day = text.decimal(at: 8, digits: 2),
      let date = CivilTime(year: year, month: month, day: day)
    else { return nil }
    timestamp = Timestamp(date, offset: nil, precision: .day)
    var i = 10
    guard readClock(text, &i), readOffset(text, &i), i == text.count else { return nil }
  }

  /// Reads `T15:15:12.5`, or nothing where the offset or the end follows.
  private mutating func readClock(_ text: Span<UInt8>, _ i: inout Int) -> Bool {
    guard i < text.count, text[i] != UInt8(ascii: "Z"), text[i] != UInt8(ascii: "+"),
      text[i] != UInt8(ascii: "-")
    else {
      deviations.insert(.noTime)
      return true
    }
    switch text[i] {
    case UInt8(ascii: "T"): break
    case UInt8(ascii: "t"): deviations.insert(.lowercase)
    case UInt8(ascii: " "): deviations.insert(.space)
    default: return false
    }
    guard let hour = text.decimal(at: i + 1, digits: 2), hour < 24, text.has(":", at: i + 3),
      let minute = text.decimal(at: i + 4, digits: 2), minute < 60
    else { return false }
    i += 6
    timestamp.localSeconds += Int64(hour * 3600 + minute * 60)
    timestamp.precision = .minute
    guard text.has(":", at: i) else {
      deviations.insert(.noSeconds)
      return true
    }
    return readSeconds(text, &i)
  }

  /// Reads `:12.5`.
  private mutating func readSeconds(_ text: Span<UInt8>, _ i: inout Int) -> Bool {
    guard let second = text.decimal(at: i + 1, digits: 2), second <= 60 else { return false }
    i += 3
    if second == 60 { deviations.insert(.leapSecond) }
    timestamp.localSeconds += Int64(second)
    timestamp.precision = .second
    guard text.has(".", at: i) else { return true }
    i += 1
    let start = i
    var weight: Int32 = 100_000_000
    while let digit = text.decimal(at: i, digits: 1) {
      timestamp.nanoseconds += Int32(digit) * weight
      weight /= 10
      i += 1
    }
    if i - start > 9 { deviations.insert(.longFraction) }
    return i > start
  }

  /// Reads `Z`, `+02:00`, or nothing at the end.
  private mutating func readOffset(_ text: Span<UInt8>, _ i: inout Int) -> Bool {
    guard i < text.count else {
      deviations.insert(.noOffset)
      return true
    }
    let sign = text[i]
    i += 1
    switch sign {
    case UInt8(ascii: "Z"): timestamp.offset = 0
    case UInt8(ascii: "z"):
      timestamp.offset = 0
      deviations.insert(.lowercase)
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard let seconds = readOffsetClock(text, &i) else { return false }
      timestamp.offset = sign == UInt8(ascii: "-") ? -seconds : seconds
      if sign == UInt8(ascii: "-"), seconds == 0 { deviations.insert(.unknownZone) }
    default: return false
    }
    return true
  }

  /// Reads `02:00`, `0200`, `02` or `02:00:30`.
  private mutating func readOffsetClock(_ text: Span<UInt8>, _ i: inout Int) -> Int32? {
    guard let hours = text.decimal(at: i, digits: 2), hours < 24 else { return nil }
    i += 2
    guard i < text.count else {
      deviations.insert(.compactOffset)
      return Int32(hours * 3600)
    }
    if text.has(":", at: i) { i += 1 } else { deviations.insert(.compactOffset) }
    guard let minutes = text.decimal(at: i, digits: 2), minutes < 60 else { return nil }
    i += 2
    guard text.has(":", at: i), let seconds = text.decimal(at: i + 1, digits: 2), seconds < 60
    else { return Int32(hours * 3600 + minutes * 60) }
    i += 3
    deviations.insert(.offsetSeconds)
    return Int32(hours * 3600 + minutes * 60 + seconds)
  }
}

extension Timestamp {
  /// Reads a time exactly as RFC 3339 allows it, `t`, `z` and `-00:00` included, or returns `nil`.
  package init?(rfc3339 text: Span<UInt8>) {
    guard let time = RFC3339Time(text), time.deviations.isDisjoint(with: .invalid) else {
      return nil
    }
    self = time.timestamp
  }
}

extension Span<UInt8> {
  /// The number that a given count of decimal digits spells, or `nil` if they aren't all there.
  fileprivate func decimal(at start: Int, digits: Int) -> Int? {
    guard start + digits <= count else { return nil }
    var value = 0
    for i in start..<start + digits {
      let digit = self[i] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// Whether a character stands at a place.
  fileprivate func has(_ character: Unicode.Scalar, at i: Int) -> Bool {
    i < count && self[i] == UInt8(ascii: character)
  }
}
