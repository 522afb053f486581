internal import ArgumentParser
internal import Decant
internal import DecantCore

/// `decant explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a message means, and what to do.")

  @Argument(help: "The rule in brackets at the end of the message, such as wxr/truncated.")
  var rule: String?

  @Flag(help: "Write the page of all rules that blogs are judged by, as Markdown.")
  var all = false

  func validate() throws {
    if rule == nil, !all { throw ValidationError("Missing expected argument '<rule>'") }
  }

  func run() throws {
    guard let rule else {
      let page = RuleCatalogue(DecantCommandLine.formats).text
      return try StandardStream.output.write(Array(page.utf8))
    }
    let rules = DecantCommandLine.formats.rules
    guard let rule = rules.first(where: { $0.id == rule }) else { throw unknown(rule, rules) }
    try StandardStream.output.write(Array(RulePage(rule).text.utf8))
  }

  /// The error that names the rules whose names are nearest.
  private func unknown(_ rule: String, _ rules: [DiagnosticRule]) -> DecantError {
    let near = rules.map { (id: $0.id, distance: $0.id.editDistance(to: rule)) }
      .sorted { $0.distance == $1.distance ? $0.id < $1.id : $0.distance < $1.distance }
    let names = near.prefix(3).map(\.id).joined(separator: ", ")
    return DecantError(
      .invalidOption,
      "there is no rule \(rule.quoted)\n  " + Columns.wrapped("the nearest: \(names)", indent: 2))
  }
}
