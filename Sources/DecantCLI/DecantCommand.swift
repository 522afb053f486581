internal import ArgumentParser
internal import DecantCore

/// The command itself: without a word behind it, it says what it can do.
struct DecantCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decant",
    abstract: "Convert blogs between WordPress exports, JSON Feed and Markdown folders.",
    version: "0.1.0",
    subcommands: [
      ConvertCommand.self, ValidateCommand.self, InspectCommand.self, DiffCommand.self,
      FormatsCommand.self, ExplainCommand.self,
    ])

  func run() async throws {
    try StandardStream.output.write(Array(DecantCommand.welcome.utf8))
  }

  private static let welcome = """
    decant converts blogs between WordPress exports, JSON Feed and Markdown folders.

      decant inspect export.xml                        what is in there
      decant convert export.xml --to hugo -o site      make a site of it
      decant convert post.md -o post.xml               one post, for WordPress
      decant validate _posts export.xml                for CI

    decant help COMMAND, decant formats

    """
}
