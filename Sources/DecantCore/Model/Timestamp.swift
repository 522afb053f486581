/// A date and time of day, as a clock on some wall showed it, and how far that clock was from
/// Greenwich.
///
/// Two timestamps are equal if the source could have written them alike. To order timestamps,
/// compare ``secondsSinceEpoch``.
public struct Timestamp: Hashable, Sendable {
  /// How much of a timestamp the source tells.
  public enum Precision: UInt8, Hashable, Sendable {
    /// The day.
    case day

    /// The day, the hour and the minute.
    case minute

    /// The day, the hour, the minute and the second, and perhaps a fraction of it.
    case second
  }

  /// What the clock showed: seconds from 1970-01-01T00:00:00 on that same clock, leap seconds not
  /// counted.
  public var localSeconds: Int64

  /// The fraction of a second, in nanoseconds from 0 to 999,999,999.
  public var nanoseconds: Int32

  /// Seconds by which the clock was ahead of Greenwich, or `nil` if the source doesn't say.
  public var offset: Int32?

  /// How much the source tells.
  public var precision: Precision

  /// Creates a timestamp from what a clock showed.
  public init(
    localSeconds: Int64,
    nanoseconds: Int32 = 0,
    offset: Int32?,
    precision: Precision = .second
  ) {
    self.localSeconds = localSeconds
    self.nanoseconds = nanoseconds
    self.offset = offset
    self.precision = precision
  }

  /// Creates a timestamp from an instant.
  ///
  /// - Parameters:
  ///   - secondsSinceEpoch: Seconds from 1970-01-01T00:00:00Z, leap seconds not counted.
  ///   - offset: Seconds by which the clock was ahead of Greenwich.
  public init(secondsSinceEpoch: Int64, offset: Int32 = 0) {
    self.init(localSeconds: secondsSinceEpoch + Int64(offset), offset: offset)
  }

  /// Seconds from 1970-01-01T00:00:00Z.
  ///
  /// A timestamp of unknown offset counts as Greenwich's.
  public var secondsSinceEpoch: Int64 { localSeconds - Int64(offset ?? 0) }
}
