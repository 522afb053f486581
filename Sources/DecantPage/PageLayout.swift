internal import DecantCore

/// What is where on a page.
struct PageLayout: Sendable {
  /// The line of the title, or `nil` if there is none.
  private(set) var title: Int?

  /// When the post was published, and by whom.
  private(set) var byline: PageByline?

  /// The line of the byline.
  private(set) var bylineLine: Int?

  /// The lines of the text.
  private(set) var body = 0..<0

  /// The lines of the comments, their heading included.
  private(set) var comments = 0..<0

  /// The line that ends the text, or `nil` if the page ends with it.
  private(set) var end: Int?

  /// The lines near the text that may say something about it.
  var metaLines: [Int] {
    let above = (title ?? 0)..<body.lowerBound
    let below = lines[body.upperBound...].prefix {
      !PageFurniture.opensComments($0.phrase) && !PageFurniture.opensForm($0.phrase)
        && $0.phrase != "post navigation"
    }
    return above.filter { $0 != title && $0 != bylineLine } + Array(below.indices.prefix(60))
  }

  private let lines: [PageLine]
  private static let headLength = 80

  /// Looks at the lines of a page.
  init(_ lines: [PageLine]) {
    self.lines = lines
    findHead()
    findEnd()
    findComments()
  }

  /// The author's name on a line of its own beside the byline.
  var separateAuthor: String? {
    for i in (title ?? 0)..<max(title ?? 0, body.lowerBound) where i != title {
      if let name = lines[i].text.dropping(PageByline.authorPrefixes) { return name }
    }
    return nil
  }

  /// The title in quotation marks that the heading of the comments repeats.
  private var quotedTitle: Int? {
    for line in lines where PageFurniture.opensComments(line.phrase) {
      guard let open = line.phrase.firstIndex(of: "\""),
        let close = line.phrase.lastIndex(of: "\""), open < close
      else { continue }
      let quoted = line.phrase[line.phrase.index(after: open)..<close]
      return lines.firstIndex { $0.phrase == quoted }
    }
    return nil
  }

  private mutating func findHead() {
    let quoted = quotedTitle
    let seen = lines.indices.filter { !lines[$0].isBlank }.prefix(PageLayout.headLength)
    for i in seen where i != quoted {
      // Dates below the text are those of other posts.
      if i > quoted ?? seen.first ?? 0, PageFurniture.isBelow(lines[i].phrase) { break }
      guard let found = PageByline(lines[i]) else { continue }
      byline = found
      bylineLine = i
      break
    }
    title = quoted ?? candidate(seen)
    var start = max(title.map { $0 + 1 } ?? 0, bylineLine.map { $0 + 1 } ?? 0)
    while start < lines.count, lines[start].isBlank || isHeadLine(start) { start += 1 }
    body = start..<lines.count
  }

  /// The line that looks most like the title: the last above the byline that isn't furniture.
  private func candidate(_ seen: ArraySlice<Int>) -> Int? {
    func isTitle(_ i: Int) -> Bool {
      !PageFurniture.isAbove(lines[i].phrase) && lines[i].text.utf8.count <= 300
        && !isValueOfLabel(i)
        && lines[i].text.dropping(PageByline.authorPrefixes.filter { $0 != "by " }) == nil
    }
    guard let bylineLine else { return seen.first(where: isTitle) }
    if let above = seen.last(where: { $0 < bylineLine && isTitle($0) && !isAuthorLine($0) }) {
      return above
    }
    return seen.first { $0 > bylineLine && isTitle($0) }
  }

  /// Whether a line is the name that `Posted by` on the line before announces.
  private func isValueOfLabel(_ i: Int) -> Bool {
    guard let above = lines[..<i].last(where: { !$0.isBlank }) else { return false }
    return PageFurniture.isAuthorLabel(above.phrase)
  }

  private func isAuthorLine(_ i: Int) -> Bool {
    lines[i].text.utf8.count <= 60
      && lines[i].text.dropping(PageByline.authorPrefixes) != nil
      && lines[..<i].contains { !$0.isBlank && !PageFurniture.isAbove($0.phrase) }
  }

  private func isHeadLine(_ i: Int) -> Bool {
    let line = lines[i]
    guard !line.phrase.isEmpty else { return false }
    if PageFurniture.isMeta(line.phrase) || PageByline(line) != nil { return true }
    if PageFurniture.isAuthorLabel(line.phrase) || isValueOfLabel(i) { return true }
    return line.text.utf8.count <= 60 && line.text.dropping(PageByline.authorPrefixes) != nil
      && i <= (bylineLine ?? title ?? 0) + 4
  }

  private mutating func findEnd() {
    var i = body.lowerBound
    while i < lines.count, !PageFurniture.endsBody(lines[i].phrase) || resumes(after: i) { i += 1 }
    if i < lines.count { end = i }
    body = body.lowerBound..<i
  }

  /// Whether a line that may end the text is an advertisement with more text after it.
  private func resumes(after i: Int) -> Bool {
    guard PageFurniture.isWithin(lines[i].phrase) else { return false }
    for line in lines[(i + 1)...] where !line.isBlank {
      if PageFurniture.isWithin(line.phrase) { continue }
      return !PageFurniture.endsBody(line.phrase)
    }
    return false
  }

  private mutating func findComments() {
    guard
      let start = lines[body.upperBound...].firstIndex(where: {
        PageFurniture.opensComments($0.phrase)
      })
    else { return }
    let end = lines[(start + 1)...].firstIndex {
      PageFurniture.opensForm($0.phrase) || PageFurniture.closesComments($0.phrase)
    }
    comments = start..<(end ?? lines.count)
  }
}

extension PageFurniture {
  /// Whether a line announces the author's name on the next.
  static func isAuthorLabel(_ phrase: String) -> Bool {
    ["posted by", "written by", "by", "author", "published by"].contains(phrase.trimmingMarks)
  }

  /// Whether a line stands below the text of a post for certain, not above it.
  static func isBelow(_ phrase: String) -> Bool {
    ["share this", "like this", "rate this", "related", "like loading..."].contains(
      phrase.trimmingMarks) || phrase.contains("thoughts on \"")
      || phrase.hasPrefix("fill in your details below")
  }

  /// Whether a line stands after the last comment.
  static func closesComments(_ phrase: String) -> Bool {
    phrase.hasPrefix("comments are closed") || phrase == "post navigation"
      || phrase.hasPrefix("← ") || phrase.hasPrefix("blog at wordpress.com")
      || phrase == "recent posts" || phrase == "older comments"
      || phrase.hasPrefix("sorry, the comment form is closed")
  }
}
