internal import DecantCore

/// What the front matter of one entry says: only what the file's name, its folder and the site's
/// configuration don't say already.
struct EntryFrontMatter {
  private let plan: SitePlan
  private let options: MarkdownOptions
  private let placement: Placement

  init(_ plan: SitePlan, _ options: MarkdownOptions, _ placement: Placement) {
    self.plan = plan
    self.options = options
    self.placement = placement
  }

  private var keys: FrontMatterKeys { plan.layout.keys }

  /// The members, in order.
  func members(of entry: Entry) -> MetadataBag {
    var fields = FrontMatterFields(options)
    if plan.layout.namesTemplates {
      fields.append("layout", placement.role == .page ? "page" : "post")
    }
    fields.append(keys.title, entry.title?.text)
    fields.append(keys.date, entry.published)
    if entry.modified?.secondsSinceEpoch != entry.published?.secondsSinceEpoch {
      fields.append(keys.modified, entry.modified)
    }
    appendDraft(entry, to: &fields)
    appendAuthors(entry, to: &fields)
    fields.append(keys.categories, labels(of: .category, in: entry))
    fields.append(keys.tags, labels(of: .tag, in: entry))
    appendImage(entry, to: &fields)
    fields.append(keys.description, entry.searchDescription)
    if entry.excerpt?.text != entry.searchDescription {
      fields.append(keys.excerpt, entry.excerpt?.text)
    }
    fields.append(keys.address, address(of: entry))
    fields.append(keys.aliases, entry.aliases.map(\.rawValue))
    if let order = entry.order, order != 0 {
      fields.append(keys.order, .number(String(order)))
    }
    fields.append(keys.language, entry.language)
    appendOthers(entry, to: &fields)
    return fields.members
  }

  private func appendDraft(_ entry: Entry, to fields: inout FrontMatterFields) {
    let isHeldBack: Bool =
      switch entry.visibility {
      case .draft: true
      case .scheduled: !plan.layout.hidesFuture
      case .public, .private, .discarded: false
      }
    guard isHeldBack else { return }
    switch plan.layout.drafts {
    case .key(let key): fields.append(key, .bool(true))
    case .folder(let folder):
      if placement.folder != folder { fields.append("published", .bool(false)) }
    case .noPermalink:
      fields.append("permalink", .bool(false))
      fields.append("eleventyExcludeFromCollections", .bool(true))
    }
  }

  private func appendAuthors(_ entry: Entry, to fields: inout FrontMatterFields) {
    let authors = entry.authors.filter { $0.id != plan.soleAuthor?.id }
    let names = authors.map { $0.name.isEmpty ? $0.id.rawValue : $0.name }.filter { !$0.isEmpty }
    if names.count == 1 {
      fields.append(keys.author, names[0])
    } else {
      fields.append("authors", names)
    }
  }

  /// The labels of an entry in a taxonomy; "Uncategorized" only where nothing else is.
  private func labels(of taxonomy: Term.Taxonomy, in entry: Entry) -> [String] {
    let terms = entry.terms.filter { $0.id.taxonomy == taxonomy }
    let named = terms.filter { $0.id.slug != "uncategorized" }
    var labels: [String] = []
    for term in named.isEmpty ? terms : named {
      let label = plan.labels.label(of: term)
      if !labels.contains(label) { labels.append(label) }
    }
    return labels
  }

  private func appendImage(_ entry: Entry, to fields: inout FrontMatterFields) {
    let address: WebAddress? =
      switch entry.image {
      case .address(let address): address
      case .entry(let id): plan.index[id].flatMap { $0.kind == .attachment ? $0.address : nil }
      case nil: nil
      }
    guard let address, !address.rawValue.isEmpty else { return }
    if plan.layout.generator == .hugo {
      fields.append(keys.image, [address.rawValue])
    } else {
      fields.append(keys.image, address.rawValue)
    }
  }

  /// The old address, where the generator would make another.
  private func address(of entry: Entry) -> String? {
    guard let address = entry.address else { return nil }
    guard plan.layout.generator != .none else { return address.rawValue }
    guard entry.visibility == .public || entry.visibility == .scheduled,
      let path = plan.path(of: address)
    else { return nil }
    let generator = GeneratorPath(
      layout: plan.layout, rule: plan.rule, siteOffset: plan.siteOffset)
    let foreseen =
      placement.role == .page
      ? generator.page(at: placement.name)
      : generator.post(
        named: placement.bareName, date: entry.published, in: placement.folder,
        isPost: placement.role == .post)
    return foreseen == path ? nil : path
  }

  private func appendOthers(_ entry: Entry, to fields: inout FrontMatterFields) {
    let custom = entry.extensions[.customFields]
    for (field, key) in options.promoted {
      if let value = custom[field] { fields.append(key, value) }
    }
    for member in entry.extensions[.init(rawValue: "markdown")]
    where fields.members[member.name] == nil { fields.append(member.name, member.value) }
  }
}
