internal import DecantCore

/// Finds entries by what texts call them: a path, or the end of one.
///
/// Takes 16 bytes an entry.
struct EntryNames: Sendable {
  private let index: BlogIndex
  private var places: [(hash: UInt64, ordinal: Int)] = []

  init(_ index: BlogIndex) {
    self.index = index
    for ordinal in 0..<index.count {
      guard let id = index[ordinal]?.id.rawValue else { continue }
      places.append((EntryNames.hash(EntryNames.last(of: EntryNames.withoutIndex(id))), ordinal))
    }
    places.sort { $0.hash < $1.hash }
  }

  /// The address of the one entry that a name means, or `nil`.
  func address(_ name: String) -> String? {
    let name = EntryNames.plain(name)
    guard !name.isEmpty else { return nil }
    let hash = EntryNames.hash(EntryNames.last(of: name))
    var found: EntrySummary?
    var place = firstPlace(of: hash)
    while place < places.count, places[place].hash == hash {
      let entry = index[places[place].ordinal]
      place += 1
      guard let entry else { continue }
      let path = EntryNames.withoutIndex(entry.id.rawValue)
      if path == name { return entry.address?.rawValue }
      guard path.hasSuffix("/\(name)") else { continue }
      // Two entries of one name: which is meant, only the generator knows.
      guard found == nil else { return nil }
      found = entry
    }
    return found?.address?.rawValue
  }

  private func firstPlace(of hash: UInt64) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A name as texts spell it, without quotation marks, slashes at its ends, and its ending.
  private static func plain(_ name: String) -> String {
    var text = name.utf8[...]
    let ends: Set<UInt8> = [
      UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"),
    ]
    while let first = text.first, ends.contains(first) { text.removeFirst() }
    while let last = text.last, ends.contains(last) { text.removeLast() }
    var path = String(decoding: Array(text), as: UTF8.self)
    if path.hasPrefix("./") { path.removeFirst(2) }
    for ending in [".markdown", ".md", ".html", ".htm"] where path.hasSuffix(ending) {
      path.removeLast(ending.utf8.count)
      break
    }
    return withoutIndex(path)
  }

  /// The path of the folder that a file stands for.
  private static func withoutIndex(_ path: String) -> String {
    for end in ["/index", "/_index"] where path.hasSuffix(end) {
      return String(path.dropLast(end.utf8.count))
    }
    return path
  }

  private static func last(of path: String) -> Substring {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path[...] }
    return path[path.utf8.index(after: slash)...]
  }

  private static func hash(_ name: Substring) -> UInt64 { FNV1a.hash64(name.utf8) }
}
