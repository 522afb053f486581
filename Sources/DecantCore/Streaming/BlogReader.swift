/// Opens blogs of one format.
///
/// A reader is a value whose stored properties are its options. It holds no resources, so that
/// one reader can open many sources, from any task.
public protocol BlogReader: Sendable {
  /// Opens a source and reads as far as its first entry.
  ///
  /// - Throws: ``DecantError/Code/unreadableSource``, ``DecantError/Code/malformedSource`` or
  ///   ``DecantError/Code/refusedSource``.
  func open(
    _ source: BlogSource, limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogCursor
}

extension BlogDocument {
  /// Reads a whole blog into memory.
  public init(
    reading source: BlogSource,
    with reader: some BlogReader,
    limits: Limits = Limits(),
    _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    let cursor = try reader.open(source, limits: limits, &diagnostics)
    let decoder = cursor.decoder
    self.init(header: cursor.header)
    while let raw = try cursor.next(&diagnostics) {
      if let entry = try decoder.decode(raw, &diagnostics) { entries.append(entry) }
    }
  }
}
