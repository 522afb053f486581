/// Treats private entries, and those behind a password, as public ones.
///
/// The only way on which a private entry gets into public sight; the user has to ask for it.
public struct PrivateEntryRelease: EntryTransform, Hashable {
  /// Creates a release.
  public init() {}

  /// Returns the entry without what made it private.
  public func transform(
    _ entry: Located<Entry>, in context: BlogContext, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> Located<Entry>? {
    guard entry.value.visibility == .private else { return entry }
    var entry = entry
    entry.password = nil
    if entry.value.visibility == .private { entry.status = .published }
    return entry
  }

  /// Returns the summary without what made the entry private.
  public func transform(_ summary: EntrySummary) -> EntrySummary? {
    guard summary.visibility == .private else { return summary }
    var summary = summary
    summary.isLocked = false
    if summary.visibility == .private { summary.status = .published }
    return summary
  }
}
