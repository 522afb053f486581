/// Paths as machines want them.
enum ReportPath {
  /// The path without `./`; standard input has a name of its own.
  static func plain(_ path: String?) -> String {
    guard var path = path?[...] else { return "standard-input" }
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }

  /// The path as a reference of RFC 3986: `a b.xml` is `a%20b.xml`.
  static func uri(_ path: String?) -> String {
    let plain = plain(path)
    var uri = plain.hasPrefix("/") ? "file://" : ""
    for byte in plain.utf8 {
      switch UInt8(byte) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return uri
  }
}
