public import DecantCore

/// What is in a blog, counted in one pass.
public struct Inspection: Sendable {
  /// The parts of the blog that aren't entries.
  public private(set) var header: BlogHeader

  /// The number of entries.
  public private(set) var entryCount = 0

  /// The number of bytes read.
  public private(set) var byteCount = 0

  /// The entries by kind and state.
  public private(set) var kinds: [Entry.Kind: Counter<String>] = [:]

  /// The number of entries behind a password, by kind.
  public private(set) var locked: [Entry.Kind: Int] = [:]

  /// The files, by ending.
  public private(set) var fileEndings = Counter<String>()

  /// The comments, by state.
  public private(set) var commentStatuses = Counter<String>()

  /// The number of approved pingbacks and trackbacks.
  public private(set) var approvedPingCount = 0

  /// Posts and pages by the identifier of their author.
  public private(set) var authors = Counter<String>()

  /// The categories and tags that the header declares or, if it declares none, that entries have.
  public private(set) var terms: Set<Term.ID> = []

  /// The post formats of posts.
  public private(set) var formats = Counter<String>()

  /// The menu items, by the slug of their menu.
  public private(set) var menus = Counter<String>()

  /// The published posts by year.
  public private(set) var years = Counter<Int>()

  /// The posts that are or were public by the rule of their address.
  public private(set) var addressPatterns = Counter<String>()

  /// Posts and pages by the offset of their clock from Greenwich, in seconds.
  public private(set) var offsets = Counter<Int>()

  /// Posts and pages by how their text is written: `classic` (WordPress's, in which blank lines are
  /// paragraphs), `blocks`, the name of the markup, or `none` if there is no text.
  public private(set) var texts = Counter<String>()

  /// The shortcodes in posts and pages.
  public private(set) var shortcodes = Counter<String>()

  /// The blocks that WordPress fills itself.
  public private(set) var dynamicBlocks = Counter<String>()

  /// The number of entries with such blocks.
  public private(set) var dynamicEntryCount = 0

  /// The title of the first entry with such blocks.
  public private(set) var dynamicTitle: String?

  /// The hosts of pictures in posts and pages.
  public private(set) var pictureHosts = Counter<String>()

  /// The hosts of films and sounds in posts and pages.
  public private(set) var playerHosts = Counter<String>()

  /// The hosts of pictures, films and sounds in posts and pages.
  public var mediaHosts: Counter<String> {
    var hosts = pictureHosts
    for (host, count) in playerHosts.counts { hosts.add(host, count) }
    return hosts
  }

  /// The number of links to the blog's own host in posts and pages.
  public private(set) var ownLinkCount = 0

  /// The identifiers that occur more than once, in the order of the source.
  public private(set) var repeatedIDs: [String] = []

  /// The first diagnostic of each rule, in the order of the source.
  public private(set) var diagnostics: [Diagnostic] = []

  /// How often each rule was reported.
  public private(set) var counts: [DiagnosticRule: Int] = [:]

  private var seen: Set<String> = []
  private var slugs: [String: Set<String>] = [:]
  private var ownHost: String?

  private var declared: Set<Term.ID> = []

  private let looksForRepeatedIDs: Bool

  /// Begins with the parts of a blog that aren't entries.
  ///
  /// - Parameter looksForRepeatedIDs: Whether to remember all identifiers, which takes memory.
  init(of header: BlogHeader, looksForRepeatedIDs: Bool) {
    self.header = header
    self.looksForRepeatedIDs = looksForRepeatedIDs
    ownHost = header.site.home?.host
    for term in header.terms { add(term) }
    declared = terms
  }

  /// Ends after the last entry.
  mutating func end(_ byteCount: Int) {
    self.byteCount = byteCount
    if !declared.isEmpty { terms = declared }
    seen = []
  }

  /// Inspects a blog.
  ///
  /// - Throws: What the reader throws.
  public init(
    of source: BlogSource, with reader: any BlogReader, limits: Limits = Limits()
  ) async throws(DecantError) {
    var reported = Diagnostics()
    let cursor = try reader.open(source, limits: limits, &reported)
    let decoder = cursor.decoder
    var inspection = Inspection(of: cursor.header, looksForRepeatedIDs: true)
    try await EntryPipeline(limits).run(cursor, &reported) { item in
      FactsOutcome(item, decoder)
    } consume: { (outcome: FactsOutcome, reported) throws(DecantError) in
      reported.append(outcome.diagnostics)
      inspection.add(reported.drain())
      if let facts = try outcome.facts.get() { inspection.add(facts) }
    }
    inspection.add(reported.drain())
    inspection.end(cursor.progress.total ?? cursor.progress.done)
    self = inspection
  }

  /// The names that stand for several categories or several tags, in order.
  public var sharedTermNames: [String] {
    slugs.filter { $0.value.count > 1 }.keys.sorted().map { key in
      String(key[key.index(after: key.firstIndex(of: "\n") ?? key.startIndex)...])
    }
  }

  /// Whether something in the source can't be read at all.
  public var losesSomething: Bool { counts.keys.contains { $0.effect == .dropped } }

  /// Whether the source ends before it is complete.
  ///
  /// Formats report this by a rule that is named `FORMAT/truncated` or `FORMAT/cut-off`.
  public var isCutOff: Bool {
    counts.keys.contains { $0.id.hasSuffix("/truncated") || $0.id.hasSuffix("/cut-off") }
  }
}

extension Inspection {
  private mutating func add(_ reported: [Diagnostic]) {
    for diagnostic in reported {
      counts[diagnostic.rule, default: 0] += 1
      if counts[diagnostic.rule] == 1 { diagnostics.append(diagnostic) }
    }
  }

  /// Counts an entry.
  mutating func add(_ facts: EntryFacts) {
    entryCount += 1
    kinds[facts.kind, default: Counter()].add(facts.status.rawValue)
    if facts.isLocked { locked[facts.kind, default: 0] += 1 }
    if let ending = facts.fileEnding { fileEndings.add(ending) }
    for term in facts.terms { add(term) }
    formats.add(facts.formats)
    menus.add(facts.menus)
    addComments(facts)
    if looksForRepeatedIDs, !facts.id.rawValue.isEmpty, !seen.insert(facts.id.rawValue).inserted {
      repeatedIDs.append(facts.id.rawValue)
    }
    if facts.kind == .post || facts.kind == .page { addText(facts) }
    guard facts.kind == .post else { return }
    if facts.status == .published, let date = facts.published { years.add(date.civil.year) }
    let wasPublic = facts.visibility == .public || facts.visibility == .private
    if wasPublic, !facts.isLocked, let pattern = facts.addressPattern {
      addressPatterns.add(pattern)
    }
  }

  private mutating func add(_ term: Term) {
    guard term.id.taxonomy == .category || term.id.taxonomy == .tag else { return }
    terms.insert(term.id)
    guard let name = term.name else { return }
    slugs["\(term.id.taxonomy.rawValue)\n\(name.text)", default: []].insert(term.id.slug)
  }

  private mutating func addComments(_ facts: EntryFacts) {
    for comment in facts.comments {
      commentStatuses.add(comment.status.rawValue)
      let isPing = comment.kind == .pingback || comment.kind == .trackback
      if isPing, comment.status == .approved { approvedPingCount += 1 }
    }
  }

  private mutating func addText(_ facts: EntryFacts) {
    if let author = facts.author { authors.add(author.id.rawValue) }
    if let offset = facts.published?.offset { offsets.add(Int(offset)) }
    if let name = facts.textName { texts.add(name) }
    shortcodes.add(facts.body.shortcodes)
    dynamicBlocks.add(facts.body.dynamicBlocks)
    if !facts.body.dynamicBlocks.isEmpty {
      dynamicEntryCount += 1
      dynamicTitle = dynamicTitle ?? facts.title
    }
    pictureHosts.add(facts.body.pictureHosts)
    playerHosts.add(facts.body.playerHosts)
    ownLinkCount += facts.body.linkHosts.count { $0 == ownHost }
  }
}

/// The facts of one entry, and what was reported about it.
private struct FactsOutcome: Sendable {
  let facts: Result<EntryFacts?, DecantError>
  let diagnostics: Diagnostics

  init(_ item: EntryPipeline.Item, _ decoder: any EntryDecoder) {
    var diagnostics = item.diagnostics
    facts = Result { () throws(DecantError) in
      try decoder.decode(item.raw, &diagnostics).map { EntryFacts($0) }
    }
    self.diagnostics = diagnostics
  }
}
