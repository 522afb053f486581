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

  /// What the archive beside the files says of the site.
  private(set) var archived: BlogHeader?

  /// What the files call terms of the archive.
  private var labels: [ArchiveEncoder.Label] = []

  /// The folders of the pages of terms.
  private(set) var termFolders: Set<String> = []

  /// The places of the terms, by their names and then by their slugs.
  private var termsByName: [Term.ID: Int] = [:]
  private var termsBySlug: [Term.ID: Int] = [:]

  /// The clock of dates that don't say how far theirs was from Greenwich, if it is known.
  var clock: SiteClock?

  /// Hugo's sections whose pages are `name.html` instead of `name/index.html`; `nil` for all.
  var uglySections: Set<String>? = []

  /// The pattern of the posts' addresses.
  var postPattern: String?

  /// The patterns of addresses by section.
  var sectionPatterns: [String: String] = [:]

  /// Whether addresses are made by patterns, in which there may be terms.
  var hasPatterns: Bool {
    generator == .jekyll || postPattern != nil || !sectionPatterns.isEmpty
  }

  /// The keys of terms beside the usual ones, and their taxonomies.
  var taxonomies: [String: Term.Taxonomy] = [:]

  /// The folders from the configuration down to the folder that is read; none if they are in one.
  var folders: [String] = []

  /// The folder of the entries, if there is one only.
  var contentFolder: String?

  /// When the blog is read, in seconds since 1970.
  var now = WallClock.secondsSinceEpoch

  /// The header of the blog.
  var header: BlogHeader {
    guard var header = archived else {
      return BlogHeader(site: site, authors: authors, terms: terms)
    }
    header.terms = terms
    return header
  }

  /// Takes the terms that have pages of their own.
  mutating func take(pages: [Term]) {
    terms = pages
    termFolders = Set(pages.compactMap { $0.extensions[.markdown]["folder"]?.string })
  }

  /// Takes what an archive says of the site; pages of terms that it doesn't know are new ones.
  mutating func take(_ header: BlogHeader, _ labels: [ArchiveEncoder.Label]) {
    let pages = terms
    archived = header
    self.labels = labels
    site = header.site
    authors = authors.map { author in
      header.authors.first { $0.name == author.name } ?? author
    }
    terms = header.terms
    let known = self
    let new = pages.filter { page in !known.knows(page) }
    if !new.isEmpty { terms += new }
    for term in header.terms where taxonomies[term.id.taxonomy.rawValue.lowercased()] == nil {
      let taxonomy = term.id.taxonomy
      guard taxonomy != .category, taxonomy != .tag, taxonomy.isShown else { continue }
      taxonomies[taxonomy.rawValue.lowercased()] = taxonomy
    }
  }

  private func knows(_ page: Term) -> Bool {
    termsBySlug[page.id] != nil
      || page.name.map { termsByName[Term.ID(page.id.taxonomy, $0.text)] != nil } ?? false
  }

  /// Notes which templates the generator runs on the text of entries.
  ///
  /// - Parameter folder: The folder of the site; without a configuration, one with `content` in it
  ///   may be Hugo's, whose shortcodes no other generator spells alike.
  mutating func nameTemplates(in folder: String) {
    let templates: MarkupPreference.Templates? =
      switch generator {
      case .jekyll: .liquid
      case .hugo: .hugo
      case nil: FileBytes.isFolder("\(folder)/content") ? .hugo : nil
      default: nil
      }
    guard let templates else { return }
    site.extensions[.markdown]["templates"] = .string(templates.rawValue)
  }

  /// An address of the site by its path.
  func address(_ path: String) -> WebAddress {
    guard let home = site.home?.rawValue, WebAddress(rawValue: path).host == nil else {
      return WebAddress(rawValue: path)
    }
    let bytes = home.utf8.span
    let hasSlash = home.utf8.last == UInt8(ascii: "/")
    let base = hasSlash ? String(decoding: bytes.extracting(0..<bytes.count - 1)) : home
    return WebAddress(rawValue: path.hasPrefix("/") ? base + path : "\(base)/\(path)")
  }

  /// A term of a name or slug: the one with a page of its own, or one made of the name.
  func term(_ taxonomy: Term.Taxonomy, _ name: String) -> Term {
    let id = Term.ID(taxonomy, name)
    if let place = termsByName[id] ?? termsBySlug[id] { return terms[place] }
    return Term(id: Term.ID(taxonomy, named: name), name: Content(name, markup: .plainText))
  }

  private mutating func indexTerms() {
    termsByName = [:]
    termsBySlug = [:]
    for (place, term) in terms.enumerated().reversed() {
      termsBySlug[term.id] = place
      if let folder = MarkdownTermPages.folderName(of: term) {
        termsBySlug[Term.ID(term.id.taxonomy, folder)] = place
        // Hugo finds the page of a term by the path that the name gives, whatever its title is.
        guard Slug.make(from: folder) == Slug.make(from: term.name?.text ?? "") else { continue }
      }
      termsByName[Term.ID(term.id.taxonomy, term.name?.text ?? "")] = place
    }
    for label in labels {
      guard let place = termsBySlug[label.term] else { continue }
      termsByName[Term.ID(label.term.taxonomy, label.text)] = place
    }
  }
}
