internal import ArgumentParser
internal import DecantCore

/// Says what is wrong with the arguments, and what would be right.
struct UsageMistake {
  private let arguments: [String]
  private let message: String

  init(_ arguments: [String], _ message: String) {
    self.arguments = arguments
    self.message = message
  }

  /// The mistake and the way out.
  var text: String {
    let commands = DecantCommand.configuration.subcommands.compactMap {
      $0.configuration.commandName
    }
    let word = arguments.first ?? ""
    if commands.contains(word) { return "decant: \(phrase)\n  decant help \(word)" }
    guard !word.isEmpty, word.first != "-" else { return "decant: \(phrase)\n  decant help" }
    let help =
      word.contains(".") || word.contains("/")
      ? "decant inspect \(word.shellWord) says what is in it"
      : "there are \(commands.joined(separator: ", ")) and help"
    return "decant: there is no command \(word.quoted)\n  \(help)"
  }

  /// The message as the part of a line.
  private var phrase: String {
    guard let first = message.first, message.dropFirst().first?.isLowercase == true else {
      return message
    }
    return first.lowercased() + message.dropFirst()
  }
}
