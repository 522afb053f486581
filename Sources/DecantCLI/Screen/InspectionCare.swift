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

  private var problems: [String] {
    var counts: [DiagnosticRule: Int] = [:]
    for diagnostic in inspection.diagnostics { counts[diagnostic.rule, default: 0] += 1 }
    return counts.sorted { $0.key.id < $1.key.id }.filter { $0.key.severity != .note }.map {
      rule, count in "\(Columns.number(count)) times \(rule.id): \(rule.summary)"
    }
  }

  private var dynamicBlocks: String? {
    let count = inspection.dynamicBlocks.total
    guard count > 0 else { return nil }
    let names = inspection.dynamicBlocks.ranked.prefix(2).map { $0.value.words }
    let more = inspection.dynamicBlocks.counts.count > 2 ? ", ..." : ""
    let places = inspection.dynamicTitles
    let place = places.count == 1 ? "all in \(places[0].quoted)" : "in \(places.count) entries"
    return "\(Columns.count(count, "block", "blocks")) that WordPress fills itself "
      + "(\(names.joined(separator: ", "))\(more)), \(place)"
  }

  private var locked: String? {
    let count = inspection.lockedCount
    guard count > 0 else { return nil }
    return "\(Columns.count(count, "entry", "entries")) behind a password: "
      + "no static site can ask for one"
  }

  private var sharedNames: String? {
    var slugs: [String: Set<String>] = [:]
    for term in inspection.header.terms
    where term.id.taxonomy == .category || term.id.taxonomy == .tag {
      let name = "\(term.id.taxonomy.rawValue)\n\(term.name?.text ?? "")"
      slugs[name, default: []].insert(term.id.slug)
    }
    let shared = slugs.filter { $0.value.count > 1 }.keys.sorted()
    guard !shared.isEmpty else { return nil }
    let names = shared.prefix(3).map { name in
      (name.split(separator: "\n").last.map(String.init) ?? "").quoted
    }
    let more = shared.count > 3 ? ", ..." : ""
    let count = Columns.count(shared.count, "name stands", "names stand")
    return "\(count) for two terms each: \(names.joined(separator: ", "))\(more)"
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
