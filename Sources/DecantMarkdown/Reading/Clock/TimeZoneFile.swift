internal import DecantCore

/// A file of the time zone database (RFC 9636, section 3).
struct TimeZoneFile {
  /// When a clock was changed.
  struct Transition: Sendable {
    /// Seconds from 1970-01-01T00:00:00Z.
    var instant: Int64

    /// Seconds ahead of Greenwich from then on.
    var offset: Int32
  }

  /// The changes, in order.
  private(set) var transitions: [Transition] = []

  /// Seconds ahead of Greenwich before the first change.
  private(set) var firstOffset: Int32 = 0

  /// The rule for the time after the last change, as POSIX spells it; empty if there is none.
  private(set) var footer: [UInt8] = []

  private let bytes: [UInt8]

  /// Reads a file, or returns `nil` if it isn't one or is cut off.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let old = Header(bytes, at: 0) else { return nil }
    let start = old.version == 0 ? 0 : 44 + old.length(ofTimes: 4)
    guard let header = Header(bytes, at: start) else { return nil }
    let width = header.version == 0 ? 4 : 8
    let end = start + 44 + header.length(ofTimes: width)
    guard end <= bytes.count, header.typeCount > 0 else { return nil }
    guard readTransitions(header, at: start + 44, width) else { return nil }
    if width == 8 { footer = bytes[end...].filter { $0 != UInt8(ascii: "\n") } }
  }

  private mutating func readTransitions(_ header: Header, at start: Int, _ width: Int) -> Bool {
    let types = start + header.timeCount * width
    let offsets = types + header.timeCount
    firstOffset = Int32(truncatingIfNeeded: bytes.bigEndian(at: offsets, 4))
    for i in 0..<header.timeCount {
      let type = Int(bytes[types + i])
      guard type < header.typeCount else { return false }
      transitions.append(
        Transition(
          instant: bytes.bigEndian(at: start + i * width, width),
          offset: Int32(truncatingIfNeeded: bytes.bigEndian(at: offsets + type * 6, 4))))
    }
    return true
  }

  /// The 44 bytes before the data.
  private struct Header {
    let version: UInt8
    let timeCount: Int
    let typeCount: Int
    private let leapCount: Int
    private let otherLength: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard start + 44 <= bytes.count, bytes[start..<start + 4].elementsEqual("TZif".utf8) else {
        return nil
      }
      version = bytes[start + 4]
      let counts = (0..<6).map { Int(bytes.bigEndian(at: start + 20 + $0 * 4, 4)) }
      // No clock was ever changed as often; larger counts would only cost memory.
      guard counts.allSatisfy({ 0...100_000 ~= $0 }) else { return nil }
      timeCount = counts[3]
      typeCount = counts[4]
      leapCount = counts[2]
      otherLength = counts[0] + counts[1] + counts[5]
    }

    /// The length of the data whose times have a width.
    func length(ofTimes width: Int) -> Int {
      timeCount * (width + 1) + typeCount * 6 + leapCount * (width + 4) + otherLength
    }
  }
}

extension [UInt8] {
  /// A number of the file, with its sign.
  fileprivate func bigEndian(at start: Int, _ width: Int) -> Int64 {
    var number: Int64 = 0
    for byte in self[start..<start + width] { number = number << 8 | Int64(byte) }
    return width == 4 ? Int64(Int32(truncatingIfNeeded: number)) : number
  }
}
