public import Decant

extension FormatLaws {
  /// Checks that what a format loses, a diagnostic names.
  ///
  /// Writes the blog, reads the result back and counts entries: a format that holds fewer must
  /// have reported something as archived or dropped.
  public func checkLosses(_ blog: BlogDocument) async throws(DecantError) -> [LawViolation] {
    var options = FormatOptions()
    guard !format.isFolder, let reader = try format.makeReader?(&options),
      let writer = try format.makeWriter?(&options)
    else { return [] }
    var diagnostics = Diagnostics()
    let summary = try await blog.write(with: writer, &diagnostics)
    guard let bytes = summary.memory[.main] else { return [] }
    var unreported = Diagnostics()
    let back = try BlogDocument(reading: .bytes(bytes), with: reader, &unreported)
    let named = diagnostics.count(of: .archived) + diagnostics.count(of: .dropped)
    guard back.entries.count < blog.entries.count, named == 0 else { return [] }
    let lost = blog.entries.count - back.entries.count
    return [LawViolation("nothing disappears in silence", "\(lost) entries did")]
  }
}
