extension String {
  /// The text as a word of a shell's command, in quotes only if it needs them.
  var shellWord: String {
    let isPlain = !isEmpty && utf8.allSatisfy { String.isPlain($0) }
    guard !isPlain else { return self }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "+"),
      UInt8(ascii: ":"), 0x80...:
      true
    default: false
    }
  }
}
