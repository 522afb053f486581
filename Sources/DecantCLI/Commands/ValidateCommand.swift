internal import ArgumentParser
internal import Decant
internal import DecantCore

/// `decant validate`.
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Say what is wrong with blogs, and where.",
    discussion: """
      Ends with 0 if there are no errors, 1 if there are, 2 if something couldn't be judged.
      """)

  typealias ConfiguredTarget = (target: ValidationTarget, configuration: ValidationConfiguration)

  @Argument(
    help: "What to judge: files, folders, or - for standard input.", completion: .file())
  var inputs: [String] = []

  @Option(help: "The format of the input, if its content doesn't tell.")
  var from: String?

  @Option(help: "How to tell: text, json, sarif, github, gitlab, junit; may be given repeatedly.")
  var format: [ValidationFormat] = []

  @Option(
    name: [.short, .customLong("output")],
    help: "A file for a form that machines read; text is shown beside it.", completion: .file())
  var output: [String] = []

  @Flag(help: "End with 1 for warnings too.")
  var strict = false

  @Option(help: "End with 1 for more warnings than this.")
  var maxWarnings: Int?

  @Option(help: "Judge by these rules only: wxr/truncated, or wxr for all of them.")
  var select: [String] = []

  @Option(help: "Leave these rules out.")
  var ignore: [String] = []

  @Option(help: "Count only what this file doesn't know.", completion: .file())
  var baseline: String?

  @Option(help: "Write what is found to this file, to be known from now on.", completion: .file())
  var writeBaseline: String?

  @Option(help: "The configuration, in place of .decant.yaml above the input.", completion: .file())
  var config: String?

  @Flag(help: "Repair what has one right answer, in the files themselves; the rest is shown.")
  var fix = false

  @Flag(help: "List the rules.")
  var listRules = false

  func validate() throws {
    if inputs.isEmpty, !listRules { throw ValidationError("Missing expected argument '<inputs>'") }
    if inputs.contains("-"), inputs.count > 1 {
      throw ValidationError("standard input can't be one of several files")
    }
    if inputs.contains("-"), fix { throw ValidationError("standard input can't be repaired") }
    if let maxWarnings, maxWarnings < 0 { throw ValidationError("--max-warnings is 0 or more") }
    for path in output + [writeBaseline].compactMap({ $0 }) where inputs.contains(path) {
      throw ValidationError("--output would replace \(path)")
    }
  }

  func run() async throws {
    let formats = DecantCommandLine.formats
    guard !listRules else { return try StandardStream.output.write(RuleList(formats).bytes) }
    let places = try ValidationOutput(format, output)
    var settings = ValidationSettings(rules: formats.validationRules)
    settings.selected = words(select)
    settings.ignored = words(ignore)
    settings.writesBaseline = writeBaseline != nil
    try settings.requireRules()
    if let baseline { settings.baseline = try Baseline(readingFrom: baseline) }
    let standardInput = inputs == ["-"] ? try StandardInput() : nil
    defer { withExtendedLifetime(standardInput) {} }
    let search = try search(formats, standardInput)
    let targets = try configured(search.targets, settings)
    if fix { try await repair(targets, settings) }
    let report = try await judge(targets, settings)
    let status = status(of: report)
    try ValidationScreen(report, search, isStrict: strict, status: status).show(places)
    if let writeBaseline { try write(report.baselineLines, to: writeBaseline) }
    if status != 0 { throw ExitCode(status) }
  }

  private func search(
    _ formats: FormatRegistry, _ standardInput: StandardInput?
  ) throws -> TargetSearch {
    var format: BlogFormat?
    if let from {
      format = formats[from]
      guard format?.makeReader != nil else {
        throw DecantError(.unknownFormat, "decant reads no format \(from.quoted)")
      }
    }
    var search = TargetSearch(formats, format: format)
    if let standardInput {
      try search.add(standardInput.source, path: nil)
    } else {
      for input in inputs { try search.add(input) }
    }
    guard search.targets.isEmpty else { return search }
    let skipped = Columns.count(search.skippedCount, "file", "files")
    throw DecantError(
      .unknownFormat,
      "there is nothing to judge in \(inputs.joined(separator: ", ")): \(skipped) skipped")
  }

  /// The targets and their configurations.
  private func configured(
    _ targets: [ValidationTarget], _ settings: ValidationSettings
  ) throws -> [ConfiguredTarget] {
    let given = try config.map {
      try ValidationConfiguration(readingFrom: $0, rules: settings.rules)
    }
    return try targets.map { target in
      (
        target: target,
        configuration: try given
          ?? ValidationConfiguration.nearest(to: target.path ?? ".", rules: settings.rules)
      )
    }
  }

  private func judge(
    _ targets: [ConfiguredTarget], _ settings: ValidationSettings
  ) async throws -> ValidationReport {
    var report = ValidationReport(settings)
    var groups: [(targets: [ValidationTarget], configuration: ValidationConfiguration)] = []
    var places: [String: Int] = [:]
    for (target, configuration) in targets {
      let key = "\(target.format.id) \(configuration.file ?? "")"
      if target.format.judgesFilesTogether, let place = places[key] {
        groups[place].targets.append(target)
      } else {
        places[key] = groups.count
        groups.append(([target], configuration))
      }
    }
    for (targets, configuration) in groups { try await report.judge(targets, configuration) }
    report.finish()
    return report
  }

  private func status(of report: ValidationReport) -> Int32 {
    let warnings = report.count(.warning)
    let isTooMuch =
      report.count(.error) > 0 || (strict && warnings > 0)
      || maxWarnings.map { warnings > $0 } ?? false
    return isTooMuch && writeBaseline == nil ? 1 : 0
  }

  private func words(_ names: [String]) -> [String] {
    names.flatMap { $0.split(separator: ",").map(String.init) }
  }

  private func write(_ lines: [String], to path: String) throws {
    let output = BlogOutput(BlogDestination(.file(path), replacesExisting: true))
    let text = ([Baseline.heading] + lines).map { "\($0)\n" }.joined()
    try output.append(Array(text.utf8))
    try output.commit()
    Talk.say("\(path): \(Columns.count(lines.count, "finding", "findings")) written")
  }
}
