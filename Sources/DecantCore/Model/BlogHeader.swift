/// Everything about a blog that isn't an entry.
public struct BlogHeader: Hashable, Sendable {
  /// The site.
  public var site: Site

  /// The authors the source declares, with or without entries.
  public var authors: [Author]

  /// The terms the source declares, with or without entries, in the order of the source.
  public var terms: [Term]

  /// Creates a header.
  public init(site: Site = Site(), authors: [Author] = [], terms: [Term] = []) {
    self.site = site
    self.authors = authors
    self.terms = terms
  }
}
