public import DecantCore

/// What became of one entry.
public struct EntryAccount: Sendable {
  /// The identifier.
  public let id: Entry.ID

  /// What the entry is.
  public let kind: Entry.Kind

  /// Whether the public can see it.
  public let status: Entry.Status

  /// Who may see it.
  public let visibility: Entry.Visibility

  /// The title as the writer takes it.
  public let title: Content?

  /// When it was published.
  public let published: Timestamp?

  /// Its main author.
  public let author: Author?

  /// Where it was published.
  public let address: WebAddress?

  /// The path of its own file below the output's folder, or `nil` if it has none.
  public let path: String?

  /// Whether it will be found where it was, or `nil` if the output doesn't say.
  public let keepsAddress: Bool?

  /// How its body came out.
  public let body: BodyFate

  /// How often each rule was reported about it.
  public private(set) var rules: [DiagnosticRule: Int] = [:]

  init(_ rendered: RenderedEntry, _ encoded: EncodedEntry, _ body: BodyFate) {
    let entry = rendered.entry
    id = entry.id
    kind = entry.kind
    status = entry.status
    visibility = entry.visibility
    title = entry.title
    published = entry.published
    author = entry.authors.first
    address = entry.address
    path = encoded.path
    keepsAddress = encoded.keepsAddress
    self.body = body
  }

  /// Counts what was reported about the entry.
  mutating func add(_ diagnostics: Diagnostics) {
    // What the cursor reports on its way to an entry may concern what lies before it.
    for diagnostic in diagnostics.pending where diagnostic.entry == nil || diagnostic.entry == id {
      rules[diagnostic.rule, default: 0] += 1
    }
  }

  /// Whether a person finds a body of it in the output.
  var hasBody: Bool { body.isPromised && path != nil }

  /// How many diagnostics of an effect were reported about it.
  public func count(of effect: DiagnosticRule.Effect) -> Int {
    var total = 0
    for (rule, count) in rules where rule.effect == effect { total += count }
    return total
  }
}
