internal import DecantCore

/// Hugo's lists of a section and of all terms, where an entry has the address of one.
///
/// Of two pages at one path Hugo keeps whichever it writes last. The entry must keep its address; a
/// list that WordPress didn't have may be anywhere.
struct HugoLists {
  /// The patterns of the lists that make room, by kind.
  private(set) var moved: [(kind: String, patterns: MetadataBag)] = []

  init(_ plan: SitePlan) {
    let section = String(plan.layout.postsFolder.dropFirst("content/".count))
    let lists: [(kind: String, name: String, place: String)] = [
      ("section", section, "all-\(section)"), ("taxonomy", "categories", "all-categories"),
      ("taxonomy", "tags", "all-tags"),
    ]
    let taken = HugoLists.paths(of: plan, among: Set(lists.map { "/\($0.name)" }))
    for kind in ["section", "taxonomy"] {
      let patterns = lists.filter { $0.kind == kind && taken.contains("/\($0.name)") }
        .map { MetadataBag.Element($0.name, .string("/\($0.place)/")) }
      if !patterns.isEmpty { moved.append((kind, MetadataBag(patterns))) }
    }
  }

  /// Those of the paths at which an entry is shown that isn't the list itself: a page `posts` is
  /// the `_index.md` of its section.
  private static func paths(of plan: SitePlan, among paths: Set<String>) -> Set<String> {
    var taken: Set<String> = []
    for ordinal in 0..<plan.index.count {
      guard let entry = plan.index[ordinal], entry.visibility == .public,
        !plan[ordinal].name.hasSuffix("_index"), let path = plan.home.path(of: entry.address)
      else { continue }
      let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
      if paths.contains(trimmed) { taken.insert(trimmed) }
    }
    return taken
  }
}
