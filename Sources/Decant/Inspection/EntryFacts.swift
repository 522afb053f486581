internal import DecantCore

/// What an inspection wants to know about one entry.
struct EntryFacts: Sendable {
  let id: Entry.ID
  let kind: Entry.Kind
  let status: Entry.Status
  let visibility: Entry.Visibility
  let isLocked: Bool
  let title: String
  let published: Timestamp?
  let author: Author?
  let formats: Set<String>
  let menus: Set<String>
  let fileEnding: String?
  let addressPattern: String?
  let comments: [(kind: Entry.Comment.Kind, status: Entry.Comment.Status)]
  let hasText: Bool
  let body: BodyScan

  init(_ entry: Entry) {
    id = entry.id
    kind = entry.kind
    status = entry.status
    visibility = entry.visibility
    isLocked = !(entry.password ?? "").isEmpty
    title = entry.title?.text ?? ""
    published = entry.published
    author = entry.authors.first
    formats = EntryFacts.slugs(of: .format, in: entry)
    menus = EntryFacts.slugs(of: .menu, in: entry)
    let isFile = entry.kind == .attachment
    fileEnding = isFile ? entry.attachments.first.flatMap { EntryFacts.ending(of: $0) } : nil
    addressPattern = entry.kind == .post ? AddressPattern.pattern(of: entry) : nil
    comments = entry.comments.map { ($0.kind, $0.status) }
    let isText = entry.kind == .post || entry.kind == .page
    let text = isText ? entry.content?.text ?? "" : ""
    hasText = !text.isEmpty
    body = BodyScan(text)
  }

  private static func slugs(of taxonomy: Term.Taxonomy, in entry: Entry) -> Set<String> {
    Set(entry.terms.filter { $0.id.taxonomy == taxonomy }.map(\.id.slug))
  }

  private static func ending(of file: Entry.Attachment) -> String? {
    let name = file.address.path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }
}

/// The rule by which an address is made of an entry.
enum AddressPattern {
  /// The path of an entry's address with `YEAR`, `MONTH`, `DAY`, `SLUG` and `ID` in place of
  /// these, or `nil` if it has no path of its own.
  static func pattern(of entry: Entry) -> String? {
    guard let address = entry.address, address.query == nil else { return nil }
    let path = PercentCoding.decoded(address.path) ?? address.path
    guard !path.isEmpty, path != "/" else { return nil }
    let slug = entry.slug.map { PercentCoding.decoded($0) ?? $0 }
    let day = entry.published?.civil
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      switch String(part) {
      case "": ""
      case slug: "SLUG"
      case day.map { String($0.year) }: "YEAR"
      case day.map { twoDigits($0.month) } where part.utf8.count == 2: "MONTH"
      case day.map { twoDigits($0.day) }: "DAY"
      case entry.id.rawValue: "ID"
      default: String(part)
      }
    }
    return monthThenDay(parts).joined(separator: "/")
  }

  /// The parts with the second of two months as the day: on 3 March they look alike.
  private static func monthThenDay(_ parts: [String]) -> [String] {
    var parts = parts
    let months = parts.indices.filter { parts[$0] == "MONTH" }
    if months.count == 2 { parts[months[1]] = "DAY" }
    return parts
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
