internal import DecantCore
internal import DecantXML

/// Judges one item of an export.
struct WXRCheck: EntryCheck {
  private let decoder: WXRDecoder?
  private let header: JudgedHeader

  init(_ cursor: WXRCursor, _ limits: Limits) {
    decoder = cursor.decoder as? WXRDecoder
    header = JudgedHeader(cursor.header)
  }

  func check(
    _ raw: RawEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> EntryJudgement? {
    guard let decoder, case .bytes(let bytes) = raw.payload else { return nil }
    let position = raw.position ?? SourcePosition(line: 1, column: 1)
    let slice = decoder.reader(for: raw).read(bytes, at: position)
    guard var item = ItemReading(slice, lookup: decoder.lookup) else {
      slice.report(&diagnostics)
      return nil
    }
    slice.report(title: item.title, entry: item.entry.id, &diagnostics)
    let entry = item.read(&diagnostics)
    var judge = ItemJudge(slice, entry, header)
    return judge.judge(&diagnostics)
  }
}
