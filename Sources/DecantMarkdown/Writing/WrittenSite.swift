internal import DecantCore

/// What was written of a site so far, for its configuration and for the screen.
struct WrittenSite {
  /// The number of files that hold raw HTML.
  var htmlCount = 0

  /// The lines of each menu, by its slug.
  var menus: [String: [[UInt8]]] = [:]

  private(set) var hasPrivate = false
  private var shown: [Placement.Role: EntryTally] = [:]
  private var archived = EntryTally()
  private var privateCount = 0
  private var commentCount = 0
  private var menuItemCount = 0

  /// Counts an entry.
  mutating func count(_ entry: EncodedEntry, at placement: Placement) {
    switch placement.role {
    case .nowhere:
      if entry.kind == .menuItem { menuItemCount += 1 } else { archived.add(entry) }
    case .private:
      hasPrivate = true
      privateCount += 1
    case .post, .page, .other:
      shown[placement.role, default: EntryTally()].add(entry)
      commentCount += entry.commentCount
    }
  }

  /// The rows of the screen.
  func rows(_ plan: SitePlan, hasArchive: Bool) -> [OutputRow] {
    let layout = plan.layout
    var rows: [OutputRow] = []
    let places: [(Placement.Role, String)] = [
      (.post, layout.postsFolder), (.page, layout.pagesFolder.isEmpty ? "." : layout.pagesFolder),
      (.other, layout.otherFolder),
    ]
    for (role, place) in places {
      rows += (shown[role]?.rows(in: place) ?? []).filter { $0.label != "comments" }
    }
    if privateCount > 0 {
      rows.append(
        OutputRow("private", privateCount, note: "kept out of the site", place: "_private"))
    }
    if commentCount > 0 {
      rows.append(
        OutputRow(
          "comments", commentCount, note: hasArchive ? "those not approved kept apart" : "",
          place: layout.commentsFolder ?? layout.postsFolder))
    }
    if menuItemCount > 0 {
      let shown = menus.values.reduce(0) { $0 + $1.count }
      rows.append(
        OutputRow("menu items", menuItemCount, note: "\(shown) with a place of their own"))
    }
    if archived.count > 0 {
      let kinds = archived.rows(in: "").filter { $0.label != "comments" }
        .map { "\($0.count ?? 0) \($0.label)" }
      rows.append(
        OutputRow(
          "the rest", archived.count, note: kinds.joined(separator: ", "),
          place: hasArchive ? ".decant" : ""))
    }
    return rows
  }
}
