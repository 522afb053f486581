internal import Decant
internal import DecantCore

/// What `decant diff` says to a person.
struct DiffScreen {
  private let lines: DiffLines

  init(_ old: DiffInput, _ new: DiffInput) {
    lines = DiffLines(old: old.name, new: new.name, DiffStyle(.output))
  }

  /// Compares, writes what differs, and returns whether nothing does.
  ///
  /// The lines wait on the disk, since the first of them says how many entries are equal.
  func run(_ comparison: BlogComparison) async throws -> Bool {
    let file = try TemporaryFile()
    var tally = DiagnosticTally()
    let summary = try await comparison.run { event in
      switch event {
      case .diagnostic(let diagnostic, _):
        guard diagnostic.rule.effect == .dropped, tally.add(diagnostic) else { return }
        Talk.say(diagnostic)
      case .header(let changes):
        try file.append(text(lines.site(changes)))
      case .entry(let change): try file.append(text(lines.entry(change)))
      }
    }
    for group in tally.hidden {
      Talk.say("and \(Columns.number(group.count)) more like these [\(group.rule.id)]")
    }
    try write(file, summary)
    return summary.isEqual
  }

  private func write(_ file: TemporaryFile, _ summary: ComparisonSummary) throws {
    let entries = Columns.count(summary.equalCount, "entry", "entries")
    try StandardStream.output.write(text(["= \(entries) equal"]))
    var offset = 0
    while case let bytes = try file.read(at: offset, count: 1 << 16), !bytes.isEmpty {
      try StandardStream.output.write(bytes)
      offset += bytes.count
    }
    try StandardStream.output.write(text(DiffTotals(summary).lines(width: lines.style.width)))
  }

  private func text(_ lines: [String]) -> [UInt8] {
    Array(lines.map { "\($0)\n" }.joined().utf8)
  }
}
