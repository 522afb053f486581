internal import DecantCore

/// Reads an entry from the text of a page.
struct PageDecoder: EntryDecoder {
  func decode(_ raw: RawEntry, _ diagnostics: inout Diagnostics) throws(DecantError) -> Entry? {
    guard case .bytes(let bytes) = raw.payload else { return nil }
    if let place = bytes.span.firstInvalidUTF8 {
      let table = LineTable(bytes.span, startingAt: raw.position)
      diagnostics.report(
        .pageInvalidText, "bytes that are no UTF-8 were replaced by U+FFFD",
        at: table.position(of: place, in: bytes.span))
    }
    var reading = PageReading(PageLine.lines(of: bytes), file: raw.position?.file)
    guard let entry = reading.read(ordinal: raw.ordinal, &diagnostics) else {
      diagnostics.report(.pageEmpty, "there is no text on the page; skipped", at: raw.position)
      return nil
    }
    return entry
  }
}
