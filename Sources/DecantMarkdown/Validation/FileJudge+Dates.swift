internal import DecantCore

extension FileJudge {
  /// Judges when the page is shown, and the day in the file's name.
  mutating func judgeDates() {
    judgeMissingDate()
    judgeFuture()
    judgeDayOfName()
  }

  /// Whether the generator reads a date under a name.
  func isDate(_ name: String) -> Bool {
    switch generator {
    case .hugo: FileJudge.datesOfHugo.contains(name)
    case .jekyll: FileJudge.datesOfJekyll.contains(name)
    case .eleventy: name == "date"
    default: FileJudge.datesOfOthers.contains(name)
    }
  }

  private static let datesOfHugo = KeyNames([
    "date", "lastmod", "modified", "publishdate", "pubdate", "expirydate", "unpublishdate",
  ])
  private static let datesOfJekyll = KeyNames(["date", "last_modified_at"])
  private static let datesOfOthers = KeyNames([
    "date", "modified", "lastmod", "updated", "pubdate", "publishdate",
  ])

  /// Judges a date that the generator reads.
  mutating func judgeDate(_ value: LocatedValue) {
    if case .timestamp(let date) = value.value { return judgeZone(of: date, value.position) }
    guard let text = value.value.scalarText, !isTruth(text), !text.isEmpty else { return }
    switch MarkdownDate.read(text) {
    case .date(let date): judgeZone(of: date, value.position)
    case .impossible:
      report(.markdownImpossibleDate, impossible(text), at: value.position)
    case .none:
      guard !isWord(text) else { return }
      report(
        .markdownUnreadableDate, "\(text.quoted) is in no spelling of a date", at: value.position)
    }
  }

  private func isTruth(_ text: String) -> Bool { text == "true" || text == "false" }

  /// Whether a text stands for a date that isn't in the file: Eleventy's words, and templates.
  private func isWord(_ text: String) -> Bool {
    let words = ["last modified", "created", "git last modified", "git created"]
    if generator == .eleventy, words.contains(text.lowercased()) { return true }
    return text.utf8.first == UInt8(ascii: "{") || text.utf8.first == UInt8(ascii: ":")
  }

  private func impossible(_ text: String) -> String {
    let parts = text.utf8.prefix(10).split(separator: UInt8(ascii: "-"))
      .compactMap { Int(Substring($0)) }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    guard text.utf8.count >= 10, parts.count == 3, 1...12 ~= parts[1],
      CivilTime(year: parts[0], month: parts[1], day: parts[2], hour: 0, minute: 0, second: 0)
        == nil
    else { return "\(text.quoted) isn't in the calendar or on the clock" }
    return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0]) doesn't exist"
  }

  private mutating func judgeZone(of date: Timestamp, _ position: SourcePosition) {
    guard date.precision != .day, date.offset == nil, site.facts.clock == nil,
      generator == .hugo || generator == .jekyll
    else { return }
    result.notices.append(.init(rule: .markdownDateWithoutZone, position: inFile(position)))
  }

  /// Looks for posts without the date that the generator orders them by.
  private mutating func judgeMissingDate() {
    let isIndex = path.path.hasSuffix("_index.md") || path.path.hasSuffix("_index.html")
    switch generator {
    case .jekyll:
      guard path.isIn(["_posts"]), path.folders.contains("_posts"), !isDatedName else { return }
      report(
        .markdownUndatedName, "the name has no date, and Jekyll leaves the file out",
        at: result.position)
    case .hugo:
      guard entry.kind == .post, entry.status == .published, !isIndex,
        member("date", "publishdate", "pubdate", "published") == nil,
        member("lastmod", "modified") == nil, !site.mentions(":filename"),
        !site.mentions(":git"), !site.mentions("enablegitinfo"), !site.mentions(":filemodtime"),
        frontMatter.language != nil, !frontMatter.isUnreadable
      else { return }
      let day = dayOfName.map { ": the one in the name, \($0), is part of the address" } ?? ""
      report(
        .markdownMissingDate, "the post has no date, and Hugo sorts it last\(day)",
        at: result.position)
    default: break
    }
  }

  /// Whether the name is that of a post in Jekyll.
  private var isDatedName: Bool {
    let parts = (parts.last ?? "").utf8.split(separator: UInt8(ascii: "-"), maxSplits: 3)
    guard parts.count == 4 else { return false }
    return zip(parts, [2...4, 1...2, 1...2]).allSatisfy { part, digits in
      digits ~= part.count && part.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }
  }

  /// The day in the name, also where the generator doesn't take it from there.
  private var dayOfName: String? {
    guard case .date(let date) = dateOfName else { return nil }
    return FileJudge.day(date)
  }

  private var dateOfName: MarkdownDate.Reading {
    guard generator == .hugo else { return path.date }
    // Three folders may be a date too.
    guard MarkdownPath.mayHaveDate(path.path) else { return .none }
    return MarkdownPath(path.path, root: path.root, generator: nil).date
  }

  private static func day(_ date: Timestamp) -> String {
    let civil = date.civil
    return "\(civil.year)-\(civil.month < 10 ? "0" : "")\(civil.month)-"
      + "\(civil.day < 10 ? "0" : "")\(civil.day)"
  }

  private mutating func judgeFuture() {
    guard let date = entry.published, date.secondsSinceEpoch > site.facts.now + 86_400,
      entry.status == .published || entry.status == .scheduled,
      let member = member("date", "publishDate", "pubDate")
    else { return }
    let hides = generator == .hugo || generator == .jekyll
    report(
      .markdownFutureDate,
      hides
        ? "\(FileJudge.day(date)) is to come: \(generatorName) leaves the post out until then"
        : "\(FileJudge.day(date)) is to come, and the post is published all the same",
      at: member.value.position)
  }

  /// Compares the day of the name with that of the front matter; one day may be the zone's.
  private mutating func judgeDayOfName() {
    switch dateOfName {
    case .impossible:
      report(
        .markdownImpossibleDate, "the day in the file's name doesn't exist", at: result.position)
    case .date(let named):
      guard let member = member("date"), let text = member.value.value.scalarText,
        case .date(let date) = MarkdownDate.read(text)
      else { return }
      let days = abs(named.localSeconds / 86_400 - date.localSeconds / 86_400)
      guard days > 1 else { return }
      report(
        .markdownDateMismatch,
        "the date is \(FileJudge.day(date)), and the file's name says \(FileJudge.day(named))",
        at: member.value.position)
    case .none: break
    }
  }
}
