internal import Decant
internal import DecantCore

/// What `decant convert` says while it works and when it is done.
struct ConversionScreen {
  private static let diagnosticLimit = 50

  private let showsProgress: Bool
  private var shown: [DiagnosticRule: Int] = [:]
  private var progress = ProgressLine()

  init(showsProgress: Bool) {
    self.showsProgress = showsProgress && StandardStream.error.isTerminal
  }

  /// Shows an event.
  ///
  /// Of each rule the first 50 are shown, and the rest counted.
  mutating func take(_ event: Conversion.Event) {
    switch event {
    case .diagnostic(let diagnostic):
      let count = shown[diagnostic.rule, default: 0] + 1
      shown[diagnostic.rule] = count
      guard count <= ConversionScreen.diagnosticLimit else { return }
      clearProgress()
      Talk.say(diagnostic.description)
    case .progress(let entries, let bytes, let total):
      if showsProgress { progress.show(entries: entries, bytes: bytes, total: total) }
    }
  }

  /// Takes the progress line away.
  mutating func clearProgress() { progress.clear() }

  /// Shows what came of it.
  func finish(
    _ summary: ConversionSummary, from: BlogFormat, to: BlogFormat, destination: BlogDestination,
    source: [String], _ filter: FilterOptions
  ) {
    sayWhatWasNotShown()
    if destination.place != .standardOutput { sayRows(summary.rows) }
    Talk.say(promises(summary))
    if summary.entriesRead == 0 { Talk.say("there was no entry in it") }
    if summary.entriesSkipped > 0 {
      let skipped = Columns.count(summary.entriesSkipped, "entry wasn't", "entries weren't")
      Talk.say("\(skipped) asked for")
    }
    if case .folder(let path) = destination.place, let next = ConversionScreen.next[to.id] {
      Talk.say("See it:  cd \(path) && \(next)")
    }
  }

  private static let next = [
    "hugo": "hugo server", "jekyll": "jekyll serve", "eleventy": "npx @11ty/eleventy --serve",
  ]

  private func sayWhatWasNotShown() {
    let limit = ConversionScreen.diagnosticLimit
    for (rule, count) in shown.sorted(by: { $0.key.id < $1.key.id }) where count > limit {
      Talk.say("and \(Columns.number(count - limit)) more like these [\(rule.id)]")
    }
  }

  private func sayRows(_ rows: [OutputRow]) {
    let label = rows.map { Columns.width($0.label) }.max() ?? 0
    let count = rows.map { $0.count.map { Columns.number($0).count } ?? 0 }.max() ?? 0
    let note = min(rows.map { Columns.width($0.note) }.max() ?? 0, 48)
    for row in rows {
      let number = row.count.map { Columns.number($0) } ?? ""
      let line = [
        Columns.left(row.label, label), Columns.right(number, count),
        Columns.left(row.note, note), row.place,
      ]
      var text = line.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      Talk.say(text)
    }
  }

  /// What is known to be well or not, on one line; what was lost always.
  private func promises(_ summary: ConversionSummary) -> String {
    var parts = ["lost  \(Columns.number(summary.count(of: .dropped)))"]
    let repaired = summary.count(of: .repaired)
    if repaired > 0 { parts.append("repaired  \(Columns.number(repaired))") }
    let changed = summary.count(of: .approximated)
    if changed > 0 { parts.append("put differently  \(Columns.number(changed))") }
    return parts.joined(separator: "      ")
  }
}
