internal import DecantCore

/// The lines of the screen: what came out, and where it is.
struct WrittenRows {
  private let site: WrittenSite
  private let layout: Layout
  private let isConfigured: Bool
  private let hasArchive: Bool

  init(_ site: WrittenSite, _ plan: SitePlan, hasArchive: Bool) {
    self.site = site
    layout = plan.layout
    isConfigured = plan.isConfigured
    self.hasArchive = hasArchive
  }

  /// The rows, entries first.
  var rows: [OutputRow] { entries + [privates, comments, menus, rest].compactMap { $0 } }

  private var entries: [OutputRow] {
    var rows: [OutputRow] = []
    let places: [(Placement.Role, String)] = [
      (.post, layout.postsFolder), (.page, layout.pagesFolder), (.other, layout.otherFolder),
    ]
    for (role, folder) in places {
      for var row in site.shown[role]?.rows(in: folder.isEmpty ? "." : folder) ?? []
      where row.label != "comments" {
        if role == .other { row.place = layout.folder(of: row.label) }
        rows.append(row)
      }
    }
    return rows
  }

  private var privates: OutputRow? {
    guard site.privates > 0 else { return nil }
    return OutputRow("private", site.privates, note: "kept out of the site", place: "_private")
  }

  private var comments: OutputRow? {
    let (shown, waiting, kept) = site.comments
    guard shown + waiting + kept > 0 else { return nil }
    var apart: [String] = []
    if waiting > 0 { apart.append("\(waiting) waiting") }
    if kept > 0 { apart.append("\(kept) private") }
    let fate = hasArchive ? "kept apart" : "left out"
    let note = apart.isEmpty ? "shown" : "shown; \(apart.joined(separator: " and ")) \(fate)"
    return OutputRow(
      "comments", shown, note: note, place: layout.commentsFolder ?? layout.postsFolder)
  }

  private var menus: OutputRow? {
    guard !site.menus.isEmpty else { return nil }
    let place =
      switch layout.generator {
      case .hugo: isConfigured ? "" : layout.configurations.first ?? ""
      case .jekyll: isConfigured ? "" : "_data/menus"
      case .eleventy, .none: ""
      }
    let isWritten = !place.isEmpty
    guard isWritten || hasArchive else { return nil }
    return OutputRow("menus", site.menus.count, place: isWritten ? place : ".decant")
  }

  private var rest: OutputRow? {
    guard hasArchive else { return nil }
    var parts: [String] = []
    if site.rest.fields > 0 { parts.append(count(site.rest.fields, "custom field")) }
    parts += site.archived.sums.map { "\($0.count) \($0.kind.noun(for: $0.count))" }
    if site.rest.formats > 0 { parts.append(count(site.rest.formats, "post format")) }
    let note = parts.isEmpty ? "numbers and raw texts" : parts.joined(separator: ", ")
    return OutputRow("the rest", nil, note: note, place: ".decant")
  }

  private func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
