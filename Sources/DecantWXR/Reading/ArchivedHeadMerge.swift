internal import DecantCore

/// Puts the header of `decant:archive` and the channel's other elements together.
///
/// The elements win where they were edited; everything else is the archive's.
struct ArchivedHeadMerge {
  /// The header.
  private(set) var header: BlogHeader

  private let read: BlogHeader

  /// Merges a header.
  ///
  /// - Parameters:
  ///   - archived: The header as the source had it.
  ///   - read: The header as the elements have it.
  ///   - edited: The names of the elements that were edited, as ``ElementHashes`` has them.
  init(_ archived: BlogHeader, _ read: BlogHeader, _ edited: [String]) {
    header = archived
    self.read = read
    for name in edited {
      let parts = name.split(separator: "/", maxSplits: 1).map { String($0) }
      switch parts.first {
      case "wp:author": mergeAuthor(parts.last ?? "")
      case "wp:category", "wp:tag", "wp:term": break
      default: merge(name)
      }
    }
    let terms = ["wp:category/", "wp:tag/", "wp:term/"]
    if edited.contains(where: { name in terms.contains { name.hasPrefix($0) } }) { mergeTerms() }
  }

  private mutating func merge(_ name: String) {
    switch name {
    case "title": header.site.title = read.site.title
    case "link": header.site.home = read.site.home
    case "description": header.site.tagline = read.site.tagline
    case "language": header.site.language = read.site.language
    case "pubDate": header.site.exported = read.site.exported
    case "generator": header.site.generator = read.site.generator
    default: break
    }
  }

  private mutating func mergeAuthor(_ login: String) {
    let place = header.authors.firstIndex { LoginNames.login(of: $0.id) == login }
    let new = read.authors.first { $0.id.rawValue == login }
    switch (place, new) {
    case (let place?, let new?):
      header.authors[place].name = new.name
      header.authors[place].email = new.email
    case (let place?, nil): header.authors.remove(at: place)
    case (nil, let new?): header.authors.append(new)
    case (nil, nil): break
    }
  }

  /// Takes the names and summaries of the terms that are declared, and no others.
  private mutating func mergeTerms() {
    var known: [Term.ID: Term] = [:]
    for term in header.terms where known[TermCompletion.completed(term).id] == nil {
      known[TermCompletion.completed(term).id] = term
    }
    header.terms = read.terms.map { term in
      guard var old = known[term.id] else { return term }
      let shown = TermCompletion.completed(old)
      if shown.name?.escapedText != term.name?.text { old.name = term.name }
      if (shown.summary?.escapedText ?? "") != term.summary?.text ?? "" {
        old.summary = term.summary
      }
      return old
    }
  }
}
