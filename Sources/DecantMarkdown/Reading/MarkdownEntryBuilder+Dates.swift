internal import DecantCore

extension MarkdownEntryBuilder {
  /// Takes the dates; one that can't be read stays among the other keys.
  mutating func takeDates() {
    entry.published =
      takeDate(
        "date", "pubdate", "published_date", "datepublished", "published", "publishdate", "created")
      ?? takeDate("created", in: "date") ?? dateOfPath ?? dateOfAddress
    entry.modified =
      takeDate(
        "lastmod", "last_modified_at", "modified", "updated", "updateddate", "last_modified",
        "lastmodified")
      ?? takeDate("updated", in: "date") ?? takeDate("date", in: "last_update")
  }

  private mutating func takeDate(_ names: String...) -> Timestamp? {
    for name in names {
      guard let member = keys.find(name), let date = date(member.value, key: member.name) else {
        continue
      }
      _ = keys.take([name]) { _ in true }
      return date
    }
    return nil
  }

  private mutating func takeDate(_ name: String, in object: String) -> Timestamp? {
    guard let member = keys.find(object)?.value.members.first(where: { $0.name == name }),
      let date = date(member.value, key: "\(object).\(name)")
    else { return nil }
    _ = keys.take(name, in: object)
    return date
  }

  /// The date that a value is, or `nil` with a diagnostic if it should be one.
  private mutating func date(_ value: LocatedValue, key: String) -> Timestamp? {
    switch value.value {
    case .timestamp(let date): return date.read(by: site.clock)
    case .string(let text), .number(let text): return date(text, value.position, key)
    // `published: true` says whether, not when.
    case .null, .bool, .array, .object: return nil
    }
  }

  private mutating func date(
    _ text: String, _ position: SourcePosition, _ key: String
  ) -> Timestamp? {
    switch MarkdownDate.read(text) {
    case .date(let date): return date.read(by: site.clock)
    case .impossible:
      diagnostics.report(
        .markdownImpossibleDate, "\(text.quoted) isn't in the calendar: \(key) was left out",
        at: position, entry: entry.id)
    case .none:
      guard !text.isEmpty, !isWord(text) else { return nil }
      diagnostics.report(
        .markdownUnreadableDate, "\(text.quoted) isn't a date: \(key) was left out",
        at: position, entry: entry.id)
    }
    return nil
  }

  /// Whether a text stands for a date that isn't in the file: Eleventy's words, and templates.
  private func isWord(_ text: String) -> Bool {
    switch text.lowercased() {
    case "last modified", "created", "git last modified", "git created", "true", "false", "yes",
      "no":
      true
    default: text.utf8.first == UInt8(ascii: "{")
    }
  }

  /// The day in an address of its own: `path = "blog/2012/03/15/a"`.
  private var dateOfAddress: Timestamp? {
    guard let text = keys.find("path", "url", "permalink", "address")?.value.value.string else {
      return nil
    }
    let parts = WebAddress(rawValue: text).path.split(separator: "/")
    for i in parts.indices.dropLast(3) where parts[i].utf8.count == 4 {
      let day = parts[i..<i + 3].joined(separator: "-")
      if case .date(let date) = MarkdownDate.read(day) { return date }
    }
    return nil
  }

  private var dateOfPath: Timestamp? {
    guard case .date(let date) = path.date else { return nil }
    return date
  }
}
