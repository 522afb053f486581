internal import DecantCore

/// Takes what was edited in a file into the entry that the archive has of it.
///
/// Which properties a key stands for is found by reading the file without the key, or with other
/// values in its place: a property that differs is one of the key's. So there is no second
/// list of keys beside the reader's.
struct EntryEdits {
  private(set) var entry: Entry

  private let placement: ArchivePlacement
  private let frontMatter: FrontMatter
  private let path: MarkdownPath
  private let site: MarkdownSite

  /// The entry as its file alone tells it, and others that it could have been.
  private var readings: [Entry] = []

  init(
    _ archive: ArchiveDecoder, _ frontMatter: FrontMatter, _ path: MarkdownPath,
    _ site: MarkdownSite
  ) {
    entry = archive.entry
    placement = archive.placement
    self.frontMatter = frontMatter
    self.path = path
    self.site = site
  }

  /// Takes the values of the front matter, and what the path tells, where they were edited.
  ///
  /// Of front matter that can't be read nobody knows what was edited.
  mutating func takeValues(_ diagnostics: inout Diagnostics) {
    let isMoved = path.path != placement.path
    let keys = frontMatter.isUnreadable ? [] : editedKeys
    guard isMoved || !keys.isEmpty else { return }
    let now = builder(frontMatter.members, path)
    diagnostics.append(now.diagnostics)
    readings = [now.entry]
    for key in keys { addReadings(of: key) }
    if isMoved, let old = placement.path {
      let path = MarkdownPath(old, root: path.root, generator: site.generator)
      readings.append(builder(frontMatter.members, path).entry)
    }
    takeProperties()
    for key in keys { takeOther(key) }
  }

  /// Takes the body, if it was edited, and the title of a file that has it in its first line.
  mutating func takeBody(_ read: Entry, hasFrontMatter: Bool) {
    if !hasFrontMatter, placement.values.isEmpty, read.title?.text != entry.title?.text {
      entry.title = read.title
    }
    let text = Array((read.content?.text ?? "").utf8)
    guard FileHashes.body(text.span) != placement.body else { return }
    entry.content = read.content
    entry.alternates = []
  }

  /// The keys whose values aren't those that were written.
  private var editedKeys: [String] {
    var keys: [String] = []
    let written = Dictionary(placement.values.map { ($0.name, $0.hash) }) { first, _ in first }
    var present: Set<String> = []
    for member in frontMatter.members {
      present.insert(member.name)
      if written[member.name] != FileHashes.value(member.value.value) { keys.append(member.name) }
    }
    return keys + placement.values.map(\.name).filter { !present.contains($0) }
  }

  private func builder(
    _ members: [LocatedValue.Member], _ path: MarkdownPath
  ) -> MarkdownEntryBuilder {
    var frontMatter = FrontMatter(language: frontMatter.language)
    frontMatter.members = members
    var builder = MarkdownEntryBuilder(frontMatter, path, site)
    builder.build(isAlone: false)
    return builder
  }

  /// What a key could say, values of each kind that readers look for.
  private static let samples: [MetadataValue] =
    ["x", "y", "/x/", "page", "draft", "private"].map { .string($0) } + dates + [
      .bool(true), .bool(false), .number("7"), .number("8"), .array([.string("x")]),
      .array([.string("y")]),
      .object([.init("image", .string("x")), .init("author", .string("x"))]),
    ]

  private static let dates: [MetadataValue] = [.string("2001-02-03"), .string("2002-03-04")]

  /// What a key could have said before it said something else: values of the same kind.
  private static func samples(like value: MetadataValue) -> [MetadataValue] {
    let isDate =
      value.scalarText.map {
        if case .date = MarkdownDate.read($0) { true } else { false }
      } ?? false
    switch value {
    case .timestamp: return dates
    case .string, .number: return isDate ? dates : samples.filter { $0.array == nil }
    case .bool: return [.bool(true), .bool(false)]
    case .null: return samples
    case .array: return samples.filter { $0.array != nil }
    case .object: return samples.filter { $0.object != nil }
    }
  }

  /// Reads the file with other values of a key: of one that was added without it.
  private mutating func addReadings(of key: String) {
    let present = frontMatter.members.first { $0.name == key }
    let wasWritten = placement.values.contains { $0.name == key }
    var members = frontMatter.members.filter { $0.name != key }
    guard wasWritten else { return readings.append(builder(members, path).entry) }
    let samples = present.map { EntryEdits.samples(like: $0.value.value) } ?? EntryEdits.samples
    for sample in samples {
      members.append(.init(key, at: EntryEdits.nowhere, EntryEdits.located(sample)))
      readings.append(builder(members, path).entry)
      members.removeLast()
    }
  }

  private static let nowhere = SourcePosition(file: nil, line: 1, column: 1)

  private static func located(_ sample: MetadataValue) -> LocatedValue {
    guard let members = sample.object else { return LocatedValue(sample, at: nowhere) }
    return LocatedValue(
      members: members.map { .init($0.name, at: nowhere, LocatedValue($0.value, at: nowhere)) },
      at: nowhere)
  }

  private mutating func takeProperties() {
    take(\.title)
    take(\.published)
    take(\.modified)
    takeKind()
    take(\.status)
    take(\.password)
    take(\.slug)
    take(\.address)
    take(\.aliases)
    take(\.excerpt)
    take(\.searchDescription)
    take(\.language)
    take(\.guid)
    take(\.image)
    take(\.order)
    take(\.isPinned)
    if differs(\.authors) { takeAuthors() }
    if differs(\.terms) { takeTerms() }
  }

  /// Takes the kind, unless it is only guessed from there being a date.
  private mutating func takeKind() {
    guard let read = readings.first else { return }
    let isEdited = readings.contains {
      $0.kind != read.kind && ($0.published == nil) == (read.published == nil)
    }
    if isEdited { entry.kind = read.kind }
  }

  /// Whether one of the readings has another value than the file.
  private func differs<Value: Equatable>(_ property: KeyPath<Entry, Value>) -> Bool {
    guard let first = readings.first else { return false }
    return readings.contains { $0[keyPath: property] != first[keyPath: property] }
  }

  private mutating func take<Value: Equatable>(_ property: WritableKeyPath<Entry, Value>) {
    guard differs(property), let read = readings.first else { return }
    entry[keyPath: property] = read[keyPath: property]
  }

  /// Takes the authors: those that are known by their names stay who they are.
  private mutating func takeAuthors() {
    let known = entry.authors + (site.archived?.authors ?? []) + site.authors
    entry.authors = (readings.first?.authors ?? []).map { author in
      known.first { $0.name == author.name || $0.name.isEmpty && $0.id == author.id } ?? author
    }
  }

  /// Takes the terms of the taxonomies whose lists differ, each in its place.
  private mutating func takeTerms() {
    guard let read = readings.first else { return }
    var taxonomies: [Term.Taxonomy] = []
    for term in readings.flatMap(\.terms) where !taxonomies.contains(term.id.taxonomy) {
      taxonomies.append(term.id.taxonomy)
    }
    for taxonomy in taxonomies {
      let now = read.terms.filter { $0.id.taxonomy == taxonomy }
      let isEdited = readings.contains { other in
        other.terms.filter { $0.id.taxonomy == taxonomy }.map(\.id) != now.map(\.id)
      }
      if isEdited { take(now, of: taxonomy) }
    }
  }

  private mutating func take(_ terms: [Term], of taxonomy: Term.Taxonomy) {
    let isHidden = EntryLabels.leavesOutUncategorized(entry) && taxonomy == .category
    var left = terms[...]
    var result: [Term] = []
    var end = 0
    for term in entry.terms {
      if term.id.taxonomy != taxonomy || isHidden && term.id.isUncategorized && !terms.isEmpty {
        result.append(term)
      } else if let next = left.popFirst() {
        result.append(entry.terms.first { $0.id == next.id } ?? next)
        end = result.count
      }
    }
    result.insert(contentsOf: left, at: left.count == terms.count ? result.count : end)
    entry.terms = result
  }

  /// Takes a key that the model has no property for.
  private mutating func takeOther(_ key: String) {
    let value = readings.first?.extensions[.markdown][key]
    guard value != entry.extensions[.markdown][key] else { return }
    entry.extensions[.markdown][key] = value
  }
}
