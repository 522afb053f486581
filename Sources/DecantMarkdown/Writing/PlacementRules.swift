internal import DecantCore

/// Says where an entry belongs, and what its file would be called if it were alone.
struct PlacementRules: Sendable {
  let layout: Layout
  let home: HomePath

  /// When the source was made: what was scheduled for a time before that is held back.
  let exported: Timestamp?

  /// The place in the source of the page that is the home page.
  let homeOrdinal: Int?

  init(_ layout: Layout, _ home: HomePath, exported: Timestamp?, _ index: BlogIndex) {
    self.layout = layout
    self.home = home
    self.exported = exported
    homeOrdinal = (0..<index.count).first { ordinal in
      guard let page = index[ordinal], page.kind == .page, page.visibility == .public else {
        return false
      }
      return home.path(of: page.address) == "/"
    }
  }

  /// The place of an entry.
  func placement(of entry: EntrySummary, at ordinal: Int, in index: BlogIndex) -> Placement {
    let role = PlacementRules.role(of: entry)
    if let place = FormerPlace(entry.filePlace, for: layout) {
      return place.placement(role == .nowhere ? .private : role)
    }
    guard role != .nowhere else { return .nowhere }
    let name = name(of: entry, ordinal)
    var placement = Placement(role: role, folder: "", name: name, bareName: name)
    switch role {
    case .post: placePost(&placement, entry)
    case .page: placePage(&placement, entry, ordinal, in: index)
    case .other:
      placement.folder = layout.folder(of: FileName.safeFolder(entry.kind.rawValue) ?? "other")
    case .private: placement.folder = "_private"
    case .nowhere: break
    }
    return placement
  }

  /// Whether an entry isn't for the public yet and the generator wouldn't know.
  ///
  /// What was scheduled is public from its date on; if that has passed at the time of the export,
  /// or there is none, only a mark keeps it back.
  func isHeldBack(_ visibility: Entry.Visibility, until date: Timestamp?) -> Bool {
    switch visibility {
    case .draft: return true
    case .scheduled:
      guard layout.hidesFuture, let date else { return true }
      return exported.map { date.secondsSinceEpoch <= $0.secondsSinceEpoch } ?? false
    case .public, .private, .discarded: return false
    }
  }

  /// Whether a template finds the comments of an entry by the name of its file.
  ///
  /// Jekyll takes what isn't ASCII out of the names of data files, and its pages have no slug.
  func isImpliedThread(_ placement: Placement) -> Bool {
    guard layout.generator == .jekyll else { return true }
    return placement.role == .post
      && placement.bareName.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  /// The slug; without one the end of the address, or the title; without a title a number.
  private func name(of entry: EntrySummary, _ ordinal: Int) -> String {
    if let name = FileName.safe(entry.slug ?? "") { return name }
    if (entry.slug ?? "").isEmpty {
      let last = home.path(of: entry.address)?.split(separator: "/").last
      if let name = last.flatMap({ FileName.safe(String($0)) }) { return name }
    }
    let title = FileName.safe(Slug.make(from: entry.plainTitle))
    return title ?? "untitled-\(EntryNumber(entry.id, ordinal).text)"
  }

  private func placePost(_ placement: inout Placement, _ entry: EntrySummary) {
    placement.folder = layout.postsFolder
    if case .folder(let folder) = layout.drafts,
      isHeldBack(entry.visibility, until: entry.published)
    {
      placement.folder = folder
      return
    }
    guard layout.hasYearFolders || layout.postName == .day else { return }
    guard let date = entry.published, 0...9999 ~= date.civil.year else {
      // To Jekyll, a post without a day in its name isn't a post.
      if layout.generator == .jekyll { (placement.role, placement.folder) = (.page, "") }
      return
    }
    let day = DayText(date.civil)
    if layout.postName == .day { placement.name = "\(day.text)-\(placement.name)" }
    if layout.hasYearFolders { placement.folder += "/\(day.year)" }
  }

  private func placePage(
    _ placement: inout Placement, _ entry: EntrySummary, _ ordinal: Int, in index: BlogIndex
  ) {
    placement.folder = layout.pagesFolder
    let above = ancestors(of: entry, in: index)
    if !above.isEmpty {
      placement.name = (above + [placement.name]).joined(separator: "/")
    } else if let name = layout.homeName, ordinal == homeOrdinal {
      (placement.name, placement.bareName) = (name, name)
    } else if isList(placement) {
      placement.name += "/_index"
    }
  }

  /// Whether Hugo makes a list of the page's path anyway, whose words the page then is.
  private func isList(_ placement: Placement) -> Bool {
    guard layout.generator == .hugo else { return false }
    let name = GeneratorPath.hugoName(placement.name)
    let section = layout.postsFolder.split(separator: "/").last.map { String($0) }
    return name == section || name == "categories" || name == "tags"
  }

  /// The names of the pages above a page, outermost first; at most 8, however they point at one
  /// another.
  private func ancestors(of entry: EntrySummary, in index: BlogIndex) -> [String] {
    var names: [String] = []
    var seen: Set<Entry.ID> = [entry.id]
    var current = entry
    while names.count < 8, let id = current.parent, seen.insert(id).inserted,
      let ordinal = index.ordinal(of: id), let parent = index[ordinal], parent.kind == .page
    {
      let name = FileName.safeFolder(name(of: parent, ordinal))
      names.insert(name ?? "page-\(EntryNumber(id, ordinal).text)", at: 0)
      current = parent
    }
    return names
  }
}

extension PlacementRules {
  static func role(of entry: EntrySummary) -> Placement.Role {
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
    guard entry.kind != .attachment, entry.kind != .menuItem, !kind.hasPrefix("wp_"),
      !kind.hasPrefix("shop_order"), !internalKinds.contains(kind)
    else { return false }
    guard let address = entry.address, address.query == nil else { return false }
    return address.path.utf8.count > 1
  }

  private static let internalKinds: Set<String> = [
    "custom_css", "revision", "oembed_cache", "customize_changeset", "user_request",
    "elementor_library", "sidebar", "feedback", "acf-field", "acf-field-group",
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
