/// Judges blogs of one format, beside its reader.
///
/// A validator is a value whose stored properties are its options. It holds no resources.
public protocol BlogValidator: Sendable {
  /// Opens a source as a reader does, and judges what comes before its first entry.
  ///
  /// - Throws: What a ``BlogReader`` throws.
  func open(
    _ source: BlogSource, limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogValidation
}
