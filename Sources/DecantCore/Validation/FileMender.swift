/// Repairs files one by one, for formats whose blogs are folders of them.
public protocol FileMender: Sendable {
  /// Goes through the files of a source and hands on those that can be better than they are.
  ///
  /// - Parameters:
  ///   - counts: Whether somebody wants a finding repaired.
  ///   - take: Is told of each such file, in the order of the source. Nothing is written before.
  /// - Throws: What reading throws, and what `take` throws.
  func mend(
    _ source: BlogSource, limits: Limits, where counts: (Diagnostic) -> Bool,
    _ take: (MendedFile) throws(DecantError) -> Void
  ) throws(DecantError)
}
