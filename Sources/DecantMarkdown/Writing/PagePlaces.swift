internal import DecantCore

/// The paths at which a site has pages, to tell which old addresses are somebody else's by now.
///
/// It takes 8 bytes a page.
struct PagePlaces: Sendable {
  private var hashes: [UInt64] = []

  init() {}

  /// Takes the paths of the entries that the public sees, of those that have a page.
  init(_ index: BlogIndex, below home: HomePath) {
    for ordinal in 0..<index.count {
      guard let entry = index[ordinal], entry.visibility == .public,
        PlacementRules.role(of: entry) != .nowhere, let path = home.path(of: entry.address)
      else { continue }
      hashes.append(PagePlaces.hash(path))
    }
    hashes.sort()
  }

  /// Whether a page has a path; case and a slash at the end don't tell paths apart.
  func has(_ path: String) -> Bool {
    let hash = PagePlaces.hash(path)
    var range = 0..<hashes.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if hashes[middle] == hash { return true }
      range = hashes[middle] < hash ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  /// Whether two paths are those of one page.
  static func areSame(_ one: String, _ other: String) -> Bool { hash(one) == hash(other) }

  private static func hash(_ path: String) -> UInt64 {
    FileName.folded(path.hasSuffix("/") ? String(path.dropLast()) : path)
  }
}
