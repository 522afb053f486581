internal import DecantCore

extension String {
  /// The text in lower case; itself, without a copy, if it is in lower case as most keys and names
  /// are.
  var folded: String {
    for byte in utf8 where byte >= 0x80 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte {
      return lowercased()
    }
    return self
  }
}
