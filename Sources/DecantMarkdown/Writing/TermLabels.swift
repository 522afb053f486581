internal import DecantCore

/// The names of terms in front matter, where a name is all there is.
///
/// Two terms of one name and taxonomy stay two: the first goes by its name, the others by their
/// slugs.
struct TermLabels: Sendable {
  private var labels: [Term.ID: String] = [:]
  private var parents: [Term.ID: String] = [:]

  /// The terms that go by their slug because another has their name.
  private(set) var renamed: [Term] = []

  /// Names the terms that the source declares.
  init(_ terms: [Term]) {
    var owners: [String: Term.ID] = [:]
    for term in terms where labels[term.id] == nil {
      if let parent = term.parent, !parent.isEmpty { parents[term.id] = parent }
      let name = TermLabels.name(of: term)
      let key = "\(term.id.taxonomy.rawValue)\n\(name.lowercased())"
      if owners[key] == nil {
        owners[key] = term.id
        labels[term.id] = name
      } else {
        labels[term.id] = PercentCoding.decoded(term.id.slug) ?? term.id.slug
        renamed.append(term)
      }
    }
  }

  /// The name of a term.
  func label(of term: Term) -> String { labels[term.id] ?? TermLabels.name(of: term) }

  /// The slugs from the outermost parent down to a term: WordPress's path below its base.
  func path(of id: Term.ID) -> [String] {
    var slugs = [PercentCoding.decoded(id.slug) ?? id.slug]
    var seen: Set<String> = [id.slug]
    var current = id
    while let parent = parents[current], seen.insert(parent).inserted, slugs.count < 16 {
      slugs.insert(PercentCoding.decoded(parent) ?? parent, at: 0)
      current = Term.ID(id.taxonomy, parent)
    }
    return slugs
  }

  private static func name(of term: Term) -> String {
    let name = term.name?.text ?? ""
    return name.isEmpty ? PercentCoding.decoded(term.id.slug) ?? term.id.slug : name
  }
}
