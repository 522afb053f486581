import Decant

/// Two blogs in memory, and what differs between them, a line a value.
struct ComparisonFixture {
  var old = BlogDocument()
  var new = BlogDocument()

  /// Two blogs of the same entries.
  init(_ entries: [Entry]) {
    old.entries = entries
    new.entries = entries
  }

  /// What differs: `changed 2: title [changed] A -> B`.
  func lines(_ scope: ComparisonScope = .exact) async throws -> [String] {
    var lines: [String] = []
    _ = try await comparison(scope).run { event in
      switch event {
      case .diagnostic: break
      case .header(let changes): lines += changes.map { "header: \(text(of: $0))" }
      case .entry(let change):
        let name = "\(change.kind.rawValue) \(change.entry.id.rawValue)"
        lines += change.values.isEmpty ? [name] : change.values.map { "\(name): \(text(of: $0))" }
      }
    }
    return lines
  }

  /// How many entries are equal, and how many differ.
  func summary(_ scope: ComparisonScope = .exact) async throws -> ComparisonSummary {
    try await comparison(scope).run()
  }

  private func comparison(_ scope: ComparisonScope) -> BlogComparison {
    BlogComparison(
      ComparedBlog(.bytes([]), with: DocumentReader(old)),
      ComparedBlog(.bytes([]), with: DocumentReader(new)), scope)
  }

  private func text(of change: ValueChange) -> String {
    let values = [change.old, change.new].map { $0 ?? "nothing" }.joined(separator: " -> ")
    return "\(change.name) [\(change.kind.rawValue)] \(values)"
  }
}

extension Entry {
  /// A post with a title, which is its identifier too.
  static func post(_ id: String, _ html: String? = nil) -> Entry {
    var entry = Entry(id: Entry.ID(rawValue: id))
    entry.title = Content("Post \(id)", markup: .plainText)
    entry.content = html.map { Content($0, markup: .html) }
    return entry
  }
}
