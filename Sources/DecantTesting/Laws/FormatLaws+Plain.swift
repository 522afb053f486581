public import Decant

extension FormatLaws {
  /// Checks that without an archive each entry that loses something has a diagnostic.
  ///
  /// Writes each entry alone, with the option `plain` if the format has it. What the format itself
  /// declares that its files can't say (``BlogFormat/visible``) must be reported as dropped,
  /// archived or approximated.
  public func checkPlainLosses(_ blog: BlogDocument) async throws(DecantError) -> [LawViolation] {
    guard let visible = format.visible else { return [] }
    var violations: [LawViolation] = []
    for entry in blog.entries where visible.entry(entry) != entry {
      var options = FormatOptions()
      if format.options.contains(where: { $0.name == "plain" }) { options.append("plain", "true") }
      guard let writer = try format.makeWriter?(&options) else { return [] }
      var diagnostics = Diagnostics()
      _ = try await BlogDocument(entries: [entry]).write(with: writer, &diagnostics)
      let named =
        diagnostics.count(of: .archived) + diagnostics.count(of: .dropped)
        + diagnostics.count(of: .approximated)
      if named == 0 {
        violations.append(
          LawViolation("without an archive each loss is named", "entry \(entry.id.rawValue)"))
      }
    }
    return violations
  }
}
