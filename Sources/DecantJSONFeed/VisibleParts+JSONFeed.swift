internal import DecantCore

extension VisibleParts {
  /// A feed says what everybody may read: published posts, and nothing private of them.
  static let jsonFeed = VisibleParts { header in
    var site = Site(title: header.site.title, home: header.site.home)
    site.tagline = header.site.tagline
    site.language = header.site.language
    site.feed = header.site.feed
    site.icon = header.site.icon
    site.extensions = header.site.extensions.only(.jsonFeed)
    return BlogHeader(site: site)
  } entry: { entry in
    guard entry.kind == .post, entry.visibility == .public else { return nil }
    var shown = entry
    shown.status = .published
    shown.slug = nil
    shown.aliases = []
    shown.searchDescription = nil
    for i in shown.authors.indices { shown.authors[i].email = nil }
    shown.terms = tags(of: entry)
    shown.parent = nil
    shown.order = nil
    shown.isPinned = false
    shown.menuItem = nil
    shown.comments = []
    shown.extensions = entry.extensions.only(.jsonFeed)
    return shown
  }

  /// Categories and tags are tags in a feed, each name once; "Uncategorized" stands alone only.
  private static func tags(of entry: Entry) -> [Term] {
    let shown = entry.terms.filter { $0.id.taxonomy == .category || $0.id.taxonomy == .tag }
    let categoryCount = shown.count { $0.id.taxonomy == .category }
    var tags: [Term] = []
    for term in shown {
      if categoryCount > 1, term.id == Term.ID(.category, "uncategorized") { continue }
      let tag = Term(id: Term.ID(.tag, term.id.slug), name: term.name)
      let name = tag.name?.text ?? tag.id.slug
      if !name.isEmpty, !tags.contains(where: { ($0.name?.text ?? $0.id.slug) == name }) {
        tags.append(tag)
      }
    }
    return tags
  }
}

extension Extensions {
  /// The members of one space.
  fileprivate func only(_ space: Space) -> Extensions {
    var extensions = Extensions()
    let members = self[space]
    if !members.isEmpty { extensions[space] = members }
    return extensions
  }
}
