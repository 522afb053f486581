internal import DecantCore

/// The authors and terms of a header, as entries hold them: without what only the header needs.
struct HeaderLookup: Sendable {
  private var authors: [String: Author] = [:]
  private var terms: [Term.ID: Term] = [:]

  init(_ header: BlogHeader) {
    for var author in header.authors where authors[author.id.rawValue] == nil {
      author.extensions = Extensions()
      authors[author.id.rawValue] = author
    }
    for var term in header.terms where terms[term.id] == nil {
      term.extensions = Extensions()
      term.summary = nil
      terms[term.id] = term
    }
  }

  /// The author of a login; WXR 1.0 has the name to show in its place.
  func author(_ login: String) -> Author {
    authors[login] ?? Author(id: Author.ID(rawValue: login), name: login)
  }

  /// The term of an identifier.
  func term(_ id: Term.ID) -> Term? { terms[id] }
}
