internal import DecantCore

/// What became of an entry, in one word: the worst of what was reported about it.
enum EntryVerdict: String, CaseIterable, Sendable {
  /// It says the same.
  case same

  /// It says the same, and a part of it is HTML.
  case partlyHTML = "partly-html"

  /// Something was wrong in the source and is right in the output.
  case repaired

  /// Something is in the output in a lesser form.
  case changed

  /// A part of it, or all of it, is in the archive alone.
  case apart

  /// Something isn't in the output.
  case lost

  init(_ account: EntryAccount, inFolder: Bool) {
    if account.count(of: .dropped) > 0 {
      self = .lost
    } else if account.count(of: .approximated) > 0 {
      self = .changed
    } else if account.count(of: .repaired) > 0 {
      self = .repaired
    } else if account.count(of: .archived) > 0 || (inFolder && account.path == nil) {
      self = .apart
    } else {
      self = account.body.holdsHTML ? .partlyHTML : .same
    }
  }

  /// The word for people.
  ///
  /// - Parameter inFolder: Whether the output is a folder, whose archive has a name.
  func label(inFolder: Bool) -> String {
    switch self {
    case .same: "the same"
    case .partlyHTML: "the same, partly as HTML"
    case .repaired: "repaired"
    case .changed: "put differently"
    case .apart: inFolder ? "kept in .decant" : "kept apart"
    case .lost: "lost"
    }
  }
}
