internal import DecantCore

/// The names of terms in front matter, where a name is all there is.
///
/// Two terms of one taxonomy that the generator couldn't tell apart stay two: the first goes by its
/// name, the others by their slugs.
struct TermLabels: Sendable {
  private var labels: [Term.ID: String] = [:]
  private var parents: [Term.ID: String] = [:]
  private var numbers: [String: Term.ID] = [:]

  /// The terms that go by their slug, and whether that is because another has their name: of other
  /// names no folder can be made.
  private(set) var renamed: [(term: Term, isShared: Bool)] = []

  /// Names the terms that the source declares.
  init(_ terms: [Term], _ generator: Layout.Generator) {
    var owners: Set<String> = []
    for term in terms where labels[term.id] == nil {
      if let parent = term.parent, !parent.isEmpty { parents[term.id] = parent }
      if let number = term.extensions[.init(rawValue: "wordpress")]["term_id"]?.scalarText {
        numbers["\(term.id.taxonomy.rawValue)/\(number)"] = term.id
      }
      let name = TermLabels.name(of: term)
      let key = generator == .hugo ? GeneratorPath.hugoName(name) : name.lowercased()
      // Of a name of signs only, Hugo makes no path; no checkout on Windows holds a backslash.
      let isUsable =
        !key.isEmpty && (generator != .hugo || !key.utf8.contains(UInt8(ascii: "\\")))
      if isUsable, owners.insert("\(term.id.taxonomy.rawValue)\n\(key)").inserted {
        labels[term.id] = name
      } else {
        labels[term.id] = PercentCoding.decoded(term.id.slug) ?? term.id.slug
        renamed.append((term, isUsable))
      }
    }
  }

  /// The name of a term.
  func label(of term: Term) -> String { labels[term.id] ?? TermLabels.name(of: term) }

  /// The names of the terms of a header that go by another one in front matter.
  ///
  /// - Parameter terms: The terms as the source names them.
  func unusual(among terms: [Term]) -> [ArchiveEncoder.Label] {
    var seen: Set<Term.ID> = []
    return terms.compactMap { term in
      guard let label = labels[term.id], label != term.name?.text, seen.insert(term.id).inserted
      else { return nil }
      return ArchiveEncoder.Label(term.id, label)
    }
  }

  /// The term of a number in the source.
  func term(_ taxonomy: Term.Taxonomy, number: String) -> Term.ID? {
    numbers["\(taxonomy.rawValue)/\(number)"]
  }

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
