internal import DecantCore

extension String {
  /// The text in lower case; itself, without a copy, if it is in lower case as most keys and names
  /// are.
  var folded: String {
    let bytes = utf8.span
    for i in bytes.indices
    where bytes[i] >= 0x80 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[i] {
      return lowercased()
    }
    return self
  }
}
