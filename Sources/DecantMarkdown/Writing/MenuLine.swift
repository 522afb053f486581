internal import DecantCore

/// A line of a menu, for the site's configuration.
struct MenuLine {
  private let item: Entry.MenuItem
  private let entry: Entry
  private let plan: SitePlan

  init(_ item: Entry.MenuItem, _ entry: Entry, _ plan: SitePlan) {
    self.item = item
    self.entry = entry
    self.plan = plan
  }

  /// One piece for each menu that the line is in.
  var pieces: [EncodedEntry.Piece] {
    guard entry.visibility == .public, let target = target else { return [] }
    var bytes: [UInt8] = []
    switch plan.layout.generator {
    case .hugo: appendTOML(target, to: &bytes)
    case .jekyll, .eleventy, .none: appendYAML(target, to: &bytes)
    }
    return entry.terms.filter { $0.id.taxonomy == .menu }.map { menu in
      EncodedEntry.Piece(place: MarkdownEncoder.Place.menu + menu.id.slug, bytes: bytes)
    }
  }

  private func appendTOML(_ target: String, to bytes: inout [UInt8]) {
    FrontMatterWriter(.toml).appendDocument(.object(members(target, named: "name")), to: &bytes)
  }

  private func appendYAML(_ target: String, to bytes: inout [UInt8]) {
    FrontMatterWriter(.yaml).appendDocument(
      .array([.object(members(target, named: "title"))]), to: &bytes)
  }

  private func members(_ target: String, named name: String) -> MetadataBag {
    var members: MetadataBag = [.init(name, .string(label)), .init("url", .string(target))]
    if let order = entry.order { members.append("weight", .number(String(order))) }
    guard plan.layout.generator == .hugo else { return members }
    members.append("identifier", .string(entry.id.rawValue))
    if let parent = item.parent { members.append("parent", .string(parent.rawValue)) }
    return members
  }

  /// The entry's own title, else its target's.
  private var label: String {
    let own = entry.title?.text ?? ""
    if own.contains(where: { !$0.isWhitespace }) { return own }
    guard case .entry(let id) = item.target, let title = plan.index[id]?.title else { return "" }
    return title
  }

  /// The path of what is public on the site, or an address elsewhere.
  private var target: String? {
    switch item.target {
    case .address(let address):
      guard !address.rawValue.isEmpty else { return nil }
      let isOwn = address.host == nil || address.host == plan.home.host
      return isOwn ? plan.home.path(of: address) ?? address.rawValue : address.rawValue
    case .entry(let id):
      guard let target = plan.index[id], target.visibility == .public else { return nil }
      return plan.home.path(of: target.address)
    case .term(let taxonomy, let number):
      guard plan.layout.generator == .hugo, let base = TermPages.bases[taxonomy],
        let term = plan.labels.term(taxonomy, number: number)
      else { return nil }
      return "/\(base.address)/\(plan.labels.path(of: term).joined(separator: "/"))/"
    case .archive: return "/"
    }
  }
}
