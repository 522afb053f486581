internal import DecantCore

extension MarkdownEntryBuilder {
  /// Takes the categories, the tags, and the terms of other taxonomies that the site declares.
  mutating func takeTerms() {
    takeTerms("categories", .category)
    takeTerms("category", .category, isOne: isJekyll)
    takeTerms("tags", .tag)
    takeTerms("tag", .tag, isOne: isJekyll)
    if keys.find("tags", "tag") == nil, !entry.terms.contains(where: { $0.id.taxonomy == .tag }) {
      takeTerms("keywords", .tag)
    }
    for (name, taxonomy) in site.taxonomies.sorted(by: { $0.key < $1.key }) {
      takeTerms(name, taxonomy)
    }
    takeTable()
    addCategoriesOfFolders()
  }

  private mutating func takeTerms(
    _ key: String, _ taxonomy: Term.Taxonomy, isOne: Bool = false
  ) {
    guard let value = keys.find(key)?.value.value,
      let terms = terms(in: value, taxonomy, isOne: isOne)
    else { return }
    _ = keys.take([key]) { _ in true }
    add(terms)
  }

  /// Zola's `[taxonomies]`.
  private mutating func takeTable() {
    guard let table = keys.find("taxonomies")?.value else { return }
    for member in table.members {
      let taxonomy: Term.Taxonomy =
        switch member.name {
        case "categories": .category
        case "tags": .tag
        default: Term.Taxonomy(rawValue: member.name)
        }
      guard let terms = terms(in: member.value.value, taxonomy, isOne: false) else { continue }
      add(terms)
      _ = keys.take(member.name.lowercased(), in: "taxonomies")
    }
  }

  /// Folders above `_posts` are categories in Jekyll.
  private mutating func addCategoriesOfFolders() {
    guard site.generator == .jekyll else { return }
    let folders = path.parts
    guard let posts = folders.firstIndex(of: "_posts") else { return }
    add(folders[..<posts].map { site.term(.category, $0) })
  }

  private mutating func add(_ terms: [Term]) {
    var known = Set(entry.terms.map(\.id))
    for term in terms where known.insert(term.id).inserted { entry.terms.append(term) }
  }

  /// The terms of a value, or `nil` if it names none.
  private func terms(
    in value: MetadataValue, _ taxonomy: Term.Taxonomy, isOne: Bool
  ) -> [Term]? {
    switch value {
    case .null: return []
    case .string(let text):
      return (isOne ? [text] : names(in: text)).map { site.term(taxonomy, $0) }
    case .number(let text): return [site.term(taxonomy, text)]
    case .bool(let isTrue): return [site.term(taxonomy, isTrue ? "true" : "false")]
    case .array(let items): return terms(of: items, taxonomy)
    case .timestamp, .object: return nil
    }
  }

  private func terms(of items: [MetadataValue], _ taxonomy: Term.Taxonomy) -> [Term]? {
    // A flat list of categories is a path in Hexo, as is each list in a list.
    if site.generator == .hexo, taxonomy == .category, items.allSatisfy({ $0.array == nil }) {
      return chain(items, taxonomy)
    }
    var terms: [Term] = []
    for item in items {
      switch item {
      case .array(let path): terms += chain(path, taxonomy)
      case .object(let members):
        guard let label = members["label"]?.string ?? members["name"]?.string else { return nil }
        terms.append(site.term(taxonomy, label))
      case .null: continue
      case .timestamp: return nil
      case .bool, .number, .string:
        if let text = item.scalarText { terms.append(site.term(taxonomy, text)) }
      }
    }
    return terms
  }

  /// Terms of which each is the parent of the next.
  private func chain(_ items: [MetadataValue], _ taxonomy: Term.Taxonomy) -> [Term] {
    var terms: [Term] = []
    for item in items {
      guard let name = item.scalarText else { continue }
      var term = site.term(taxonomy, name)
      term.parent = terms.last?.id.slug
      terms.append(term)
    }
    return terms
  }

  /// The names in a text: by commas, else by semicolons, and by spaces in Jekyll.
  private func names(in text: String) -> [String] {
    let separator: Character? =
      text.contains(",") ? "," : text.contains(";") ? ";" : isJekyll ? " " : nil
    guard let separator else { return text.isEmpty ? [] : [text] }
    return text.split(separator: separator).map(MarkdownPeople.trimmed).filter { !$0.isEmpty }
  }

  /// Takes the authors; an entry without any has the site's.
  mutating func takePeople() {
    let isNamed: (LocatedValue) -> Bool = {
      !MarkdownPeople.authors($0.value, separators: []).isEmpty
    }
    if let member = keys.take(["authors"], where: isNamed) {
      entry.authors = MarkdownPeople.authors(member.value.value, separators: [",", ";"])
    } else if let member = keys.take(["author", "by"], where: isNamed) {
      entry.authors = MarkdownPeople.authors(member.value.value, separators: [])
    } else {
      entry.authors = takeNestedPeople() ?? site.authors
    }
  }

  private mutating func takeNestedPeople() -> [Author]? {
    for table in ["params", "extra"] {
      for name in ["authors", "author"] {
        guard let value = keys.find(table)?.value.value.object?[name] else { continue }
        let authors = MarkdownPeople.authors(value, separators: [])
        guard !authors.isEmpty else { continue }
        _ = keys.take(name, in: table)
        return authors
      }
    }
    return nil
  }
}
