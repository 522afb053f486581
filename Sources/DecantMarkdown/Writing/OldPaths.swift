internal import DecantCore

/// The other paths that lead to an entry, for the generator to redirect.
struct OldPaths {
  /// The paths, decoded, each once.
  private(set) var paths: [String] = []

  /// The paths at which another entry is by now: WordPress shows that one, and a redirect would
  /// take its place.
  private(set) var taken: [String] = []

  private let plan: SitePlan

  /// Takes the aliases of an entry, and the slugs that it had before, for which WordPress
  /// redirects (`_wp_old_slug`).
  init(_ entry: Entry, _ plan: SitePlan) {
    self.plan = plan
    let own = plan.home.path(of: entry.address)
    for alias in entry.aliases { append(plan.home.path(of: alias), unless: own) }
    guard entry.visibility == .public, let own else { return }
    for field in entry.extensions[.customFields] where field.name == "_wp_old_slug" {
      guard let slug = field.value.string, !slug.isEmpty else { continue }
      let slash = own.hasSuffix("/") ? "/" : ""
      let parts = own.split(separator: "/")
      guard !parts.isEmpty else { continue }
      let above = parts.dropLast().map { "/\($0)" }.joined()
      let path = "\(above)/\(PercentCoding.decoded(slug) ?? slug)\(slash)"
      append(plan.home.path(of: WebAddress(rawValue: path)), unless: own)
    }
  }

  private mutating func append(_ path: String?, unless own: String?) {
    guard let path, path != "/", path != own, !paths.contains(path), !taken.contains(path) else {
      return
    }
    let isOwn = own.map { PagePlaces.areSame($0, path) } ?? false
    if !isOwn, plan.hasPage(at: path) { taken.append(path) } else { paths.append(path) }
  }
}
