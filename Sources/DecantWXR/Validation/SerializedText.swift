/// Tells values that PHP serialized from other texts.
enum SerializedText {
  /// Whether a text begins as a serialized array, object or text does, and ends so.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 5, bytes[1] == UInt8(ascii: ":") else { return false }
    var i = 2
    while i < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[i]) { i += 1 }
    guard i > 2, i + 1 < bytes.count, bytes[i] == UInt8(ascii: ":") else { return false }
    switch bytes[0] {
    case UInt8(ascii: "a"):
      return bytes[i + 1] == UInt8(ascii: "{") && bytes[bytes.count - 1] == UInt8(ascii: "}")
    case UInt8(ascii: "O"):
      return bytes[i + 1] == UInt8(ascii: "\"") && bytes[bytes.count - 1] == UInt8(ascii: "}")
    case UInt8(ascii: "s"):
      return bytes[i + 1] == UInt8(ascii: "\"") && bytes[bytes.count - 1] == UInt8(ascii: ";")
    default: return false
    }
  }
}
