internal import DecantCore

/// What was written of a site so far, for its configuration and for the screen.
struct WrittenSite {
  /// The number of files that hold raw HTML.
  private(set) var htmlCount = 0

  /// The number of entries whose "Uncategorized" is left out.
  private(set) var uncategorizedCount = 0

  /// The lines of each menu, by its slug.
  var menus: [String: [[UInt8]]] = [:]

  /// The entries that have a file of the site.
  private(set) var shown: [Placement.Role: EntryTally] = [:]

  /// The entries that only the archive has.
  private(set) var archived = EntryTally()

  /// The private entries.
  private(set) var privates = 0

  /// Whether there is a private entry.
  var hasPrivate: Bool { privates > 0 }

  /// The comments that are shown, that wait, and that belong to private entries.
  private(set) var comments = (shown: 0, waiting: 0, kept: 0)

  /// The custom fields and post formats that only the archive has.
  private(set) var rest = (fields: 0, formats: 0)

  /// Counts an entry.
  mutating func count(_ entry: EncodedEntry, at placement: Placement) {
    switch placement.role {
    case .nowhere: if entry.kind != .menuItem { archived.add(entry) }
    case .private: privates += 1
    case .post, .page, .other: shown[placement.role, default: EntryTally()].add(entry)
    }
  }

  /// Counts what an entry holds.
  mutating func add(_ notes: EntryNotes) {
    if notes.holdsHTML { htmlCount += 1 }
    if notes.leavesOutUncategorized { uncategorizedCount += 1 }
    comments.shown += notes.shown
    comments.waiting += notes.waiting
    comments.kept += notes.kept
    rest.fields += notes.fields
    rest.formats += notes.formats
  }

  /// The menu for the head of each page: one that is called so, else the shortest.
  var mainMenu: String? {
    let names = menus.keys.sorted()
    let known = names.first { name in
      ["main", "primary", "header", "top"].contains { name.contains($0) }
    }
    return known ?? names.min { (menus[$0]?.count ?? 0) < (menus[$1]?.count ?? 0) }
  }
}
