internal import DecantCore

/// The terms of one entry, by the names that stand in its front matter.
struct EntryLabels {
  /// The categories; "Uncategorized" only where there is no other.
  private(set) var categories: [String] = []

  /// The tags.
  private(set) var tags: [String] = []

  /// The terms of taxonomies that the site's owner added.
  private(set) var others: [(taxonomy: String, names: [String])] = []

  init(_ entry: Entry, _ labels: TermLabels) {
    let leavesOut = EntryLabels.leavesOutUncategorized(entry)
    for term in entry.terms {
      let label = labels.label(of: term)
      switch term.id.taxonomy {
      case .category:
        if leavesOut, term.id.isUncategorized { continue }
        if !categories.contains(label) { categories.append(label) }
      case .tag:
        if !tags.contains(label) { tags.append(label) }
      default: append(label, to: term.id.taxonomy)
      }
    }
  }

  /// Whether an entry has the category of what has none, and another one.
  static func leavesOutUncategorized(_ entry: Entry) -> Bool {
    let categories = entry.terms.filter { $0.id.taxonomy == .category }
    return categories.contains { $0.id.isUncategorized }
      && categories.contains { !$0.id.isUncategorized }
  }

  private mutating func append(_ label: String, to taxonomy: Term.Taxonomy) {
    guard taxonomy.isShown else { return }
    let name = taxonomy.rawValue
    if let place = others.firstIndex(where: { $0.taxonomy == name }) {
      if !others[place].names.contains(label) { others[place].names.append(label) }
    } else {
      others.append((name, [label]))
    }
  }
}

extension Term.ID {
  /// Whether the term is WordPress's category of what has none.
  var isUncategorized: Bool { slug == "uncategorized" }
}

extension Term.Taxonomy {
  /// Whether the taxonomy has a place in front matter: neither one of WordPress's own, nor one
  /// whose name a generator takes for something else.
  var isShown: Bool {
    switch rawValue {
    case "nav_menu", "post_format", "link_category", "language", "post_translations",
      "term_language", "term_translations", "action-group", "author":
      false
    case "type", "layout", "title", "date", "draft", "slug", "url", "permalink", "weight",
      "menu", "menus", "aliases", "params", "build", "cascade", "outputs", "resources", "markup",
      "headless", "summary", "description", "lastmod", "published", "categories", "tags":
      false
    default: !rawValue.hasPrefix("wp_") && !rawValue.hasPrefix("_") && !rawValue.isEmpty
    }
  }
}
