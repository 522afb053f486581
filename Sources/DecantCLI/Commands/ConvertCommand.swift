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

  @Flag(help: "End with 1 if anything had to be repaired, or a body can't be proved.")
  var strict = false

  @Option(
    help: "Write what became of everything: a page for people if it ends in .html, else JSON.",
    completion: .file())
  var report: String?

  @Option(help: "Whether to show how far it is: auto or never.")
  var progress = "auto"

  func validate() throws {
    if each, input.merge { throw ValidationError("--merge and --each exclude each other") }
    if each, report != nil {
      throw ValidationError("--report tells of one conversion, and --each makes several")
    }
    if let report, input.inputs.contains(report) || report == output.output {
      throw ValidationError("--report would replace \(report)")
    }
    if progress != "auto", progress != "never" {
      throw ValidationError("--progress takes auto or never")
    }
  }

  func run() async throws {
    var status: Int32 = 0
    if each {
      for (path, place) in zip(input.inputs, try output.places(of: input.inputs)) {
        var input = input
        var output = output
        input.inputs = [path]
        output.output = place
        status = max(status, try await convert(input, output))
      }
    } else {
      status = try await convert(input, output)
    }
    if status != 0 { throw ExitCode(status) }
  }

  private func convert(_ input: InputOptions, _ output: OutputOptions) async throws -> Int32 {
    let (to, destination) = try output.resolved()
    let writer = try output.writer(of: to)
    let transforms = try filter.transforms()
    let (source, standardInput) = try input.open()
    defer { withExtendedLifetime(standardInput) {} }
    let from = try input.format(of: source)
    let reader = try input.reader(of: from)
    let conversion = Conversion(
      from: output.redact ? RedactingReader(reader) : reader, to: writer, transforms: transforms,
      sourceFormat: from.id, inspects: report != nil || to.isFolder)
    let proof = try output.proof(of: to, from: from)
    var verification = VerificationScreen(destination, isRedacted: output.redact)
    var result: ProofResult?
    let report = report.map {
      ConversionReport(
        to: $0, .init(source: from.summary, target: to, output: destination.path))
    }
    var screen = ConversionScreen(showsProgress: progress == "auto")
    defer { screen.clearProgress() }
    func observe(_ event: Conversion.Event) {
      screen.take(event)
      if case .entry(let account) = event { report?.add(account) }
    }
    let summary = try await filter.explaining {
      guard let proof else {
        return try await conversion.run(source, into: destination) { observe($0) }
      }
      let proved = try await conversion.run(source, into: destination, proving: proof) {
        observe($0)
      } difference: {
        verification.take($0, $1)
      }
      result = proved.result
      return proved.summary
    }
    screen.clearProgress()
    try report?.finish(summary)
    screen.finish(summary, to: to, destination, report: self.report)
    if let result { verification.finish(result) }
    let proofStatus: Int32 = result?.isProved == false ? 1 : 0
    return max(status(of: summary), filter.status(of: summary), proofStatus)
  }

  private func status(of summary: ConversionSummary) -> Int32 {
    if summary.count(of: .dropped) > 0 || summary.isEmpty { return 1 }
    let isProved = summary.bodies.sum.unprovedBodies == 0
    return strict && (summary.count(of: .repaired) > 0 || !isProved) ? 1 : 0
  }
}

extension BlogDestination {
  /// The file or folder, if there is one to lead to.
  fileprivate var path: String? {
    switch place {
    case .file(let path), .folder(let path): path
    case .standardOutput, .memory, .nowhere: nil
    }
  }
}

extension ConversionSummary {
  /// Whether there was nothing at all to read.
  fileprivate var isEmpty: Bool {
    entriesRead == 0 && header.authors.isEmpty && header.terms.isEmpty
  }
}
