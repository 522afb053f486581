internal import DecantCore

/// What was in the blog: the same figures as `decant inspect` has.
struct ReportSource {
  private let blog: Inspection

  init(_ blog: Inspection) { self.blog = blog }

  /// The figures and the charts.
  var html: String { "\(figures)\(years)\(hosts)" }

  private var figures: String {
    var rows = blog.kinds.sorted { rank($0.key) < rank($1.key) }.map { kind, states in
      row(kind.plural, states.total, note(kind, states))
    }
    let comments = blog.commentStatuses
    if comments.total > 0 { rows.append(row("comments", comments.total, note(comments))) }
    let categories = blog.terms.count { $0.taxonomy == .category }
    let tags = blog.terms.count { $0.taxonomy == .tag }
    if categories > 0 { rows.append(row("categories", categories, "")) }
    if tags > 0 { rows.append(row("tags", tags, "")) }
    let authors = blog.header.authors.count
    if authors > 0 { rows.append(row("authors", authors, "")) }
    return "<table class=\"figures\">\n\(rows.joined())</table>\n"
  }

  private func row(_ label: String, _ count: Int, _ note: String) -> String {
    "<tr><th scope=\"row\">\(PageText.escaped(label))</th>"
      + "<td class=\"n\">\(PageText.number(count))</td><td>\(PageText.escaped(note))</td></tr>\n"
  }

  private func note(_ kind: Entry.Kind, _ states: Counter<String>) -> String {
    let locked = blog.locked[kind] ?? 0
    let isPlain = states.counts.keys.allSatisfy { $0 == "published" || $0 == "inherit" }
    guard !isPlain || locked > 0 else { return "" }
    let parts = states.ranked.map { "\(PageText.number($0.count)) \($0.value)" }
    let note = locked > 0 ? "; \(PageText.number(locked)) behind a password" : ""
    return parts.joined(separator: ", ") + note
  }

  private func note(_ comments: Counter<String>) -> String {
    let names = ["pending": "waiting", "trashed": "deleted"]
    let parts = comments.ranked.map {
      "\(PageText.number($0.count)) \(names[$0.value] ?? $0.value)"
    }
    let pings = blog.approvedPingCount
    let note = pings > 0 ? "; \(PageText.number(pings)) are pingbacks and trackbacks" : ""
    return parts.joined(separator: ", ") + note
  }

  private var years: String {
    let years = blog.years.counts.sorted { $0.key < $1.key }
    guard let first = years.first, let last = years.last else { return "" }
    var bars = years.suffix(24).map { (name: String($0.key), count: $0.value) }
    // Years without a post are part of the story, as long as there is room.
    if last.key - first.key < 24 {
      bars = (first.key...last.key).map { (name: String($0), count: blog.years[$0]) }
    }
    let note = years.count > bars.count ? ", the last \(bars.count)" : ""
    return "<h3>Posts a year\(note)</h3>\n" + ReportChart.columns(bars, label: "Posts a year")
  }

  private var hosts: String {
    let hosts = blog.mediaHosts.ranked
    guard !hosts.isEmpty else { return "" }
    let shown = hosts.prefix(6).map { (name: $0.value, count: $0.count) }
    let rest = hosts.dropFirst(6)
    let more =
      rest.isEmpty
      ? ""
      : "<p>\(PageText.number(rest.map(\.count).reduce(0, +))) on "
        + "\(PageText.count(rest.count, "other host", "other hosts")).</p>\n"
    return "<h3>Pictures, films and sounds by host</h3>\n\(ReportChart.rows(Array(shown)))\(more)"
  }

  private func rank(_ kind: Entry.Kind) -> (Int, String) {
    let known: [Entry.Kind] = [.post, .page, .attachment, .menuItem]
    return (known.firstIndex(of: kind) ?? known.count, kind.rawValue)
  }
}
