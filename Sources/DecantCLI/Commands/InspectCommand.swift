internal import ArgumentParser
internal import Decant
internal import DecantCore

/// `decant inspect`.
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Say what is in a blog, and what will need care.")

  @OptionGroup var input: InputOptions

  @Option(help: "How to say it: text or json.")
  var format = "text"

  func validate() throws {
    guard format == "text" || format == "json" else {
      throw ValidationError("--format takes text or json")
    }
  }

  func run() async throws {
    let (source, standardInput) = try input.open()
    let from = try input.format(of: source)
    let inspection = try await Inspection(of: source, with: input.reader(of: from))
    withExtendedLifetime(standardInput) {}
    let name = input.inputs.first ?? "-"
    let bytes =
      format == "json"
      ? InspectionReport(inspection, from).json
      : Array(InspectionScreen(inspection, from, name).text.utf8)
    try StandardStream.output.write(bytes)
    if inspection.losesSomething { throw ExitCode(1) }
  }
}
