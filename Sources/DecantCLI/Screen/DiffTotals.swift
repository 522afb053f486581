internal import Decant
internal import DecantCore

/// The last lines of a comparison: what wasn't compared, and how much differs.
struct DiffTotals {
  private let summary: ComparisonSummary

  init(_ summary: ComparisonSummary) { self.summary = summary }

  /// The lines.
  func lines(width: Int) -> [String] {
    var lines: [String] = []
    if let unsaid {
      lines.append(Columns.wrapped("not compared: \(unsaid)", indent: 2, width))
    }
    lines.append(totals)
    return lines
  }

  private var totals: String {
    var parts: [String] = []
    for kind in [EntryChange.Kind.changed, .moved, .removed, .added]
    where kind != .moved || summary.count(of: .moved) > 0 {
      parts.append("\(Columns.number(summary.count(of: kind))) \(kind.rawValue)")
    }
    return parts.joined(separator: ", ")
  }

  /// What one of the formats has no place for, in one line.
  private var unsaid: String? {
    let entries = summary.unshownEntries.map {
      "\(Columns.number($0.count)) \($0.kind.noun(for: $0.count))"
    }
    let values = summary.unsaidValues
    guard !entries.isEmpty || !values.isEmpty else { return nil }
    let parts = [entries, values].filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
    return parts.joined(separator: "; ") + " (--exact compares them)"
  }
}
