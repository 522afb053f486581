internal import DecantCore

/// Reads the comments of a page: `Name says:`, a date, a text and buttons.
struct PageComments {
  private let lines: ArraySlice<PageLine>

  init(_ lines: ArraySlice<PageLine>) { self.lines = lines }

  /// Where a comment begins, and who wrote it when.
  private struct Head {
    let first: Int
    let last: Int
    let name: String
    let date: Timestamp?
    let kind: Entry.Comment.Kind
  }

  /// The comments, and the places of the lines that belong to them.
  func read() -> (comments: [Entry.Comment], used: Set<Int>) {
    let heads = heads()
    var comments: [Entry.Comment] = []
    var used = Set<Int>()
    for (number, head) in heads.enumerated() {
      let end = number + 1 < heads.count ? heads[number + 1].first : lines.endIndex
      let text = (head.last + 1..<end).filter {
        !PageFurniture.isCommentButton(lines[$0].phrase)
      }
      let body = PageBody(text.map { lines[$0] }, guessingHeadings: false)
      var comment = Entry.Comment(
        id: Entry.Comment.ID(rawValue: String(number + 1)), name: head.name,
        content: Content(body.markdown, markup: .markdown))
      comment.date = head.date
      comment.kind = head.kind
      comments.append(comment)
      used.formUnion(head.first...head.last)
      used.formUnion(text)
    }
    return (comments, used)
  }

  private func heads() -> [Head] {
    var heads: [Head] = []
    for i in lines.indices.dropFirst() {
      guard let head = head(at: i), head.first > heads.last?.last ?? -1 else { continue }
      heads.append(head)
    }
    return heads
  }

  private func head(at i: Int) -> Head? {
    let line = lines[i]
    guard !line.phrase.isEmpty else { return nil }
    if let title = line.text.dropping(["pingback: ", "trackback: "]) {
      let kind: Entry.Comment.Kind = line.phrase.hasPrefix("p") ? .pingback : .trackback
      return Head(first: i, last: i, name: title, date: nil, kind: kind)
    }
    guard let date = PageDate(in: line.text) else { return spokenHead(at: i) }
    let before = date.before.trimmingMarks
    let after = date.after.trimmingMarks.lowercased()
    guard
      after.isEmpty || PageComments.verbs.contains(after)
        || PageFurniture.isCommentButton(after)
    else { return nil }
    if before.isEmpty { return dateHead(at: i, date.time) ?? splitHead(at: i) }
    let name = PageComments.name(before.droppingSuffix([" on", " says", " said", " at"]))
    guard let name, PageComments.isHead(line.phrase, date) else { return nil }
    return Head(first: i, last: i, name: name, date: date.time, kind: .comment)
  }

  /// `Name says:`, whose date stands on the next line or nowhere.
  private func spokenHead(at i: Int) -> Head? {
    let text = lines[i].text
    for verb in [" says:", " said:", " sagt:", " dit :", " dice:", " diz:", " says", " said"]
    where text.hasSuffix(verb) {
      guard let name = PageComments.name(String(text.dropLast(verb.count))) else { return nil }
      let next = lines[(i + 1)...].firstIndex { !$0.isBlank }
      if let next, let date = PageDate(in: lines[next].text), date.before.trimmingMarks.isEmpty {
        return Head(first: i, last: next, name: name, date: date.time, kind: .comment)
      }
      guard verb.hasSuffix(":") else { return nil }
      return Head(first: i, last: i, name: name, date: nil, kind: .comment)
    }
    return nil
  }

  /// A date alone on its line, with the name on the one before.
  private func dateHead(at i: Int, _ date: Timestamp) -> Head? {
    guard date.precision != .day,
      let above = lines[..<i].lastIndex(where: { !$0.isBlank }), above > lines.startIndex,
      let name = PageComments.name(lines[above].text)
    else { return nil }
    return Head(first: above, last: i, name: name, date: date, kind: .comment)
  }

  /// A date and a time of day on two lines, with the name on the one before.
  private func splitHead(at i: Int) -> Head? {
    guard let next = lines[(i + 1)...].firstIndex(where: { !$0.isBlank }),
      let date = PageDate(in: "\(lines[i].text) \(lines[next].text)"), date.after.isEmpty,
      let head = dateHead(at: i, date.time)
    else { return nil }
    return Head(
      first: head.first, last: next, name: head.name, date: date.time, kind: .comment)
  }

  private static let verbs: Set<String> = ["said", "says", "reply", "permalink", "#", "edit"]

  /// Whether a line with a name and a date heads a comment: the date has a time, or a verb follows.
  private static func isHead(_ phrase: String, _ date: PageDate) -> Bool {
    date.time.precision != .day || phrase.hasSuffix("said:") || phrase.hasSuffix("says:")
  }

  private static func name(_ text: String) -> String? {
    let name = text.droppingNumber.trimmingMarks
    guard !name.isEmpty, name.utf8.count <= 80 else { return nil }
    return name
  }
}

extension String {
  /// The text without `12.` or a bullet at its beginning.
  fileprivate var droppingNumber: String {
    let rest = drop { ("0"..."9").contains($0) }
    if rest.hasPrefix(". ") { return String(rest.dropFirst(2)) }
    return hasPrefix("• ") ? String(dropFirst(2)) : self
  }
}
