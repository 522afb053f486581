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
      throw DecantError(.unknownFormat, "there is no format \(id.quoted)\n  there are \(known)")
    }
    try say(page(format))
  }

  private func say(_ lines: [String]) throws {
    try StandardStream.output.write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func line(_ format: BlogFormat) -> String {
    let line = "\(Columns.left(format.id, 10))\(Columns.left(directions(format), 18))"
    return Columns.wrapped("\(line)\(format.summary)", indent: 28)
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
    lines += format.details.map { Columns.wrapped($0, indent: 7) }
    let settings = format.options.map { "\($0.name)=\($0.values)" }
    let width = min(settings.map { Columns.width($0) }.max() ?? 0, 30)
    for (option, setting) in zip(format.options, settings) {
      let line = "--set  \(Columns.left(setting, width))  \(option.summary)"
      lines.append(Columns.wrapped(line, indent: width + 9))
    }
    return lines
  }
}
