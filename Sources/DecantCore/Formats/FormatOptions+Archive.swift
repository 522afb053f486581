extension FormatOptions {
  /// Removes the reader's option `archive` and returns whether what lies in the archive counts.
  ///
  /// `merge`, the default, gives back what the visible files can't hold; `ignore` reads the visible
  /// files alone.
  ///
  /// - Throws: ``DecantError/Code/invalidOption`` for another value.
  package mutating func takeReadsArchive() throws(DecantError) -> Bool {
    try take("archive", default: ArchiveReading.merge) == .merge
  }
}

private enum ArchiveReading: String, CaseIterable {
  case merge
  case ignore
}
