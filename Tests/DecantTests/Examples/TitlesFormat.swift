// The example of README.md, "Add a format of your own": kept equal to it by a test.
// example-begin
import Decant

/// A list of titles, one a line.
struct TitlesReader: BlogReader {
  func open(
    _ source: BlogSource, limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogCursor {
    TitlesCursor(try source.lines())
  }
}

final class TitlesCursor: BlogCursor {
  let header = BlogHeader(site: Site(title: "Titles"))
  let decoder: any EntryDecoder = TitleDecoder()
  private let lines: [[UInt8]]
  private var ordinal = 0

  init(_ lines: [[UInt8]]) { self.lines = lines }

  var progress: (done: Int, total: Int?) { (ordinal, lines.count) }

  // In order, and cheap: cut the next entry out of the source.
  func next(_ diagnostics: inout Diagnostics) throws(DecantError) -> RawEntry? {
    guard ordinal < lines.count else { return nil }
    defer { ordinal += 1 }
    let position = SourcePosition(line: ordinal + 1, column: 1)
    return RawEntry(ordinal: ordinal, position: position, payload: .bytes(lines[ordinal]))
  }
}

struct TitleDecoder: EntryDecoder {
  // On any core: make an entry of it.
  func decode(_ raw: RawEntry, _ diagnostics: inout Diagnostics) throws(DecantError) -> Entry? {
    guard case .bytes(let bytes) = raw.payload else { return nil }
    var entry = Entry(id: Entry.ID(rawValue: String(raw.ordinal + 1)))
    entry.title = Content(String(decoding: bytes, as: UTF8.self), markup: .plainText)
    return entry
  }
}

struct TitlesWriter: BlogWriter {
  // Titles are wanted as plain text; Decant converts those that are HTML.
  var markup: MarkupPreference { MarkupPreference(titles: [.plainText]) }

  func open(
    _ output: BlogOutput, _ context: BlogContext, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogSink {
    TitlesSink(output)
  }
}

final class TitlesSink: BlogSink {
  let encoder: any EntryEncoder = TitleEncoder()
  private let output: BlogOutput
  private var count = 0

  init(_ output: BlogOutput) { self.output = output }

  func write(_ encoded: EncodedEntry, _ diagnostics: inout Diagnostics) throws(DecantError) {
    for piece in encoded.pieces { try output.append(piece.bytes) }
    count += 1
  }

  func finish(_ diagnostics: inout Diagnostics) throws(DecantError) -> [OutputRow] {
    if count == 0 { try output.append([]) }
    return [OutputRow("titles", count)]
  }
}

struct TitleEncoder: EntryEncoder {
  func encode(
    _ entry: RenderedEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> EncodedEntry {
    if entry.entry.content != nil {
      diagnostics.report(.titlesBody, "the body has no place in a list", at: entry.position)
    }
    let title = (entry.entry.title?.text ?? "").split(separator: "\n").joined(separator: " ")
    return EncodedEntry(entry, pieces: [.init(bytes: Array("\(title)\n".utf8))])
  }
}

extension DiagnosticRule {
  static let titlesBody = DiagnosticRule(
    "titles/body", .warning, .dropped, "A list of titles has no place for bodies.",
    explanation: "Write another format if you want to keep what the entries say.")
}

extension BlogFormat {
  static let titles: BlogFormat = {
    var format = BlogFormat(
      id: "titles", summary: "a list of titles",
      reader: { _ throws(DecantError) in TitlesReader() },
      writer: { _ throws(DecantError) in TitlesWriter() })
    format.fileExtensions = ["titles"]
    format.rules = [.titlesBody]
    return format
  }()
}
// example-end
