/// A single pass of judgement over one blog.
///
/// Like a ``BlogCursor`` it owns what the pass needs and stays on the task that opened it. The work
/// on one entry is its ``check``'s, which runs on all cores; what entries say about each other is
/// judged here, in order, from facts that take at most 300 bytes an entry.
public protocol BlogValidation: AnyObject {
  /// What judges one entry.
  associatedtype Check: EntryCheck

  /// Cuts the entries out of the source.
  var cursor: any BlogCursor { get }

  /// Judges one entry, from any task.
  var check: Check { get }

  /// Takes what an entry says about others; called in the order of the source.
  func take(_ facts: Check.Facts, _ diagnostics: inout Diagnostics)

  /// Judges the blog as a whole, after the last entry.
  func finish(_ diagnostics: inout Diagnostics)
}
