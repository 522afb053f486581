internal import DecantCore

/// The clock of a place, by its name in the time zone database, such as `Europe/Lisbon`.
///
/// The system's database is read (RFC 9636); no program is run and nothing is downloaded.
struct SiteClock: Sendable {
  /// Where systems keep the database.
  private static let database = "/usr/share/zoneinfo"

  private let transitions: [TimeZoneFile.Transition]
  private let first: Int32
  private let rule: DaylightRule?

  /// The clock of a name, or `nil` if the system doesn't know the name.
  init?(named name: String) {
    guard SiteClock.isName(name),
      let bytes =
        (try? FileBytes.contents(of: "\(SiteClock.database)/\(name)", limit: 1 << 20)) ?? nil,
      let file = TimeZoneFile(bytes)
    else { return nil }
    transitions = file.transitions
    first = file.firstOffset
    rule = DaylightRule(file.footer)
  }

  /// Letters, digits and the few marks of the database's names; no way out of its folder.
  private static func isName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.count <= 64
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { byte in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
              || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
              || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
              || byte == UInt8(ascii: "+")
          }
      }
  }

  /// Seconds by which the clock is ahead of Greenwich at an instant.
  func offset(at instant: Int64) -> Int32 {
    guard let last = transitions.last else { return rule?.offset(at: instant) ?? first }
    if instant >= last.instant { return rule?.offset(at: instant) ?? last.offset }
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].instant <= instant { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : transitions[low - 1].offset
  }

  /// Seconds by which the clock is ahead of Greenwich when it shows a time.
  ///
  /// A time that the clock shows twice counts as the first, as in Ruby and Go; one that it leaves
  /// out, as if it hadn't been put forward yet.
  func offset(showing local: Int64) -> Int32 {
    let before = offset(at: local - 86_400)
    return offset(at: local - Int64(before)) == before ? before : offset(after: before, local)
  }

  private func offset(after before: Int32, _ local: Int64) -> Int32 {
    let later = offset(at: local - Int64(before))
    return offset(at: local - Int64(later)) == later ? later : before
  }
}

extension Timestamp {
  /// The timestamp with the offset of a clock, if it has none of its own.
  func read(by clock: SiteClock?) -> Timestamp {
    guard offset == nil, precision != .day, let clock else { return self }
    var time = self
    time.offset = clock.offset(showing: localSeconds)
    return time
  }

  /// The same instant as a clock shows it.
  func shown(by clock: SiteClock?) -> Timestamp {
    guard offset != nil, let clock else { return self }
    return Timestamp(
      secondsSinceEpoch: secondsSinceEpoch, offset: clock.offset(at: secondsSinceEpoch))
  }
}
