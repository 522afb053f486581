internal import DecantCore

/// The path of a page's address, in forms that can be compared.
struct PagePath {
  /// The path without the slash at its end and without `index.html`.
  let text: String

  /// The path in lower case and without `.html`.
  private let loose: String

  /// - Parameter ignoresCase: Whether the generator writes all paths in lower case.
  init(_ path: String, below base: String = "", ignoresCase: Bool) {
    var path = PercentCoding.decoded(path) ?? path
    if !base.isEmpty, path.hasPrefix("\(base)/") { path.removeFirst(base.count) }
    if path.hasSuffix("/index.html") { path.removeLast("index.html".count) }
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    let isWhole = WebAddress(rawValue: path).host != nil
    if path.utf8.first != UInt8(ascii: "/"), !isWhole { path = "/" + path }
    text = (ignoresCase ? path.folded : path).nfc
    let loose = text.folded
    self.loose = loose.hasSuffix(".html") ? String(loose.dropLast(5)) : loose
  }

  /// A number by which equal paths are known.
  var hash: UInt64 { FNV1a.hash64(text) }

  /// A number by which paths are known that differ in case or in `.html` only.
  var looseHash: UInt64 { FNV1a.hash64(loose) }

  /// A number for the folder of the path, where all numbers are the same: the days of an archive
  /// are one folder.
  ///
  /// `nil` at the root, where everything lies.
  var folderHash: UInt64? {
    var folder: [UInt8] = []
    for part in loose.utf8.split(separator: UInt8(ascii: "/")).dropLast() {
      if !folder.isEmpty { folder.append(UInt8(ascii: "/")) }
      let isNumber = part.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      if isNumber { folder.append(UInt8(ascii: "0")) } else { folder.append(contentsOf: part) }
    }
    return folder.isEmpty ? nil : FNV1a.hash64(folder)
  }
}
