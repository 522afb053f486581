internal import ArgumentParser
internal import Decant
internal import DecantCore

/// `decant explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a message means, and what to do.")

  @Argument(help: "The rule in brackets at the end of the message, such as wxr/truncated.")
  var rule: String

  func run() throws {
    let rules = DecantCommandLine.formats.rules
    guard let rule = rules.first(where: { $0.id == rule }) else { throw unknown(rules) }
    let text = """
      \(rule.id)   \(rule.severity), \(rule.effect.rawValue)

      \(rule.summary)

      \(ExplainCommand.wrapped(rule.explanation))

      """
    try StandardStream.output.write(Array(text.utf8))
  }

  private func unknown(_ rules: [DiagnosticRule]) -> DecantError {
    let word = rule.split(separator: "/").last.map(String.init) ?? rule
    let near = rules.map(\.id).filter { $0.contains(word) || word.contains($0) }.sorted()
    let all = near.isEmpty ? rules.map(\.id).sorted() : near
    return DecantError(
      .invalidOption,
      "there is no rule '\(rule)'\n  there are "
        + all.prefix(12).joined(separator: ", ") + (all.count > 12 ? ", ..." : ""))
  }

  /// The text in lines of at most 80 columns.
  private static func wrapped(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let line = lines.last, Columns.width(line) + Columns.width(String(word)) < 80 {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
