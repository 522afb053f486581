internal import DecantCore

/// Completes the header of a blog that doesn't come from WordPress.
enum HeadCompletion {
  /// The header with everything that WordPress's importer needs.
  static func completed(_ header: BlogHeader, _ index: BlogIndex?) -> BlogHeader {
    var header = header
    completeSite(&header.site)
    completeAuthors(&header, index)
    completeTerms(&header)
    return header
  }

  private static func completeSite(_ site: inout Site) {
    var absent: [MetadataValue] = []
    if site.exported == nil { absent.append(.string("pubDate")) }
    if site.language == nil { absent.append(.string("language")) }
    if site.generator == nil { absent.append(.string("generator")) }
    site.extensions[.wordPress]["wxr_version"] = .string("1.2")
    if !absent.isEmpty { site.extensions[.wordPress][WXRSpace.absent] = .array(absent) }
  }

  /// Declares each author once, those of entries included: WordPress gives the entries of authors
  /// that aren't declared to whoever imports.
  private static func completeAuthors(_ header: inout BlogHeader, _ index: BlogIndex?) {
    var authors = header.authors
    var known = Set(authors.map(\.id))
    for ordinal in 0..<(index?.count ?? 0) {
      guard let id = index?[ordinal]?.author, known.insert(id).inserted else { continue }
      authors.append(Author(id: id, name: id.rawValue))
    }
    var logins = Set<String>()
    header.authors = []
    for author in authors {
      var author = author
      if author.name.isEmpty { author.name = author.id.rawValue }
      author.id = Author.ID(rawValue: LoginNames.login(of: author.id))
      guard logins.insert(author.id.rawValue).inserted else { continue }
      author.extensions[.wordPress]["author_id"] = .string(String(logins.count))
      header.authors.append(author)
    }
  }

  /// Gives each term a number and a slug, and puts parents before their children.
  private static func completeTerms(_ header: inout BlogHeader) {
    var taken: Set<UInt32> = []
    var terms: [Term] = []
    for term in parentsFirst(header.terms) {
      let key = "\(WXRSpelling.text(term.id.taxonomy))/\(term.id.slug)"
      let number = EntryNumbers.number(of: key, butNot: taken)
      taken.insert(number)
      var term = TermCompletion.completed(term)
      term.parent = term.parent.map { SlugCompletion.stored($0) }
      term.extensions[.wordPress]["term_id"] = .string(String(number))
      if (term.summary?.text ?? "").isEmpty { term.extensions.lack(description(of: term)) }
      terms.append(term)
    }
    header.terms = terms
  }

  private static func description(of term: Term) -> String {
    WXRElements.term(WXRElements.declaration(of: term.id.taxonomy)).last ?? ""
  }

  /// The terms in their order, each after its parent; those of a circle last.
  private static func parentsFirst(_ terms: [Term]) -> [Term] {
    let ids = Set(terms.map(\.id))
    var children: [Term.ID: [Int]] = [:]
    var waiting: [Int] = []
    for (i, term) in terms.enumerated().reversed() {
      if let parent = term.parent, case let id = Term.ID(term.id.taxonomy, parent),
        ids.contains(id), id != term.id
      {
        children[id, default: []].append(i)
      } else {
        waiting.append(i)
      }
    }
    var sorted: [Term] = []
    var done = Set<Int>()
    while let next = waiting.popLast() {
      guard done.insert(next).inserted else { continue }
      sorted.append(terms[next])
      waiting += children.removeValue(forKey: terms[next].id) ?? []
    }
    return sorted + terms.indices.filter { !done.contains($0) }.map { terms[$0] }
  }
}

extension Extensions {
  /// Notes that an element isn't written.
  mutating func lack(_ name: String) {
    let absent = self[.wordPress][WXRSpace.absent]?.array ?? []
    self[.wordPress][WXRSpace.absent] = .array(absent + [.string(name)])
  }
}
