internal import DecantCore

/// Compares the lengths in PHP's serialized values with the texts they stand before.
enum SerializedLengths {
  /// Reports the custom fields whose lengths are right only with the carriage returns that XML
  /// takes away.
  static func check(
    _ entry: Entry, at position: SourcePosition, _ diagnostics: inout Diagnostics
  ) {
    for field in entry.extensions[.customFields] {
      guard let value = field.value.string else { continue }
      let folded = Array(value.utf8)
      guard folded.contains(10), !areRight(folded) else { continue }
      var unfolded: [UInt8] = []
      unfolded.reserveCapacity(folded.count * 2)
      for byte in folded {
        if byte == 10 { unfolded.append(13) }
        unfolded.append(byte)
      }
      guard areRight(unfolded) else { continue }
      diagnostics.report(
        .wxrSerializedLength,
        "the lengths in the custom field \(field.name.quoted) count carriage returns",
        at: position, entry: entry.id)
    }
  }

  /// Whether a text is a serialized value with the right lengths.
  static func areRight(_ bytes: [UInt8]) -> Bool {
    var i = 0
    guard bytes.count > 3, bytes[1] == UInt8(ascii: ":") else { return false }
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "s"), UInt8(ascii: "O"):
        guard let (length, start) = number(bytes, from: i + 2), start < bytes.count,
          bytes[start] == UInt8(ascii: ":"), length < bytes.count - start - 2,
          bytes[start + 1] == UInt8(ascii: "\""),
          bytes[start + 2 + length] == UInt8(ascii: "\"")
        else { return false }
        i = start + 3 + length
      case UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "d"), UInt8(ascii: "b"),
        UInt8(ascii: "N"), UInt8(ascii: "r"), UInt8(ascii: "R"):
        i += 1
        while i < bytes.count, bytes[i] != UInt8(ascii: ";"), bytes[i] != UInt8(ascii: "{") {
          i += 1
        }
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ":"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        i += 1
      default: return false
      }
    }
    return true
  }

  private static func number(_ bytes: [UInt8], from start: Int) -> (Int, Int)? {
    var value = 0
    var i = start
    while i < bytes.count, i - start < 10, case let digit = bytes[i] &- UInt8(ascii: "0"),
      digit < 10
    {
      value = value * 10 + Int(digit)
      i += 1
    }
    return i == start ? nil : (value, i)
  }
}
