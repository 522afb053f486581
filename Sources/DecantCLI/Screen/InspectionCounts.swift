internal import Decant
internal import DecantCore

/// How many there are of what: the first block of `decant inspect`.
struct InspectionCounts {
  private typealias Row = (label: String, count: Int, note: String)

  private let inspection: Inspection

  init(_ inspection: Inspection) { self.inspection = inspection }

  /// A line each.
  var lines: [String] {
    var rows: [Row] = [
      ("posts", total(.post), states(.post)), ("pages", total(.page), states(.page)), files,
      ("comments", inspection.commentStatuses.total, commentStates),
      authors, terms, menus,
    ]
    rows += others
    rows.removeAll { $0.count == 0 && $0.note.isEmpty }
    let width = max(11, rows.map { Columns.width($0.label) }.max() ?? 0)
    let digits = rows.map { Columns.number($0.count).count }.max() ?? 0
    return rows.map { label, count, note in
      let number = Columns.right(Columns.number(count), digits)
      let line = "\(Columns.left(label, width)) \(number)   \(note)"
      return Columns.wrapped(line, indent: width + digits + 4).withoutTrailingSpaces
    }
  }

  private var others: [Row] {
    let known: [Entry.Kind] = [.post, .page, .attachment, .menuItem]
    return inspection.kinds.filter { !known.contains($0.key) }
      .sorted { $0.key.rawValue < $1.key.rawValue }
      .map { ($0.key.rawValue, $0.value.total, "") }
  }

  private func total(_ kind: Entry.Kind) -> Int { inspection.kinds[kind]?.total ?? 0 }

  /// The states, if there is more to say than that all are published.
  private func states(_ kind: Entry.Kind) -> String {
    guard let states = inspection.kinds[kind] else { return "" }
    let locked = inspection.locked[kind] ?? 0
    guard locked > 0 || states.counts.keys.contains(where: { $0 != "published" }) else { return "" }
    var parts: [String] = []
    for (state, count) in states.ranked {
      let note = state == "published" && locked > 0
      parts.append(
        "\(Columns.number(count)) \(state)" + (note ? " (\(locked) behind a password)" : ""))
    }
    return parts.joined(separator: ", ")
  }

  private var files: Row {
    let endings = inspection.fileEndings.ranked.map { "\(Columns.number($0.count)) \($0.value)" }
    let pictures: Set = ["jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "heic"]
    let isPictures = inspection.fileEndings.counts.keys.contains { pictures.contains($0) }
    return (isPictures ? "pictures" : "files", total(.attachment), Columns.list(endings, atMost: 8))
  }

  private var commentStates: String {
    let names = [
      "approved": "approved", "pending": "waiting", "spam": "spam", "trashed": "deleted",
    ]
    let pings = inspection.approvedPingCount
    return inspection.commentStatuses.ranked.map { state, count in
      let note = state == "approved" && pings > 0
      return "\(Columns.number(count)) \(names[state] ?? state)"
        + (note ? " (\(pings) of them pingbacks and trackbacks)" : "")
    }.joined(separator: ", ")
  }

  private var authors: Row {
    let declared = inspection.header.authors.count
    guard declared == 0 else { return ("authors", declared, declaredAuthors) }
    let names = inspection.authors.ranked.filter { !$0.value.isEmpty }
    let list = names.map { "\($0.value) \(Columns.number($0.count))" }
    return ("authors", names.count, Columns.list(list, atMost: 5))
  }

  private var declaredAuthors: String {
    var declared: [String] = []
    var undeclared: [String] = []
    for (id, count) in inspection.authors.ranked {
      if let author = inspection.header.authors.first(where: { $0.id.rawValue == id }) {
        declared.append("\(author.name.isEmpty ? id : author.name) \(Columns.number(count))")
      } else if !id.isEmpty {
        undeclared.append("\(id.quoted) \(Columns.number(count))")
      }
    }
    let known = Columns.list(declared, atMost: 5)
    guard !undeclared.isEmpty else { return known }
    return [known, "\(Columns.list(undeclared, atMost: 3)), not declared"]
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private var terms: Row {
    let categories = inspection.terms.count { $0.taxonomy == .category }
    let tags = inspection.terms.count { $0.taxonomy == .tag }
    guard categories + tags > 0 else { return ("terms", 0, "") }
    var note =
      Columns.count(categories, "category", "categories") + ", "
      + Columns.count(tags, "tag", "tags")
    let formats = inspection.formats.counts.count
    if formats > 0 { note += "; \(Columns.count(formats, "post format", "post formats")) in use" }
    return ("terms", categories + tags, note)
  }

  private var menus: Row {
    let items = total(.menuItem)
    let used = inspection.menus.counts.count
    let declared = inspection.header.terms.count { $0.id.taxonomy == .menu }
    let all = max(used, declared)
    guard items + all > 0 else { return ("menus", 0, "") }
    let count = Columns.count(items, "item", "items")
    return ("menus", all, used < all ? "\(count) in \(used) of them" : count)
  }
}
