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
      fields.append("layout", entry.kind == .page ? "page" : "post")
    }
    fields.append(keys.title, entry.title?.text)
    fields.append(keys.date, entry.published)
    if entry.modified?.secondsSinceEpoch != entry.published?.secondsSinceEpoch {
      fields.append(keys.modified, entry.modified)
    }
    appendDraft(entry, to: &fields)
    appendAuthors(entry, to: &fields)
    appendTerms(entry, to: &fields)
    appendImage(entry, to: &fields)
    fields.append(keys.description, entry.searchDescription)
    if entry.excerpt?.text != entry.searchDescription {
      fields.append(keys.excerpt, entry.excerpt?.text)
    }
    appendAddresses(entry, to: &fields)
    if let order = entry.order, order != 0 {
      fields.append(keys.order, .number(String(order)))
    }
    fields.append(keys.language, entry.language)
    if entry.isPinned { fields.append("pinned", .bool(true)) }
    appendOthers(entry, to: &fields)
    return fields.members
  }

  private func appendDraft(_ entry: Entry, to fields: inout FrontMatterFields) {
    guard plan.names.rules.isHeldBack(entry.visibility, until: entry.published) else { return }
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
    guard plan.soleAuthor == nil || entry.authors.count > 1 else { return }
    let names = entry.authors.map { $0.name.isEmpty ? $0.id.rawValue : $0.name }
      .filter { !$0.isEmpty }
    if names.count == 1 {
      fields.append(keys.author, names[0])
    } else {
      fields.append("authors", names)
    }
  }

  private func appendTerms(_ entry: Entry, to fields: inout FrontMatterFields) {
    let labels = EntryLabels(entry, plan.labels)
    fields.append(keys.categories, labels.categories)
    fields.append(keys.tags, labels.tags)
    for (taxonomy, names) in labels.others where fields.members[taxonomy] == nil {
      fields.append(taxonomy, names)
    }
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

  /// The old path, where the generator would make another, and the other paths that lead here.
  private func appendAddresses(_ entry: Entry, to fields: inout FrontMatterFields) {
    guard plan.layout.generator != .none else {
      fields.append(keys.address, entry.address?.rawValue)
      return fields.append(keys.aliases, entry.aliases.map(\.rawValue))
    }
    // A draft's permalink is `false` in Eleventy, which tells that it is one.
    guard entry.visibility != .draft else { return }
    let path = plan.pathToWrite(for: entry.address, placement, entry.published)
    if fields.members[keys.address] == nil {
      fields.append(keys.address, path.map { plan.layout.generator.literal($0) })
    }
    fields.append(keys.aliases, OldPaths(entry, plan).paths)
  }

  private func appendOthers(_ entry: Entry, to fields: inout FrontMatterFields) {
    let files = entry.kind == .attachment ? [] : entry.attachments
    fields.append(files.isEmpty ? nil : "attachments", .array(files.map(EntryFrontMatter.value)))
    let hasComments = entry.comments.contains { $0.status == .approved }
    if hasComments, placement.role != .private { fields.append("thread", placement.thread) }
    let custom = entry.extensions[.customFields]
    for (field, key) in options.promoted {
      let values = custom.filter { $0.name == field && $0.value != .string("") }.map(\.value)
      guard let first = values.first else { continue }
      fields.append(key, values.count == 1 ? first : .array(values))
    }
    for member in entry.extensions[.init(rawValue: "markdown")]
    where fields.members[member.name] == nil { fields.append(member.name, member.value) }
  }

  private static func value(of file: Entry.Attachment) -> MetadataValue {
    var members: MetadataBag = [.init("url", .string(file.address.rawValue))]
    if let type = file.mediaType { members.append("type", .string(type)) }
    if let title = file.title { members.append("title", .string(title)) }
    if let count = file.byteCount { members.append("size", .number(String(count))) }
    return .object(members)
  }
}

extension Layout.Generator {
  /// A path as the generator takes it, without reading words in it.
  fileprivate func literal(_ path: String) -> String {
    guard path.contains(":") else { return path }
    return switch self {
    case .hugo:
      path.split(separator: ":", omittingEmptySubsequences: false).joined(separator: "\\:")
    case .jekyll:
      path.split(separator: ":", omittingEmptySubsequences: false).joined(separator: "%3A")
    case .eleventy, .none: path
    }
  }
}
