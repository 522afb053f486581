/// Judges a blog by nothing but what its reader reports.
public struct ReadingValidator: BlogValidator {
  private let reader: any BlogReader

  /// Creates a validator that reads with a reader.
  public init(_ reader: any BlogReader) { self.reader = reader }

  /// Opens a source and reads as far as its first entry.
  public func open(
    _ source: BlogSource, limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogValidation {
    ReadingValidation(try reader.open(source, limits: limits, &diagnostics))
  }
}

/// A pass that only reads.
private final class ReadingValidation: BlogValidation {
  let cursor: any BlogCursor
  let check: ReadingCheck

  init(_ cursor: any BlogCursor) {
    self.cursor = cursor
    check = ReadingCheck(decoder: cursor.decoder)
  }

  func take(_ facts: ReadingCheck.Facts, _ diagnostics: inout Diagnostics) {}

  func finish(_ diagnostics: inout Diagnostics) {}
}

private struct ReadingCheck: EntryCheck {
  /// An entry that could be read.
  struct Facts: Sendable {}

  let decoder: any EntryDecoder

  func check(_ raw: RawEntry, _ diagnostics: inout Diagnostics) throws(DecantError) -> Facts? {
    try decoder.decode(raw, &diagnostics).map { _ in Facts() }
  }
}
