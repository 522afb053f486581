internal import Decant
internal import DecantCore

/// What in a blog will need a person's care, the worst first.
struct InspectionCare {
  private let inspection: Inspection

  init(_ inspection: Inspection) { self.inspection = inspection }

  /// A line each.
  var lines: [String] {
    var lines: [String] = []
    lines += problems
    lines += [dynamicBlocks, locked, sharedNames, repeatedIDs].compactMap { $0 }
    return lines
  }

  /// What was reported, errors first, of each rule the first.
  private var problems: [String] {
    let worst = inspection.diagnostics.filter { $0.rule.severity > .note }
      .enumerated().sorted { first, second in
        let (one, other) = (first.element.rule.severity, second.element.rule.severity)
        return one == other ? first.offset < second.offset : one > other
      }
    var lines = worst.prefix(8).map { problem($0.element) }
    if worst.count > lines.count { lines.append("and \(worst.count - lines.count) kinds more") }
    return lines
  }

  private func problem(_ diagnostic: Diagnostic) -> String {
    let more = (inspection.counts[diagnostic.rule] ?? 1) - 1
    let place = diagnostic.position.map { "\($0): " } ?? ""
    let line = "\(place)\(diagnostic.message) [\(diagnostic.rule.id)]"
    let safe = Talk.sanitized(line, keepingLines: false)
    return more == 0 ? safe : "\(safe), and \(Columns.number(more)) more like it"
  }

  private var dynamicBlocks: String? {
    let count = inspection.dynamicBlocks.total
    guard count > 0 else { return nil }
    let names = inspection.dynamicBlocks.ranked.prefix(2).map { $0.value.words }
    let more = inspection.dynamicBlocks.counts.count > 2 ? ", ..." : ""
    let entries = inspection.dynamicEntryCount
    let place =
      entries == 1 ? "all in \((inspection.dynamicTitle ?? "").quoted)" : "in \(entries) entries"
    return "\(Columns.count(count, "block", "blocks")) that WordPress fills itself "
      + "(\(names.joined(separator: ", "))\(more)), \(place)"
  }

  private var locked: String? {
    let count = inspection.locked.values.reduce(0, +)
    guard count > 0 else { return nil }
    let isPosts = inspection.locked[.post] == count
    let what = Columns.count(count, isPosts ? "post" : "entry", isPosts ? "posts" : "entries")
    return "\(what) behind a password: no static site can ask for one"
  }

  private var sharedNames: String? {
    let shared = inspection.sharedTermNames
    guard !shared.isEmpty else { return nil }
    let names = shared.prefix(3).map(\.quoted)
    let more = shared.count > 3 ? ", ..." : ""
    let count = Columns.count(shared.count, "name stands", "names stand")
    let each = shared.count == 1 ? "" : " each"
    return "\(count) for two terms\(each): \(names.joined(separator: ", "))\(more)"
  }

  private var repeatedIDs: String? {
    let ids = Set(inspection.repeatedIDs)
    guard let first = inspection.repeatedIDs.first, let last = inspection.repeatedIDs.last else {
      return nil
    }
    let range = first == last ? first : "\(first) to \(last)"
    return "\(Columns.count(ids.count, "item id occurs", "item ids occur")) twice: \(range)"
  }
}

extension String {
  /// The name of a block as words.
  fileprivate var words: String {
    String(map { $0 == "-" ? " " : $0 })
  }
}
