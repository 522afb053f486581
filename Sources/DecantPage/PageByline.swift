internal import DecantCore

/// The line that says when a post was published, and perhaps by whom.
struct PageByline: Hashable, Sendable {
  /// When the post was published.
  let published: Timestamp

  /// When it was changed, if the line says so.
  private(set) var modified: Timestamp?

  /// What stands where the author's name does, or `nil` if nothing does.
  private(set) var author: String?

  /// Reads a line, or returns `nil` if it is none: prose may hold a date too.
  init?(_ line: PageLine) {
    guard !line.phrase.isEmpty, let date = PageDate(in: line.text) else { return nil }
    published = date.time
    guard readBefore(date.before), readAfter(date.after) else { return nil }
  }

  private mutating func readBefore(_ text: String) -> Bool {
    let trimmed = text.trimmingMarks
    let phrase = trimmed.lowercased()
    if PageByline.openings.contains(phrase) || PageByline.weekdays.contains(phrase) { return true }
    if let name = trimmed.dropping(PageByline.authorPrefixes) {
      author = name.droppingSuffix([" posted on", " published on", " on"]).trimmingMarks
      return true
    }
    guard text.endsWithSeparator, trimmed.utf8.count <= 60 else { return false }
    author = trimmed
    return true
  }

  private mutating func readAfter(_ text: String) -> Bool {
    let trimmed = text.trimmingMarks
    let phrase = trimmed.lowercased()
    if phrase.isEmpty || PageFurniture.isMeta(phrase) { return true }
    if let name = trimmed.dropping(PageByline.authorPrefixes) {
      author = author ?? name.upToSeparator(isName: true)
      return true
    }
    if let date = PageDate(in: trimmed), PageByline.updates.contains(date.before.trimmingMarks) {
      modified = date.time
      return readAfter(date.after)
    }
    return text.beginsWithSeparator && trimmed.utf8.count <= 120 || phrase.hasPrefix("in ")
      || phrase.hasPrefix("under ")
  }

  private static let openings: Set<String> = [
    "", "posted on", "posted", "published on", "published", "written on", "written", "on", "date",
    "posted at", "entry posted", "this entry was posted on", "created", "publié le", "le",
    "veröffentlicht am", "publicado el", "publicado em", "pubblicato il", "geplaatst op", "am",
  ]

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "wed", "thu", "fri", "sat", "sun",
  ]

  private static let updates: Set<String> = ["", "updated", "Updated", "updated on", "Updated on"]

  /// What stands before the name of an author.
  static let authorPrefixes = [
    "posted by ", "published by ", "written by ", "author: ", "by: ", "by ", "von ", "par ",
    "por ", "di ", "door ",
  ]
}

extension PageByline {
  /// The name of an author, or `nil` if a text is none, such as `...`.
  static func name(_ text: String?) -> String? {
    guard let name = text?.trimmingMarks, name.utf8.count <= 80 else { return nil }
    return name.unicodeScalars.contains { $0.properties.isAlphabetic } ? name : nil
  }
}
