/// Counts the entries that a sink writes, for the rows of the screen.
package struct EntryTally: Sendable {
  private var counts: [(kind: Entry.Kind, byVisibility: [Entry.Visibility: Int])] = []

  /// The number of comments.
  package private(set) var commentCount = 0

  /// Creates an empty tally.
  package init() {}

  /// Counts an entry.
  package mutating func add(_ entry: EncodedEntry) {
    add(entry.kind, entry.visibility)
    commentCount += entry.commentCount
  }

  /// Counts an entry of a kind.
  package mutating func add(_ kind: Entry.Kind, _ visibility: Entry.Visibility) {
    if let place = counts.firstIndex(where: { $0.kind == kind }) {
      counts[place].byVisibility[visibility, default: 0] += 1
    } else {
      counts.append((kind, [visibility: 1]))
    }
  }

  /// The number of entries.
  package var count: Int {
    var total = 0
    for (_, byVisibility) in counts { for (_, count) in byVisibility { total += count } }
    return total
  }

  /// A row a kind: posts, pages, and the others in the order in which they came.
  package func rows(in place: String) -> [OutputRow] {
    var rows: [OutputRow] = []
    for (kind, count, note) in sums {
      rows.append(OutputRow(kind.plural, count, note: note, place: place))
    }
    if commentCount > 0 { rows.append(OutputRow("comments", commentCount, place: place)) }
    return rows
  }

  /// How many there are of each kind, in the order of the rows, and who sees them.
  package var sums: [(kind: Entry.Kind, count: Int, note: String)] {
    counts.sorted { $0.kind.rank < $1.kind.rank }.map { kind, byVisibility in
      (kind, byVisibility.values.reduce(0, +), EntryTally.note(byVisibility))
    }
  }

  /// How many of them each may see, such as `48 published, 1 draft`; empty if all are published.
  private static func note(_ counts: [Entry.Visibility: Int]) -> String {
    guard counts.keys.contains(where: { $0 != .public }) else { return "" }
    let names: [(Entry.Visibility, String)] = [
      (.public, "published"), (.scheduled, "scheduled"), (.draft, "draft"),
      (.private, "private"), (.discarded, "deleted"),
    ]
    var parts: [String] = []
    for (visibility, name) in names {
      if let count = counts[visibility] { parts.append("\(count) \(name)") }
    }
    return parts.joined(separator: ", ")
  }
}

extension Entry.Kind {
  /// The kind as people count it.
  package var plural: String {
    switch self {
    case .post: "posts"
    case .page: "pages"
    case .attachment: "media"
    case .menuItem: "menu items"
    default: rawValue
    }
  }

  /// The kind after a count: `1 post`, `2 posts`.
  package func noun(for count: Int) -> String {
    switch self {
    case .post where count == 1: "post"
    case .page where count == 1: "page"
    case .attachment where count == 1: "media file"
    case .menuItem where count == 1: "menu item"
    default: plural
    }
  }

  fileprivate var rank: Int { self == .post ? 0 : self == .page ? 1 : 2 }
}
