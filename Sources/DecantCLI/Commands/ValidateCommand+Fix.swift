internal import Decant
internal import DecantCore

extension ValidateCommand {
  /// Repairs the files, and says what became of each.
  func repair(_ targets: [ConfiguredTarget], _ settings: ValidationSettings) async throws {
    var totals: [Int] = []
    for (target, configuration) in targets {
      guard let path = target.path else { continue }
      if let repair = FolderRepair(target.format, settings, configuration) {
        try repair.run(path) { say($1, of: $0, &totals) }
      } else if let repair = BlogRepair(target.format) {
        say(try await repair.run(path), of: path, &totals)
      } else {
        Talk.say("\(path): not fixed: \(target.format.id) is mended by hand")
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
