internal import ArgumentParser
internal import Decant
internal import DecantCore

/// `decant convert`.
struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Pour a blog into another format.")

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var filter: FilterOptions

  @Flag(help: "Convert several blogs one by one, to OUTPUT/NAME each.")
  var each = false

  @Flag(help: "End with 1 if anything had to be repaired.")
  var strict = false

  @Option(help: "Write what became of everything to a JSON file.", completion: .file())
  var report: String?

  @Option(help: "Whether to show how far it is: auto or never.")
  var progress = "auto"

  func validate() throws {
    if each, input.merge { throw ValidationError("--merge and --each exclude each other") }
    if progress != "auto", progress != "never" {
      throw ValidationError("--progress takes auto or never")
    }
  }

  func run() async throws {
    guard each else { return try await finish(try await convert(input, output)) }
    var status: Int32 = 0
    for path in input.inputs {
      var input = input
      var output = output
      input.inputs = [path]
      output.output = try placeOfOne(path)
      status = max(status, try await convert(input, output))
    }
    try await finish(status)
  }

  private func finish(_ status: Int32) async throws {
    if status != 0 { throw ExitCode(status) }
  }

  private func convert(_ input: InputOptions, _ output: OutputOptions) async throws -> Int32 {
    let (source, standardInput) = try input.open()
    let from = try input.format(of: source)
    let (to, destination) = try output.resolved()
    var readerOptions = FormatOptions()
    let reader = try input.reader(of: from, &readerOptions)
    var options = try output.options()
    guard let writer = try to.makeWriter?(&options) else {
      throw DecantError(.unknownFormat, "\(to.id) can only be read")
    }
    try options.requireEmpty()
    let conversion = Conversion(
      from: reader, to: writer, transforms: try filter.transforms(), sourceFormat: from.id)
    var screen = ConversionScreen(showsProgress: progress == "auto")
    let summary = try await conversion.run(source, into: destination) { screen.take($0) }
    withExtendedLifetime(standardInput) {}
    screen.clearProgress()
    screen.finish(
      summary, from: from, to: to, destination: destination, source: input.inputs, filter)
    if let report { try ConversionReport(summary).write(to: report, replacing: true) }
    return status(of: summary)
  }

  private func status(of summary: ConversionSummary) -> Int32 {
    if summary.count(of: .dropped) > 0 { return 1 }
    return strict && summary.count(of: .repaired) > 0 ? 1 : 0
  }

  private func placeOfOne(_ path: String) throws -> String {
    guard let folder = output.output, folder != "-" else {
      throw DecantError(.invalidOption, "--each needs a folder: add -o FOLDER")
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let formats = DecantCommandLine.formats
    let ending = output.to.flatMap { formats[$0]?.fileExtensions.first }
    let isFolder = output.to.flatMap { formats[$0]?.isFolder } ?? true
    return isFolder ? "\(folder)/\(stem)" : "\(folder)/\(stem).\(ending ?? "out")"
  }
}
