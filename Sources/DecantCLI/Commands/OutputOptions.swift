internal import ArgumentParser
internal import Decant
internal import DecantCore

/// What to write, and where.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("output")],
    help: "The file or folder to write, or - for standard output.", completion: .file())
  var output: String?

  @Option(help: "The format of the output, if its name doesn't tell.")
  var to: String?

  @Option(name: .customLong("set"), help: "An option of the output's format: NAME=VALUE.")
  var settings: [String] = []

  @Flag(help: "Write no archive; what the format has no place for is lost, and reported.")
  var plain = false

  @Flag(help: "Leave out passwords, mail and network addresses, and customers' data.")
  var redact = false

  @Flag(help: "Replace files that exist, those that we write and no others.")
  var force = false

  @Flag(help: "Do everything but write.")
  var dryRun = false

  @Flag(help: "Read the output back, and prove that it says all that the source says.")
  var verify = false

  /// The format to write, and the place.
  func resolved() throws -> (format: BlogFormat, destination: BlogDestination) {
    let format = try format()
    if dryRun { return (format, BlogDestination(.nowhere)) }
    guard let output, output != "-" else {
      // The file of one entry can be shown; a site can't.
      guard !format.isFolder || !format.fileExtensions.isEmpty else {
        throw DecantError(.invalidOption, "\(format.id) needs a folder: add -o FOLDER")
      }
      return (format, BlogDestination(.standardOutput))
    }
    let isFile = !format.isFolder || format.fileExtensions.contains(ending(of: output))
    return (
      format, BlogDestination(isFile ? .file(output) : .folder(output), replacesExisting: force)
    )
  }

  /// The proof of a format, if one is wanted.
  func proof(of format: BlogFormat, from source: BlogFormat) throws -> OutputProof? {
    guard verify else { return nil }
    guard !dryRun, let output, output != "-" else {
      throw DecantError(
        .invalidOption, "--verify reads what was written: add -o, and take --dry-run away")
    }
    let isPlain = plain || settings.contains("plain=true")
    return try OutputProof(of: format, from: source, isPlain: isPlain)
  }

  /// The writer of a format, with the settings.
  func writer(of format: BlogFormat) throws -> any BlogWriter {
    var options = try options()
    guard let writer = try format.makeWriter?(&options) else {
      throw DecantError(.unknownFormat, "\(format.id) can only be read")
    }
    // A format that never has an archive is always plain.
    if plain { _ = options.take("plain") }
    try options.requireEmpty()
    return writer
  }

  /// Where each of several blogs goes: OUTPUT/NAME.
  func places(of inputs: [String]) throws -> [String] {
    guard let output, output != "-" else {
      throw DecantError(.invalidOption, "--each needs a folder: add -o FOLDER")
    }
    let format = to.flatMap { DecantCommandLine.formats[$0] }
    let ending = format.flatMap { $0.isFolder ? nil : $0.fileExtensions.first }
    var places: [String] = []
    for input in inputs {
      let name = input.split(separator: "/").last.map(String.init) ?? "blog"
      let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
      let place = "\(output)/\(stem)" + (ending.map { ".\($0)" } ?? "")
      guard !places.contains(place) else {
        throw DecantError(.invalidOption, "two blogs would go to \(place): convert one by itself")
      }
      places.append(place)
    }
    return places
  }

  /// The settings, those of the flags included.
  private func options() throws -> FormatOptions {
    var options = FormatOptions()
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw DecantError(.invalidOption, "\(setting.quoted) is no setting: write --set NAME=VALUE")
      }
      options.append(String(parts[0]), String(parts[1]))
    }
    if plain { options.append("plain", "true") }
    return options
  }

  private func format() throws -> BlogFormat {
    let formats = DecantCommandLine.formats
    let writable = formats.formats.filter { $0.makeWriter != nil }.map(\.id)
    if let to {
      if let format = formats[to], format.makeWriter != nil { return format }
      throw DecantError(
        .unknownFormat,
        "decant writes no format \(to.quoted)\n  it writes \(writable.joined(separator: ", "))")
    }
    if let output, let format = formats.format(forExtension: ending(of: output)) { return format }
    if output == nil || output == "-" || ending(of: output ?? "").isEmpty,
      let markdown = formats["markdown"]
    {
      return markdown
    }
    throw DecantError(
      .unknownFormat,
      "the name \(output ?? "") tells no format\n"
        + "  name one with --to: \(writable.joined(separator: ", "))")
  }

  private func ending(of path: String) -> String {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."),
      dot != name.startIndex
    else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
