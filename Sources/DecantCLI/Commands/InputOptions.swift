internal import ArgumentParser
internal import Decant
internal import DecantCore

/// What to read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: "The blog: a file, a folder, several files of one blog, or - for standard input.",
    completion: .file())
  var inputs: [String]

  @Option(help: "The format of the input, if its content doesn't tell.")
  var from: String?

  @Flag(help: "Read several blogs as one.")
  var merge = false

  /// Opens the inputs.
  ///
  /// The caller keeps standard input alive as long as it reads.
  func open() throws -> (source: BlogSource, standardInput: StandardInput?) {
    guard inputs.contains("-") else {
      return (inputs.count == 1 ? .path(inputs[0]) : .paths(inputs), nil)
    }
    guard inputs.count == 1 else {
      throw DecantError(.invalidOption, "standard input can't be one of several files")
    }
    let input = try StandardInput()
    return (input.source, input)
  }

  /// The format of a source.
  func format(of source: BlogSource) throws -> BlogFormat {
    let formats = DecantCommandLine.formats
    guard let from else { return try formats.recognize(source) }
    guard let format = formats[from], format.makeReader != nil else {
      let readable = formats.formats.filter { $0.makeReader != nil }.map(\.id)
      throw DecantError(
        .unknownFormat,
        "decant reads no format \(from.quoted)\n  it reads " + readable.joined(separator: ", "))
    }
    return format
  }

  /// The reader of a format.
  func reader(of format: BlogFormat) throws -> any BlogReader {
    var options = FormatOptions()
    if merge { options.append("merge", "true") }
    guard let reader = try format.makeReader?(&options) else {
      throw DecantError(.unknownFormat, "\(format.id) can only be written")
    }
    return reader
  }
}
