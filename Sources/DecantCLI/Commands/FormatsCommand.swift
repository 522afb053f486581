internal import ArgumentParser
internal import Decant
internal import DecantCore

/// `decant formats`.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "List the formats, or show what one holds.")

  @Argument(help: "The format.")
  var id: String?

  func run() throws {
    let formats = DecantCommandLine.formats
    guard let id else { return try say(formats.formats.map(line)) }
    guard let format = formats[id] else {
      let known = formats.formats.map(\.id).joined(separator: ", ")
      throw DecantError(.unknownFormat, "there is no format '\(id)': there are \(known)")
    }
    try say(page(format))
  }

  private func say(_ lines: [String]) throws {
    try StandardStream.output.write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func line(_ format: BlogFormat) -> String {
    "\(Columns.left(format.id, 10))\(Columns.left(directions(format), 17))\(format.summary)"
  }

  private func directions(_ format: BlogFormat) -> String {
    switch (format.makeReader != nil, format.makeWriter != nil) {
    case (true, true): "reads and writes"
    case (true, false): "reads"
    case (false, true): "writes"
    case (false, false): ""
    }
  }

  private func page(_ format: BlogFormat) -> [String] {
    var lines = ["\(Columns.left(format.id, 7))\(format.summary): \(directions(format))"]
    lines += format.details
    for option in format.options {
      lines.append(
        "--set  \(Columns.left("\(option.name)=\(option.values)", 34)) \(option.summary)")
    }
    return lines
  }
}
