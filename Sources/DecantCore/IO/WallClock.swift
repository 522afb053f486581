#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The time of day, which decides whether an entry is still to appear.
package enum WallClock {
  /// Seconds since 1970-01-01T00:00:00Z.
  package static var secondsSinceEpoch: Int64 { Int64(time(nil)) }
}
