internal import Decant
internal import DecantCore

/// What `decant convert --verify` says of the proof.
struct VerificationScreen {
  private let name: String
  private let lines: DiffLines
  private var shown: [OutputProof.Part: [String]] = [:]
  private var counts: [OutputProof.Part: Int] = [:]

  /// How many entries that differ are shown of each proof, and how many values of the site.
  private static let limit = 10

  /// What the output was compared with.
  private let source: String

  /// - Parameters:
  ///   - destination: What was written.
  ///   - isRedacted: Whether secrets were left out on purpose.
  init(_ destination: BlogDestination, isRedacted: Bool = false) {
    source = isRedacted ? "the source without its secrets" : "the source"
    let isFolder = if case .folder = destination.place { true } else { false }
    name = destination.name + (isFolder ? "/" : "")
    lines = DiffLines(old: source, new: name, DiffStyle(.error))
  }

  /// Takes a difference.
  mutating func take(_ part: OutputProof.Part, _ event: BlogComparison.Event) {
    switch event {
    case .diagnostic: break
    case .header(let changes):
      shown[part, default: []] += lines.site(Array(changes.prefix(VerificationScreen.limit)))
    case .entry(let change):
      counts[part, default: 0] += 1
      guard counts[part, default: 0] <= VerificationScreen.limit else { return }
      shown[part, default: []] += lines.entry(change)
    }
  }

  /// Says what was proved, or what differs.
  func finish(_ result: ProofResult) {
    guard !result.isProved else { return Talk.say(Columns.wrapped(verified(result), indent: 2)) }
    fail(.complete, result.complete, "with the archive")
    fail(.visible, result.visible, "in what the visible files say")
  }

  private func verified(_ result: ProofResult) -> String {
    guard let complete = result.complete else {
      let counts = result.visible.map(self.counts) ?? ""
      return "verified: \(counts) read back from \(name) say what \(source) says"
    }
    let line = "verified: \(counts(complete)) read back from \(name) equal to \(source)"
    guard let visible = result.visible else { return line }
    let entries = Columns.count(visible.equalCount, "entry", "entries")
    let bodies = Columns.count(visible.bodyCount, "body", "bodies")
    return "\(line), and without the archive \(entries) and \(bodies)"
  }

  private func counts(_ summary: ComparisonSummary) -> String {
    [
      Columns.count(summary.equalCount, "entry", "entries"),
      Columns.count(summary.valueCount, "value", "values"),
      Columns.count(summary.bodyCount, "body", "bodies"),
    ].joined(separator: ", ")
  }

  private func fail(_ part: OutputProof.Part, _ summary: ComparisonSummary?, _ how: String) {
    guard let summary, !summary.isEqual else { return }
    var differing = 0
    for kind in EntryChange.Kind.allCases { differing += summary.count(of: kind) }
    let all = summary.equalCount + differing
    let entries = "\(Columns.number(differing)) of \(Columns.count(all, "entry", "entries"))"
    let what = differing == 0 ? "the site differs" : "\(entries) differ"
    var text = [Columns.wrapped("not verified: \(name) read back, \(what) \(how)", indent: 2)]
    text += shown[part] ?? []
    let rest = differing - VerificationScreen.limit
    if rest > 0 { text.append("and \(Columns.number(rest)) more") }
    // The lines are sanitized, and may be coloured.
    try? StandardStream.error.write(Array(text.map { "\($0)\n" }.joined().utf8))
  }
}
