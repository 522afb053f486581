internal import Decant
internal import DecantCore

/// What `decant convert` says while it works and when it is done.
struct ConversionScreen {
  private let showsProgress: Bool
  private var tally = DiagnosticTally()
  private var attention = AttentionList()

  /// The first entry that was written.
  private var only: EntryAccount?
  private var progress = ProgressLine()

  init(showsProgress: Bool) {
    self.showsProgress = showsProgress && StandardStream.error.isTerminal
  }

  /// Shows an event.
  ///
  /// Of each rule the first diagnostics are shown, and the rest counted.
  mutating func take(_ event: Conversion.Event) {
    switch event {
    case .diagnostic(let diagnostic):
      guard tally.add(diagnostic) else { return }
      clearProgress()
      Talk.say(diagnostic)
    case .progress(let entries, let bytes, let total):
      if showsProgress { progress.show(entries: entries, bytes: bytes, total: total) }
    case .entry(let account):
      attention.add(account)
      if only == nil { only = account }
    }
  }

  /// Takes the progress line away.
  mutating func clearProgress() { progress.clear() }

  /// Shows what came of it.
  func finish(
    _ summary: ConversionSummary, to format: BlogFormat, _ destination: BlogDestination,
    report: String?
  ) {
    for group in tally.hidden {
      Talk.say("and \(Columns.number(group.count)) more like these [\(group.rule.id)]")
    }
    let isData = destination.place == .standardOutput
    let rows =
      (single(summary, destination) ?? rows(of: summary)) + leftOut(summary.entriesSkipped)
    let last = media(summary, destination) + next(format, destination, report)
    var blocks = [isData ? [] : rows, promises(summary), lookAt(summary, report), last]
    blocks.removeAll(where: \.isEmpty)
    let separator = destination.place == .standardOutput ? "\n" : "\n\n"
    if summary.entriesRead == 0 { Talk.say("there was no entry in it") }
    Talk.say(blocks.map { $0.joined(separator: "\n") }.joined(separator: separator))
  }

  /// A line a kind: how many, which, and where they are.
  private func rows(of summary: ConversionSummary) -> [String] {
    let rows = summary.rows
    let label = rows.map { Columns.width($0.label) }.max() ?? 0
    let count = rows.map { $0.count.map { Columns.number($0).count } ?? 0 }.max() ?? 0
    let note = min(rows.map { Columns.width($0.note) }.max() ?? 0, 48)
    return rows.map { row in
      let number = row.count.map { Columns.number($0) } ?? ""
      var cells = [Columns.left(row.label, label), Columns.right(number, count)]
      if note > 0 { cells.append(Columns.left(row.note, note)) }
      return (cells + [row.place]).joined(separator: "  ").withoutTrailingSpaces
    }
  }

  private func leftOut(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    let entries = Columns.count(count, "entry wasn't", "entries weren't")
    return ["\(entries) asked for"]
  }

  /// The only entry of a file, in a sentence.
  private func single(_ summary: ConversionSummary, _ destination: BlogDestination) -> [String]? {
    guard summary.entriesWritten == 1, let only,
      case .file(let path) = destination.place
    else { return nil }
    return [EntryLine(only, in: path).text]
  }

  /// What is known to be well or not, on one line; what was lost always.
  private func promises(_ summary: ConversionSummary) -> [String] {
    var parts: [String] = []
    let (kept, total) = summary.addresses
    if total > 0 {
      parts.append("addresses  \(Columns.number(kept)) of \(Columns.number(total)) as before")
    }
    if summary.bodies.total > 0 {
      let (same, all) = (summary.bodies.same, summary.bodies.total)
      parts.append("bodies  \(Columns.number(same)) of \(Columns.number(all)) say the same")
    }
    parts.append("lost  \(Columns.number(summary.count(of: .dropped)))")
    let line = parts.joined(separator: "      ")
    let counts: [(String, DiagnosticRule.Effect)] = [
      ("repaired", .repaired), ("put differently", .approximated), ("kept apart", .archived),
    ]
    let effects = counts.filter { summary.count(of: $0.1) > 0 }
      .map { "\($0.0)  \(Columns.number(summary.count(of: $0.1)))" }
    guard parts.count > 1, !effects.isEmpty else {
      return [([line] + effects).joined(separator: "      ")]
    }
    return [line, effects.joined(separator: "      ")]
  }

  /// At most five things that a person should see, the worst first.
  private func lookAt(_ summary: ConversionSummary, _ report: String?) -> [String] {
    // A few lines have just been read.
    guard tally.shownCount > 5 else { return [] }
    let ranked = attention.ranked(summary.counts)
    guard let first = ranked.first else { return [] }
    let shown = ranked.prefix(5)
    var lines = ["Look at"] + shown.map { AttentionLine($0).text }
    if ranked.count > shown.count {
      let rest = Columns.number(ranked.count - shown.count)
      lines.append(
        "  and \(rest) more" + (report.map { " in \($0)" } ?? ": --report FILE.html shows them all")
      )
    }
    return lines + ["  decant explain \(first.rule.id)"]
  }

  /// Where the pictures still are.
  private func media(_ summary: ConversionSummary, _ destination: BlogDestination) -> [String] {
    guard case .folder = destination.place, let hosts = summary.inspection?.mediaHosts.ranked,
      let first = hosts.first
    else { return [] }
    let host = Talk.sanitized(first.value, keepingLines: false)
    let others = hosts.count - 1
    let names =
      others == 0 ? host : "\(host) and \(Columns.count(others, "other", "others"))"
    let verb = others == 0 ? "it goes" : "they go"
    return [
      Columns.wrapped(
        "Pictures are still on \(names) and go when \(verb)"
          + " (\(Columns.number(summary.inspection?.mediaHosts.total ?? 0)) files).", indent: 2)
    ]
  }

  /// What to do now.
  private func next(
    _ format: BlogFormat, _ destination: BlogDestination, _ report: String?
  ) -> [String] {
    let tally = report.map { ["What became of it all:  \($0)"] } ?? []
    return tally + next(format, destination)
  }

  private func next(_ format: BlogFormat, _ destination: BlogDestination) -> [String] {
    let servers = [
      "hugo": "hugo server", "jekyll": "jekyll serve", "eleventy": "npx @11ty/eleventy --serve",
    ]
    switch destination.place {
    case .nowhere: return ["Nothing was written: this was a dry run"]
    case .standardOutput, .memory: return []
    case .folder(let path) where servers[format.id] != nil:
      return ["See it:  cd \(path.shellWord) && \(servers[format.id] ?? "")"]
    case .file where format.id == "wxr":
      return ["Import it:  Tools > Import > WordPress"]
    case .file(let path), .folder(let path):
      return format.makeReader == nil ? [] : ["See it:  decant inspect \(path.shellWord)"]
    }
  }
}

extension String {
  /// The text up to its last character that isn't a space.
  var withoutTrailingSpaces: String {
    String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
  }
}
