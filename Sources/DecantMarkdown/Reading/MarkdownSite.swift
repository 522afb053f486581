internal import DecantCore

/// What the configuration of a generator tells about a folder.
struct MarkdownSite: Sendable {
  /// The generator, if the folder has one's configuration.
  var generator: MarkdownGenerator?

  /// The site.
  var site = Site()

  /// Who writes the entries that don't say.
  var authors: [Author] = []

  /// The terms that have pages of their own.
  var terms: [Term] = [] {
    didSet { indexTerms() }
  }

  /// The places of the terms, by their names and then by their slugs.
  private var termsByName: [Term.ID: Int] = [:]
  private var termsBySlug: [Term.ID: Int] = [:]

  /// The pattern of the posts' addresses.
  var postPattern: String?

  /// The patterns of addresses by section.
  var sectionPatterns: [String: String] = [:]

  /// The keys of terms beside the usual ones, and their taxonomies.
  var taxonomies: [String: Term.Taxonomy] = [:]

  /// The folder of the entries, if there is one only.
  var contentFolder: String?

  /// When the blog is read, in seconds since 1970.
  var now = WallClock.secondsSinceEpoch

  /// The header of the blog.
  var header: BlogHeader { BlogHeader(site: site, authors: authors, terms: terms) }

  /// An address of the site by its path.
  func address(_ path: String) -> WebAddress {
    guard let home = site.home?.rawValue, WebAddress(rawValue: path).host == nil else {
      return WebAddress(rawValue: path)
    }
    let base = home.hasSuffix("/") ? String(home.dropLast()) : home
    return WebAddress(rawValue: path.hasPrefix("/") ? base + path : "\(base)/\(path)")
  }

  /// A term of a name or slug: the one with a page of its own, or one made of the name.
  func term(_ taxonomy: Term.Taxonomy, _ name: String) -> Term {
    let id = Term.ID(taxonomy, name)
    if let place = termsByName[id] ?? termsBySlug[id] { return terms[place] }
    let slug = Slug.make(from: name)
    return Term(
      id: Term.ID(taxonomy, slug.isEmpty ? name : slug), name: Content(name, markup: .plainText))
  }

  private mutating func indexTerms() {
    termsByName = [:]
    termsBySlug = [:]
    for (place, term) in terms.enumerated().reversed() {
      termsByName[Term.ID(term.id.taxonomy, term.name?.text ?? "")] = place
      termsBySlug[term.id] = place
    }
  }
}
