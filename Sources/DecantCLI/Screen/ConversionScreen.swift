internal import Decant
internal import DecantCore

/// What `decant convert` says while it works and when it is done.
struct ConversionScreen {
  private let showsProgress: Bool
  private var tally = DiagnosticTally()
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
    }
  }

  /// Takes the progress line away.
  mutating func clearProgress() { progress.clear() }

  /// Shows what came of it.
  func finish(_ summary: ConversionSummary, to format: BlogFormat, _ destination: BlogDestination) {
    for group in tally.hidden {
      Talk.say("and \(Columns.number(group.count)) more like these [\(group.rule.id)]")
    }
    let rows =
      destination.place == .standardOutput
      ? [] : rows(of: summary) + leftOut(summary.entriesSkipped)
    var blocks = [rows, [promises(summary)], lookAt, next(format, destination)]
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

  /// What is known to be well or not, on one line; what was lost always.
  private func promises(_ summary: ConversionSummary) -> String {
    let counts: [(String, DiagnosticRule.Effect)] = [
      ("repaired", .repaired), ("put differently", .approximated), ("kept apart", .archived),
    ]
    var parts = ["lost  \(Columns.number(summary.count(of: .dropped)))"]
    for (name, effect) in counts where summary.count(of: effect) > 0 {
      parts.append("\(name)  \(Columns.number(summary.count(of: effect)))")
    }
    return parts.joined(separator: "      ")
  }

  /// At most five things that a person should see, the worst first.
  private var lookAt: [String] {
    // A few lines have just been read.
    guard tally.shownCount > 5 else { return [] }
    let worst = tally.worst
    guard let first = worst.first else { return [] }
    let shown = worst.prefix(5)
    let digits = shown.map { Columns.number($0.count).count }.max() ?? 0
    var lines = ["Look at"]
    for group in shown {
      let line = "  \(Columns.right(Columns.number(group.count), digits))  \(group.rule.phrase)"
      lines.append(Columns.wrapped(line, indent: digits + 4))
    }
    if worst.count > shown.count {
      lines.append("  and \(worst.count - shown.count) kinds more: --report FILE lists them all")
    }
    return lines + ["  decant explain \(first.rule.id)"]
  }

  /// What to do now.
  private func next(_ format: BlogFormat, _ destination: BlogDestination) -> [String] {
    let servers = [
      "hugo": "hugo server", "jekyll": "jekyll serve", "eleventy": "npx @11ty/eleventy --serve",
    ]
    switch destination.place {
    case .nowhere: return ["Nothing was written: this was a dry run"]
    case .standardOutput, .memory: return []
    case .file(let path), .folder(let path):
      if let server = servers[format.id] {
        return ["See it:  cd \(path.shellWord) && \(server)"]
      }
      if format.id == "wxr" { return ["Import it:  Tools > Import > WordPress"] }
      return format.makeReader == nil ? [] : ["See it:  decant inspect \(path.shellWord)"]
    }
  }
}

extension DiagnosticRule {
  /// The summary as part of a line.
  var phrase: String { summary.last == "." ? String(summary.dropLast()) : summary }
}

extension String {
  /// The text up to its last character that isn't a space.
  var withoutTrailingSpaces: String {
    String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
  }
}
