internal import DecantCore

/// The path of a page's address, in forms that can be compared.
struct PagePath {
  /// The path without the slash at its end and without `index.html`.
  let text: String

  /// - Parameter ignoresCase: Whether the generator writes all paths in lower case.
  init(_ path: String, below base: String = "", ignoresCase: Bool) {
    var path = PercentCoding.decoded(path) ?? path
    if !base.isEmpty, path.hasPrefix("\(base)/") { path.removeFirst(base.count) }
    if path.hasSuffix("/index.html") { path.removeLast("index.html".count) }
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    let isWhole = WebAddress(rawValue: path).host != nil
    if path.utf8.first != UInt8(ascii: "/"), !isWhole { path = "/" + path }
    text = (ignoresCase ? path.lowercased() : path).nfc
  }

  /// A number by which equal paths are known.
  var hash: UInt64 { FNV1a.hash64(text.utf8) }

  /// A number by which paths are known that differ in case or in `.html` only.
  var looseHash: UInt64 { FNV1a.hash64(loose.utf8) }

  /// A number for the folder of the path, where all numbers are the same: the days of an archive
  /// are one folder.
  ///
  /// `nil` at the root, where everything lies.
  var folderHash: UInt64? {
    let parts = loose.split(separator: "/").dropLast()
    guard !parts.isEmpty else { return nil }
    let folder = parts.map { part in
      part.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ? "0" : part
    }
    return FNV1a.hash64(folder.joined(separator: "/").utf8)
  }

  private var loose: String {
    let path = text.lowercased()
    return path.hasSuffix(".html") ? String(path.dropLast(5)) : path
  }
}
