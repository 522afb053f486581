internal import DecantCore
internal import DecantXML

/// Holds an item against what WordPress's importer expects of it.
struct ItemJudge {
  typealias Leaf = ItemReading.Leaf

  let slice: ParsedSlice
  let entry: Entry
  let header: JudgedHeader
  let source: ExportTree
  var nodes: [Int]
  var fields: [Int] = []
  var comments: [Int] = []
  private var categories: [Int] = []
  private var findings: [(rule: DiagnosticRule, message: String, node: Int)] = []
  private var notices: [(rule: DiagnosticRule, name: String, message: String, node: Int)] = []
  private var references: [(kind: EntryJudgement.Reference.Kind, target: String, node: Int)] = []

  init(_ slice: ParsedSlice, _ entry: Entry, _ header: JudgedHeader) {
    self.slice = slice
    self.entry = entry
    self.header = header
    source = ExportTree(slice.tree)
    nodes = Array(repeating: 1, count: ElementTable.item.leafCount)
    var hint = 0
    for node in slice.tree.children(of: 1) {
      guard let index = ElementTable.item.index(node, in: source, from: hint) else { continue }
      hint = index
      switch index {
      case Leaf.category: categories.append(node)
      case Leaf.postmeta: fields.append(node)
      case Leaf.comment: if slice.tree.nodes[node].attributes.isEmpty { comments.append(node) }
      default: if nodes[index] == 1 { nodes[index] = node }
      }
    }
  }

  /// Reports what is wrong with the item alone.
  mutating func judge(_ diagnostics: inout Diagnostics) -> EntryJudgement {
    judgeIdentity()
    judgeDate()
    judgeAddresses()
    judgeRelations()
    judgePrivacy()
    judgeValues()
    judgeComments()
    for body in [(entry.content, Leaf.content), (entry.excerpt, Leaf.excerpt)] {
      if let content = body.0, content.markup == .wordPress {
        for finding in BodyJudge(content.text).findings {
          add(finding.rule, finding.message, nodes[body.1])
        }
      }
    }
    return result(&diagnostics)
  }

  /// Adds a finding at the value of an element.
  mutating func add(_ rule: DiagnosticRule, _ message: String, _ node: Int) {
    findings.append((rule, message, node))
  }

  private mutating func judgeIdentity() {
    let id = entry.id.rawValue
    if id.isEmpty || id == "0" {
      add(.wxrMissingID, "the entry has no id", nodes[Leaf.id])
    } else if !id.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      add(.wxrInvalidID, "the id \(id.quoted) is no number above 0", nodes[Leaf.id])
    }
    if nodes[Leaf.type] == 1 || slice.tree.text(nodes[Leaf.type]).isEmpty {
      add(.wxrMissingType, "the entry doesn't say what it is", nodes[Leaf.type])
    } else if !ItemJudge.coreTypes.contains(entry.kind.rawValue) {
      let type = entry.kind.rawValue
      notices.append(
        (
          .wxrUnregisteredType, type, "entries of the type \(type.quoted) need a plugin or theme",
          nodes[Leaf.type]
        ))
    }
    if entry.kind.rawValue == "shop_order" {
      notices.append(
        (.wxrOrderData, "", "the orders of customers are in the file", nodes[Leaf.type]))
    }
  }

  private mutating func judgeDate() {
    guard entry.published == nil, entry.status == .published, isText else { return }
    add(.wxrMissingDate, "the published entry has no date", nodes[Leaf.date])
  }

  /// Whether the entry is a post or a page.
  private var isText: Bool { entry.kind == .post || entry.kind == .page }

  private mutating func judgeAddresses() {
    if let link = entry.address?.rawValue, isText {
      if let host = JudgedHeader.host(of: link) {
        if !header.host.isEmpty, host != header.host {
          notices.append(
            (
              .wxrForeignHost, host,
              "the address is on \(host.quoted), not on the blog's \(header.host.quoted)",
              nodes[Leaf.link]
            ))
        }
      } else {
        add(.wxrRelativeAddress, "the address \(link.quoted) has no host", nodes[Leaf.link])
      }
    }
    guard entry.kind == .attachment else { return }
    guard let file = entry.attachments.first?.address.rawValue else {
      return add(
        .wxrMissingAttachmentURL, "the attachment doesn't say where its file is",
        nodes[Leaf.attachmentURL])
    }
    if !file.hasPrefix("http://"), !file.hasPrefix("https://") {
      add(
        .wxrInvalidAttachmentURL, "\(file.quoted) is no address from which a file can be fetched",
        nodes[Leaf.attachmentURL])
    }
  }

  private mutating func judgeRelations() {
    if let author = entry.authors.first?.id {
      if header.lacks(author) {
        notices.append(
          (
            .wxrUndeclaredAuthor, author.rawValue,
            "the author \(author.rawValue.quoted) isn't declared", nodes[Leaf.creator]
          ))
      }
    } else if isText {
      add(.wxrMissingAuthor, "the entry has no author", nodes[Leaf.creator])
    }
    for node in categories {
      guard let taxonomy = source.attribute(node, "domain"),
        let slug = source.attribute(node, "nicename"), !slug.isEmpty
      else { continue }
      let term = Term.ID(WXRSpelling.taxonomy(taxonomy), slug)
      guard header.lacks(term) else { continue }
      notices.append(
        (
          .wxrUndeclaredTerm, "\(taxonomy) \(slug)",
          "the term \(slug.quoted) of \(taxonomy.quoted) isn't declared", node
        ))
    }
    if let parent = entry.parent?.rawValue {
      let kind: EntryJudgement.Reference.Kind =
        entry.kind == .attachment ? .attachmentParent : .parent
      // The parent of a menu item is that of the page that it leads to.
      if entry.kind != .menuItem { references.append((kind, parent, nodes[Leaf.parent])) }
    }
    if case .entry(let image) = entry.image, Int(image.rawValue) ?? 0 > 0 {
      references.append((.image, image.rawValue, field("_thumbnail_id")))
    }
    if case .entry(let object) = entry.menuItem?.target, !object.rawValue.isEmpty {
      references.append((.menuItem, object.rawValue, field("_menu_item_object_id")))
    }
  }

  /// The value of a custom field, or the item if there is none.
  private func field(_ name: String) -> Int {
    for node in fields where CustomField(node, of: source)?.key == name { return node + 2 }
    return 1
  }

  private mutating func judgePrivacy() {
    if entry.password?.isEmpty == false {
      add(.wxrPassword, "the password is in the file as it is", nodes[Leaf.password])
    }
  }

  private func result(_ diagnostics: inout Diagnostics) -> EntryJudgement {
    let wanted = findings.map(\.node) + notices.map(\.node)
    let places = ValuePlaces(slice, wanted)
    for finding in findings {
      diagnostics.report(
        finding.rule, finding.message, at: places.place(finding.node), entry: entry.id)
    }
    var result = EntryJudgement(
      id: entry.id, position: slice.position,
      idPosition: places.place(nodes[Leaf.id], of: "<wp:post_id"))
    for notice in notices {
      result.notices.append(
        EntryJudgement.Notice(
          notice.rule, notice.name, notice.message, at: places.place(notice.node)))
    }
    for reference in references {
      let mark = ItemJudge.mark(of: reference.kind)
      result.references.append(
        EntryJudgement.Reference(
          kind: reference.kind, target: reference.target,
          position: places.place(reference.node, of: mark)))
    }
    result.slugHash = slugHash
    result.slug = entry.slug ?? ""
    result.untitledHash = untitledHash
    result.networkAddressCount = entry.comments.count { $0.networkAddress != nil }
    return result
  }

  /// A text that stands before the value of a mention, and nearly never anywhere else.
  private static func mark(of kind: EntryJudgement.Reference.Kind) -> StaticString {
    switch kind {
    case .parent, .attachmentParent: "<wp:post_parent"
    case .image: "_thumbnail_id"
    case .menuItem: "_menu_item_object_id"
    }
  }

  /// WordPress gives the later of two entries with one address another slug.
  private var slugHash: UInt64? {
    guard let slug = entry.slug, !slug.isEmpty, isText,
      entry.status == .published || entry.status.rawValue == "private"
    else { return nil }
    let parent = entry.parent?.rawValue ?? ""
    return FNV1a.hash64("\(entry.kind.rawValue) \(parent) \(slug)".utf8)
  }

  /// The importer asks whether title, date and type are known; menu items it never asks.
  ///
  /// An entry without a date gets that of the import, so that the next one isn't taken for it.
  private var untitledHash: UInt64? {
    guard (entry.title?.text ?? "").isEmpty, entry.kind != .menuItem else { return nil }
    let date = slice.tree.text(nodes[Leaf.date])
    guard nodes[Leaf.date] != 1, WXRDate.read(date) != .missing else { return nil }
    return FNV1a.hash64("\(entry.kind.rawValue) \(date)".utf8)
  }

  /// The types that WordPress registers itself and exports.
  private static let coreTypes: Set<String> = [
    "post", "page", "attachment", "nav_menu_item", "custom_css", "customize_changeset", "revision",
    "oembed_cache", "user_request", "wp_block", "wp_template", "wp_template_part",
    "wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face",
  ]
}
