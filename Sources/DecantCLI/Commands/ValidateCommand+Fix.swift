internal import Decant
internal import DecantCore

extension ValidateCommand {
  /// Repairs the files, and says what became of each.
  func repair(_ targets: [ConfiguredTarget], _ settings: ValidationSettings) async throws {
    var totals: [Int] = []
    var rest = targets.filter { $0.target.path != nil }[...]
    while let (target, configuration) = rest.first {
      // Files of one kind are repaired together.
      let together = rest.prefix {
        $0.target.format.id == target.format.id && $0.configuration.file == configuration.file
      }
      let paths = together.compactMap(\.target.path)
      rest = rest.dropFirst(together.count)
      if let repair = FolderRepair(target.format, settings, configuration) {
        try repair.run(paths) { say($1, of: $0, &totals) }
      } else if let repair = BlogRepair(target.format, settings, configuration) {
        for path in paths { say(try await repair.run(path), of: path, &totals) }
      } else {
        for path in paths {
          Talk.say("\(path): not fixed: \(target.format.id) is mended by hand")
        }
      }
    }
    guard totals.count > 1 else { return }
    let findings = Columns.count(totals.reduce(0, +), "finding", "findings")
    Talk.say("fixed \(findings) in \(Columns.number(totals.count)) files")
  }

  private func say(_ outcome: BlogRepair.Outcome, of path: String, _ totals: inout [Int]) {
    switch outcome {
    case .unchanged: break
    case .refused(let reason): Talk.say("\(path): not fixed: \(reason)")
    case .fixed(let counts):
      let rules = counts.sorted { $0.key < $1.key }.map { rule, count in
        count == 1 ? rule : "\(rule) (\(Columns.number(count)))"
      }
      let total = counts.values.reduce(0, +)
      totals.append(total)
      Talk.say("\(path): fixed \(Columns.number(total)): \(rules.joined(separator: ", "))")
    }
  }
}
