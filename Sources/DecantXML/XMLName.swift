/// The characters of names, as far as they matter for tags.
package enum XMLName {
  /// Whether a byte can begin a name; those beyond ASCII all can.
  package static func isStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...0xFF:
      true
    default: false
    }
  }

  /// Whether a byte can be within a name.
  package static func isPart(_ byte: UInt8) -> Bool {
    isStart(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  /// The end of the name at a place: the place itself if there is none.
  package static func end(in bytes: Span<UInt8>, from start: Int) -> Int {
    guard start < bytes.count, isStart(bytes[start]) else { return start }
    var i = start + 1
    while i < bytes.count, isPart(bytes[i]) { i += 1 }
    return i
  }
}
