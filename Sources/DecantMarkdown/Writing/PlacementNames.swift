internal import DecantCore

/// Gives each entry a path that no other has, the public ones first.
struct PlacementNames {
  private let layout: Layout
  private let index: BlogIndex
  private var taken: Set<UInt64> = []

  init(_ layout: Layout, _ index: BlogIndex) {
    self.layout = layout
    self.index = index
  }

  /// The places of all entries, in the order of the source.
  mutating func placements() -> [Placement] {
    var placements = [Placement](repeating: .nowhere, count: index.count)
    for isPublic in [true, false] {
      for ordinal in 0..<index.count {
        guard let entry = index[ordinal], (entry.visibility == .public) == isPublic else {
          continue
        }
        placements[ordinal] = placement(of: entry, at: ordinal)
      }
    }
    return placements
  }

  private mutating func placement(of entry: EntrySummary, at ordinal: Int) -> Placement {
    let role = PlacementNames.role(of: entry)
    guard role != .nowhere else { return .nowhere }
    let bare = FileName.safe(entry.slug ?? "") ?? FileName.safe(Slug.make(from: entry.plainTitle))
    let name = bare ?? "untitled-\(identifier(of: entry, ordinal))"
    var placement = Placement(role: role, folder: "", name: name, bareName: name)
    switch role {
    case .post: placePost(&placement, entry)
    case .page: placePage(&placement, entry)
    case .other:
      let kind = FileName.safe(entry.kind.rawValue) ?? "other"
      placement.folder = layout.folder(of: kind)
    case .private: placement.folder = "_private"
    case .nowhere: break
    }
    return unique(placement, entry, ordinal)
  }

  private func placePost(_ placement: inout Placement, _ entry: EntrySummary) {
    let isDraft =
      entry.visibility == .draft || (entry.visibility == .scheduled && !layout.hidesFuture)
    placement.folder = layout.postsFolder
    if isDraft, case .folder(let folder) = layout.drafts {
      placement.folder = folder
      return
    }
    guard let day = entry.published?.civil, layout.hasYearFolders || layout.postName == .day else {
      return
    }
    let date = DayText(day)
    if layout.postName == .day { placement.name = "\(date.text)-\(placement.name)" }
    if layout.hasYearFolders { placement.folder += "/\(date.year)" }
  }

  private func placePage(_ placement: inout Placement, _ entry: EntrySummary) {
    placement.folder = layout.pagesFolder
    let above = ancestors(of: entry)
    if !above.isEmpty { placement.name = (above + [placement.name]).joined(separator: "/") }
  }

  /// The names of the pages above a page, outermost first; at most 16, however they point at one
  /// another.
  private func ancestors(of entry: EntrySummary) -> [String] {
    var names: [String] = []
    var seen: Set<Entry.ID> = [entry.id]
    var current = entry
    while names.count < 16, let id = current.parent, seen.insert(id).inserted,
      let parent = index[id], parent.kind == .page
    {
      names.insert(FileName.safe(parent.slug ?? "") ?? "page-\(safeID(id))", at: 0)
      current = parent
    }
    return names
  }

  /// The placement, with the entry's identifier behind its name if another entry has that.
  private mutating func unique(
    _ placement: Placement, _ entry: EntrySummary, _ ordinal: Int
  ) -> Placement {
    var placement = placement
    let (name, bare) = (placement.name, placement.bareName)
    var suffixes = ["", "-\(identifier(of: entry, ordinal))"][...]
    while let suffix = suffixes.popFirst() {
      placement.name = name + suffix
      placement.bareName = bare + suffix
      if taken.insert(FileName.folded(placement.path)).inserted { return placement }
    }
    // Two entries of one name and one identifier: their places in the source tell them apart.
    placement.name = "\(name)-\(identifier(of: entry, ordinal))-at-\(ordinal + 1)"
    placement.bareName = placement.name
    taken.insert(FileName.folded(placement.path))
    return placement
  }

  private func identifier(of entry: EntrySummary, _ ordinal: Int) -> String {
    let id = safeID(entry.id)
    return id.isEmpty ? String(ordinal + 1) : id
  }

  /// An identifier of a feed is an address: its hash is shorter.
  private func safeID(_ id: Entry.ID) -> String {
    let isPlain = id.rawValue.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    guard !isPlain || id.rawValue.utf8.count > 20 else { return id.rawValue }
    return String(FNV1a.hash32(id.rawValue.utf8), radix: 16)
  }

  private static func role(of entry: EntrySummary) -> Placement.Role {
    let isText = entry.kind == .post || entry.kind == .page
    guard isText || hasPage(entry) else { return .nowhere }
    switch entry.visibility {
    case .discarded: return .nowhere
    case .private: return .private
    case .public, .scheduled, .draft:
      return entry.kind == .post ? .post : entry.kind == .page ? .page : .other
    }
  }

  /// Whether an entry of a kind that the site's owner added has a page of its own.
  private static func hasPage(_ entry: EntrySummary) -> Bool {
    let kind = entry.kind.rawValue
    guard entry.kind != .attachment, entry.kind != .menuItem, !kind.hasPrefix("wp_") else {
      return false
    }
    guard !internalKinds.contains(kind), let address = entry.address, address.query == nil else {
      return false
    }
    return address.path.utf8.count > 1
  }

  private static let internalKinds: Set<String> = [
    "custom_css", "revision", "oembed_cache", "customize_changeset", "user_request",
    "elementor_library", "sidebar",
  ]
}

extension EntrySummary {
  /// The title without tags, for a name.
  fileprivate var plainTitle: String {
    var text: [UInt8] = []
    var isInTag = false
    for byte in (title ?? "").utf8 {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag { text.append(byte) }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A day as `2024-05-06`.
struct DayText {
  let year: String
  let text: String

  init(_ day: CivilTime) {
    var bytes: [UInt8] = []
    _ = DateSpelling.day.append(Timestamp(day, offset: nil, precision: .day), to: &bytes)
    text = String(decoding: bytes, as: UTF8.self)
    year = String(text.prefix { $0 != "-" })
  }
}
