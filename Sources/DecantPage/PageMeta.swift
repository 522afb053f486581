internal import DecantCore

/// What the lines around a post say about it: author, categories and tags.
struct PageMeta: Sendable {
  /// The name after `Posted by`, `Author` and the like.
  private(set) var author: String?

  /// When the post was published, if the line above the text doesn't say it.
  private(set) var published: Timestamp?

  /// The categories and tags, each once.
  private(set) var terms: [Term] = []

  /// The places of the lines that said something.
  private(set) var used: Set<Int> = []

  private let lines: [PageLine]

  /// Reads lines, in their order.
  init(_ lines: [PageLine], at places: [Int]) {
    self.lines = lines
    let seen = places.filter { !lines[$0].isBlank }
    for (number, place) in seen.enumerated() {
      let next = number + 1 < seen.count ? seen[number + 1] : nil
      if let next, readLabel(place, next) { continue }
      readPhrase(place)
    }
  }

  /// A label on a line of its own, and its value on the next.
  private mutating func readLabel(_ place: Int, _ next: Int) -> Bool {
    let value = lines[next].text
    switch lines[place].phrase.trimmingMarks {
    case "author", "posted by", "written by", "by": author = author ?? value
    case "posted on", "published", "published on", "date":
      guard let date = PageDate(in: value), date.before.isEmpty else { return false }
      published = published ?? date.time
    case "categories", "category", "posted in", "filed under": add(value, .category)
    case "tags", "tag", "tagged": add(value, .tag)
    default: return false
    }
    used.formUnion([place, next])
    return true
  }

  /// A line such as `Posted in A, B | Tagged c, d`.
  private mutating func readPhrase(_ place: Int) {
    let text = lines[place].text
    if let name = text.dropping(["published by ", "view all posts by "]) {
      author = author ?? name.droppingSuffix([" →"])
      return
    }
    for (prefixes, taxonomy) in PageMeta.prefixes {
      guard let names = text.dropping(prefixes) else { continue }
      used.insert(place)
      add(names.upToTags, taxonomy)
      if taxonomy == .category, let tags = names.tags { add(tags, .tag) }
      return
    }
  }

  private mutating func add(_ names: String, _ taxonomy: Term.Taxonomy) {
    guard names.utf8.count <= 240 else { return }
    for name in names.split(separator: ",") {
      let name = String(name).trimmingMarks
      let id = Term.ID(taxonomy, named: name)
      guard !Slug.make(from: name).isEmpty, !terms.contains(where: { $0.id == id }) else {
        continue
      }
      terms.append(Term(id: id, name: Content(name, markup: .plainText)))
    }
  }

  private static let prefixes: [([String], Term.Taxonomy)] = [
    (
      [
        "filed under: ", "filed under ", "posted in: ", "posted in ", "categories: ",
        "this entry was posted in ", "entry filed under: ",
      ], .category
    ),
    (["tagged: ", "tagged as: ", "tagged ", "tags: ", "this entry was tagged "], .tag),
  ]
}

extension String {
  /// What stands before a word about tags, a sentence's end or a separator.
  fileprivate var upToTags: String {
    var end = endIndex
    for mark in [" and tagged ", " Tagged ", " tagged ", ". "] {
      if let place = firstPlace(of: mark), place < end { end = place }
    }
    return String(self[..<end]).droppingSuffix(["."]).upToSeparator(isName: false)
  }

  /// What stands after a word about tags.
  fileprivate var tags: String? {
    for mark in [" and tagged ", "Tagged ", " tagged "] {
      guard let place = firstPlace(of: mark) else { continue }
      let start = utf8.index(place, offsetBy: mark.utf8.count)
      return String(self[start...]).upToTags
    }
    return nil
  }

  private func firstPlace(of mark: String) -> String.Index? {
    utf8.indices.first { self.utf8[$0...].starts(with: mark.utf8) }
  }
}
