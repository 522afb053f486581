internal import ArgumentParser
internal import Decant
internal import DecantCore

/// `decant diff`.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say what differs between two blogs, in any two formats.",
    discussion: """
      Ends with 0 if nothing differs, and with 1 if something does. What one of two formats has no \
      place for is no difference, and is named; --exact compares every value all the same.
      """)

  @Argument(
    help: "A blog: a file, a folder, or - for standard input.", completion: .file())
  var first: String

  @Argument(help: "The blog to compare it with.", completion: .file())
  var second: String

  @Option(help: "The format of both blogs, if their content doesn't tell.")
  var from: String?

  @Flag(help: "Compare every value, also what one of the formats has no place for.")
  var exact = false

  @Option(help: "How to say it: text or json.")
  var format = "text"

  func validate() throws {
    guard format == "text" || format == "json" else {
      throw ValidationError("--format takes text or json")
    }
    if first == "-", second == "-" {
      throw ValidationError("standard input can't be both blogs")
    }
  }

  func run() async throws {
    let old = try DiffInput(first, from)
    let new = try DiffInput(second, from)
    defer { withExtendedLifetime((old, new)) {} }
    // The same format can say the same.
    let scope: ComparisonScope = exact || old.format.id == new.format.id ? .exact : .shown
    let comparison = BlogComparison(old.blog, new.blog, scope)
    let isEqual =
      format == "json"
      ? try await DiffReport(old, new, scope).run(comparison)
      : try await DiffScreen(old, new).run(comparison)
    if !isEqual { throw ExitCode(1) }
  }
}

/// One of the blogs of a comparison, as it was named.
struct DiffInput {
  let name: String
  let format: BlogFormat
  let blog: ComparedBlog

  /// Standard input lives as long as the comparison.
  private let standardInput: StandardInput?

  init(_ path: String, _ from: String?) throws {
    var input = InputOptions()
    input.inputs = [path]
    input.from = from
    input.merge = false
    let (source, standardInput) = try input.open()
    self.standardInput = standardInput
    format = try input.format(of: source)
    blog = ComparedBlog(source, with: try input.reader(of: format), visible: format.visible)
    name = path == "-" ? "standard input" : path
  }
}
