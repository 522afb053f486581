internal import DecantCore

/// Where the blog's home page is, which the paths of its entries are counted from.
struct HomePath: Hashable, Sendable {
  /// The host of the home page.
  let host: String?

  /// The path of the home page, without its last slash.
  let base: String

  init(_ home: WebAddress?) {
    host = home?.host
    let path = HomePath.collapsed(home?.path ?? "")
    base = path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The path of an address below the home page, decoded: `/` for the home page itself, and `nil`
  /// if the address has no path of its own.
  ///
  /// Generators make folders of paths, and a folder named `%CE%B5` is found by no browser.
  func path(of address: WebAddress?) -> String? {
    guard let address, address.query == nil else { return nil }
    let path = HomePath.collapsed(PercentCoding.decoded(address.path) ?? address.path)
    guard path.hasPrefix("/"), !HomePath.climbs(path) else { return nil }
    guard path.hasPrefix(base) else { return path }
    let below = String(path.dropFirst(base.count))
    return below.isEmpty ? "/" : below.hasPrefix("/") ? below : path
  }

  /// The path with one slash where several stand side by side.
  private static func collapsed(_ path: String) -> String {
    guard path.contains("//") else { return path }
    var bytes: [UInt8] = []
    for byte in path.utf8 where byte != UInt8(ascii: "/") || bytes.last != byte {
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a part of the path leads upwards: a generator would write outside its folder.
  private static func climbs(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0 == ".." || $0 == "." }
  }
}
