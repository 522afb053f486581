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
    let bytes = loose.utf8.span
    var hash: UInt64?
    var last: Range<Int>?
    var start = 0
    while start < bytes.count {
      let end = bytes.firstIndex(of: UInt8(ascii: "/"), from: start) ?? bytes.count
      if end > start {
        if let last { hash = PagePath.hash(of: bytes.extracting(last), after: hash) }
        last = start..<end
      }
      start = end + 1
    }
    return hash
  }

  private static func hash(of part: Span<UInt8>, after hash: UInt64?) -> UInt64 {
    var start = FNV1a.hash64("")
    if let hash { start = FNV1a.hash64(CollectionOfOne(UInt8(ascii: "/")), after: hash) }
    for i in part.indices where !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= part[i]) {
      return FNV1a.hash64(part, after: start)
    }
    return FNV1a.hash64(CollectionOfOne(UInt8(ascii: "0")), after: start)
  }
}
