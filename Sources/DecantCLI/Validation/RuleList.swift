internal import Decant
internal import DecantCore

/// The rules that blogs are judged by, a line each.
struct RuleList {
  private let formats: FormatRegistry

  init(_ formats: FormatRegistry) { self.formats = formats }

  /// The whole list.
  var bytes: [UInt8] {
    let rules = formats.validationRules.sorted { $0.id < $1.id }
    let width = rules.map { Columns.width($0.id) }.max() ?? 0
    var text = ""
    for rule in rules {
      let start = "\(Columns.left(rule.id, width))  \(Columns.left("\(rule.verdict)", 9))"
      text += "\(start)\(rule.summary)\n"
    }
    return Array(text.utf8)
  }
}
