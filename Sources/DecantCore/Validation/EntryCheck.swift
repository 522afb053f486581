/// Judges one entry that a cursor cut out.
public protocol EntryCheck: Sendable {
  /// What other entries must know of an entry.
  associatedtype Facts: Sendable

  /// Reports what is wrong with an entry, repairs and losses of its reading included.
  ///
  /// Returns what other entries must know of it, or `nil` if nothing of it can be read.
  func check(
    _ raw: RawEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> Facts?
}
