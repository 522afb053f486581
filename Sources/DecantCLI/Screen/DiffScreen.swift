internal import Decant
internal import DecantCore

/// What `decant diff` says to a person.
struct DiffScreen {
  private let old: DiffInput
  private let new: DiffInput
  private let style: DiffStyle

  init(_ old: DiffInput, _ new: DiffInput) {
    self.old = old
    self.new = new
    style = DiffStyle()
  }

  /// Compares, writes what differs, and returns whether nothing does.
  ///
  /// The lines wait on the disk, since the first of them says how many entries are equal.
  func run(_ comparison: BlogComparison) async throws -> Bool {
    let lines = try TemporaryFile()
    var tally = DiagnosticTally()
    let summary = try await comparison.run { event in
      switch event {
      case .diagnostic(let diagnostic, _):
        guard diagnostic.rule.effect == .dropped, tally.add(diagnostic) else { return }
        Talk.say(diagnostic)
      case .header(let changes):
        try lines.append(text(["\(style.mark(.changed)) the site"] + values(changes)))
      case .entry(let change): try lines.append(text(entry(change)))
      }
    }
    for group in tally.hidden {
      Talk.say("and \(Columns.number(group.count)) more like these [\(group.rule.id)]")
    }
    try write(lines, summary)
    return summary.isEqual
  }

  private func write(_ lines: TemporaryFile, _ summary: ComparisonSummary) throws {
    let entries = Columns.count(summary.equalCount, "entry", "entries")
    try StandardStream.output.write(text(["= \(entries) equal"]))
    var offset = 0
    while case let bytes = try lines.read(at: offset, count: 1 << 16), !bytes.isEmpty {
      try StandardStream.output.write(bytes)
      offset += bytes.count
    }
    try StandardStream.output.write(text(DiffTotals(summary).lines(width: style.width)))
  }

  private func entry(_ change: EntryChange) -> [String] {
    let label = "\(style.mark(change.kind)) \(DiffLabel(change.entry).text)"
    let line =
      switch change.kind {
      case .added: "\(label): only in \(new.name)"
      case .removed: "\(label): only in \(old.name)"
      case .moved: "\(label): \(DiffLine(change.values.first).text)"
      case .changed: label
      }
    let wrapped = Columns.wrapped(Talk.sanitized(line, keepingLines: false), indent: 2, style.width)
    return [style.coloured(wrapped, change.kind)]
      + (change.kind == .changed ? values(change.values) : [])
  }

  /// A line a value, the name once where several differ.
  private func values(_ changes: [ValueChange]) -> [String] {
    let lines = changes.map { DiffLine($0) }
    let widest = lines.map { Columns.width($0.label) }.max() ?? 0
    let width = max(6, min(widest, 24))
    var last = ""
    return lines.map { line in
      let label = line.label == last ? "" : line.label
      last = line.label
      let text = "    \(Columns.left(label, width))  \(line.text)"
      return Columns.wrapped(text, indent: width + 6, style.width)
    }
  }

  private func text(_ lines: [String]) -> [UInt8] {
    Array(lines.map { "\($0)\n" }.joined().utf8)
  }
}

/// The marks and colours of a comparison, and the width of the lines.
struct DiffStyle {
  /// The number of columns of a line.
  let width: Int

  private let hasColours: Bool

  init() {
    let output = StandardStream.output
    width = output.isTerminal ? max(40, output.width) : 80
    hasColours = output.showsColours
  }

  /// The first character of a line.
  func mark(_ kind: EntryChange.Kind) -> String {
    switch kind {
    case .added: "+"
    case .removed: "-"
    case .changed, .moved: "~"
    }
  }

  /// The line in the colour of its mark; colours only say again what the mark says.
  func coloured(_ line: String, _ kind: EntryChange.Kind) -> String {
    guard hasColours else { return line }
    let colour =
      switch kind {
      case .added: 32
      case .removed: 31
      case .changed, .moved: 33
      }
    return "\u{1B}[\(colour)m\(line)\u{1B}[0m"
  }
}

/// How a person knows an entry: `"Draft" (2013-04-09, draft)`.
struct DiffLabel {
  let text: String

  init(_ entry: EntrySummary) {
    var facts: [String] = []
    if entry.kind != .post { facts.append(entry.kind.rawValue) }
    if let date = entry.published {
      let day = date.civil
      var bytes: [UInt8] = []
      bytes.append(
        rfc3339: Timestamp(
          CivilTime(year: day.year, month: day.month, day: day.day) ?? day, offset: nil,
          precision: .day))
      facts.append(String(decoding: bytes, as: UTF8.self))
    }
    if entry.status != .published, entry.status != .inherited {
      facts.append(entry.status.rawValue)
    }
    let title = entry.title ?? ""
    let name = title.isEmpty ? "\(entry.kind.rawValue) \(entry.id.rawValue)" : title.quoted
    text = facts.isEmpty ? name : "\(name) (\(facts.joined(separator: ", ")))"
  }
}
