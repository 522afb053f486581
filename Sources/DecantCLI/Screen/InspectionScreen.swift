internal import Decant
internal import DecantCore

/// What `decant inspect` says to a person.
struct InspectionScreen {
  private let inspection: Inspection
  private let format: BlogFormat
  private let name: String

  init(_ inspection: Inspection, _ format: BlogFormat, _ name: String) {
    self.inspection = inspection
    self.format = format
    self.name = name
  }

  /// The whole screen.
  var text: String {
    var blocks = [heading, counts, InspectionYears(inspection).lines, facts, care, next]
    blocks.removeAll(where: \.isEmpty)
    let text = blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    return StandardStream.output.isTerminal ? Talk.sanitized(text) : text
  }

  private var heading: [String] {
    let site = inspection.header.site
    let title = [site.title, site.home?.rawValue ?? ""].filter { !$0.isEmpty }
    let items = Columns.count(inspection.entryCount, "item", "items")
    let end = inspection.isCutOff ? "NOT complete" : "complete"
    let facts = "\(format.summary), \(Columns.bytes(inspection.byteCount)), \(items), \(end)"
    return title.isEmpty ? [facts] : [title.joined(separator: "   "), facts]
  }

  private var counts: [String] {
    var rows: [(String, Int, String)] = []
    rows.append(("posts", total(.post), states(.post)))
    rows.append(("pages", total(.page), states(.page)))
    let endings = inspection.fileEndings.ranked.map { "\($0.count) \($0.value)" }
    rows.append(("files", total(.attachment), endings.joined(separator: ", ")))
    rows.append(("comments", inspection.commentStatuses.total, commentStates))
    rows.append(("authors", inspection.header.authors.count, authors))
    rows.append(("terms", termCount, terms))
    let menus = Columns.count(inspection.menus.counts.count, "menu", "menus")
    rows.append(("menu items", total(.menuItem), total(.menuItem) > 0 ? "in \(menus)" : ""))
    for (kind, states) in others { rows.append((kind.rawValue, states.total, "")) }
    rows.removeAll { $0.1 == 0 && $0.2.isEmpty }
    let width = max(11, rows.map { Columns.width($0.0) }.max() ?? 0)
    let digits = rows.map { Columns.number($0.1).count }.max() ?? 0
    return rows.map { label, count, note in
      let number = Columns.right(Columns.number(count), digits)
      return note.isEmpty
        ? "\(Columns.left(label, width)) \(number)"
        : "\(Columns.left(label, width)) \(number)   \(note)"
    }
  }

  private var others: [(Entry.Kind, Counter<String>)] {
    let known: [Entry.Kind] = [.post, .page, .attachment, .menuItem]
    return inspection.kinds.filter { !known.contains($0.key) }.map { ($0.key, $0.value) }
      .sorted { $0.0.rawValue < $1.0.rawValue }
  }

  private func total(_ kind: Entry.Kind) -> Int { inspection.kinds[kind]?.total ?? 0 }

  private func states(_ kind: Entry.Kind) -> String {
    guard let states = inspection.kinds[kind] else { return "" }
    let locked = inspection.lockedCount
    guard states.counts.count > 1 || (kind == .post && locked > 0) else {
      return states.counts.keys.first == "published" ? "" : states.counts.keys.first ?? ""
    }
    return states.ranked.map { state, count in
      let note = kind == .post && state == "published" && locked > 0
      return "\(count) \(state)" + (note ? " (\(locked) behind a password)" : "")
    }.joined(separator: ", ")
  }

  private var commentStates: String {
    let names = [
      "approved": "approved", "pending": "waiting", "spam": "spam", "trashed": "deleted",
    ]
    return inspection.commentStatuses.ranked.map { state, count in
      let pings = inspection.approvedPingCount
      let note = state == "approved" && pings > 0
      return "\(count) \(names[state] ?? state)"
        + (note ? " (\(pings) of them pingbacks and trackbacks)" : "")
    }.joined(separator: ", ")
  }

  private var authors: String {
    var declared: [String] = []
    var undeclared: [String] = []
    for (id, count) in inspection.authors.ranked {
      if let author = inspection.header.authors.first(where: { $0.id.rawValue == id }) {
        declared.append("\(author.name.isEmpty ? id : author.name) \(count)")
      } else if !id.isEmpty {
        undeclared.append("\(id.quoted) \(count)")
      }
    }
    let known = declared.prefix(5).joined(separator: ", ")
    guard !undeclared.isEmpty else { return known }
    return [known, undeclared.prefix(3).joined(separator: ", ") + ", not declared"]
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private var termCount: Int {
    inspection.header.terms.count { $0.id.taxonomy == .category || $0.id.taxonomy == .tag }
  }

  private var terms: String {
    let terms = inspection.header.terms
    let categories = terms.count { $0.id.taxonomy == .category }
    let tags = terms.count { $0.id.taxonomy == .tag }
    guard categories + tags > 0 else { return "" }
    let text =
      Columns.count(categories, "category", "categories") + ", "
      + Columns.count(tags, "tag", "tags")
    let formats = inspection.formats.counts.count
    return formats == 0
      ? text : text + "; \(Columns.count(formats, "post format", "post formats")) in use"
  }

  private var facts: [String] {
    var rows: [(String, String)] = []
    if let best = inspection.addressPatterns.ranked.first {
      let total = inspection.addressPatterns.total
      let rest = total - best.count
      let own = rest == 0 ? "" : "; \(rest) have their own"
      rows.append(("Addresses", "\(best.value) fits \(best.count) of \(total) posts\(own)"))
    }
    if let zone = InspectionZones(inspection).text { rows.append(("Time zone", zone)) }
    if inspection.classicCount + inspection.blockTextCount > 0 {
      rows.append(
        ("Text", "\(inspection.classicCount) classic, \(inspection.blockTextCount) with blocks"))
    }
    let shortcodes = inspection.shortcodes.ranked.map { "\($0.count) \($0.value)" }
    if !shortcodes.isEmpty { rows.append(("Shortcodes", shortcodes.joined(separator: ", "))) }
    var hosts = inspection.pictureHosts.ranked.prefix(3).map {
      "\(Columns.count($0.count, "picture", "pictures")) on \($0.value)"
    }
    if inspection.ownLinkCount > 0 {
      hosts.append(Columns.count(inspection.ownLinkCount, "link", "links") + " to the old site")
    }
    if !hosts.isEmpty { rows.append(("Hosts", hosts.joined(separator: ", "))) }
    return rows.map { "\(Columns.left($0.0, 14))\($0.1)" }
  }

  private var care: [String] {
    let lines = InspectionCare(inspection).lines
    return lines.isEmpty ? [] : ["Will need care"] + lines.map { "  \($0)" }
  }

  private var next: [String] {
    let target = format.id == "wxr" ? "--to hugo -o site" : "-o blog.xml"
    return ["Next", "  decant convert \(name) \(target)"]
  }
}
