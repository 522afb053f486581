internal import DecantCore

/// A file of lines that is being written.
final class LinesSink: BlogSink {
  let encoder: any EntryEncoder = LinesEncoder()

  private let output: BlogOutput
  private var tally = EntryTally()

  init(_ output: BlogOutput) { self.output = output }

  func write(_ encoded: EncodedEntry, _ diagnostics: inout Diagnostics) throws(DecantError) {
    tally.add(encoded)
    for piece in encoded.pieces { try output.append(piece.bytes) }
  }

  func finish(_ diagnostics: inout Diagnostics) throws(DecantError) -> [OutputRow] {
    tally.rows(in: output.destination.name)
  }
}

/// Encodes an entry as a line.
struct LinesEncoder: EntryEncoder {
  func encode(
    _ entry: RenderedEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> EncodedEntry {
    var line: [UInt8] = []
    CanonicalEncoder.append(entry.entry, to: &line)
    return EncodedEntry(entry, pieces: [EncodedEntry.Piece(bytes: line)])
  }
}
