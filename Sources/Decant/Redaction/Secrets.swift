internal import DecantCore

/// Removes what only the owner of a blog should have, and counts it.
struct Secrets {
  /// The number of values that were removed.
  private(set) var count = 0

  /// What is said of a number of values.
  static func counted(_ count: Int) -> String { count == 1 ? "1 secret" : "\(count) secrets" }

  /// Removes the secrets of an entry.
  mutating func remove(from entry: inout Entry) {
    if let password = entry.password, !password.isEmpty {
      entry.status = Secrets.statusOfLocked(entry.status)
      count += 1
    }
    entry.password = nil
    remove(from: &entry.authors)
    // An order of a shop is its customer's data.
    if entry.kind.rawValue.hasPrefix("shop_order") { removeFields(of: &entry.extensions) }
    for i in entry.comments.indices { remove(from: &entry.comments[i]) }
  }

  /// Removes the electronic mail addresses of authors.
  mutating func remove(from authors: inout [Author]) {
    for i in authors.indices where authors[i].email != nil {
      if authors[i].email?.isEmpty == false { count += 1 }
      authors[i].email = nil
    }
  }

  /// What an entry behind a password is without it.
  static func statusOfLocked(_ status: Entry.Status) -> Entry.Status {
    status == .published || status == .inherited ? .private : status
  }

  private mutating func remove(from comment: inout Entry.Comment) {
    for value in [comment.email, comment.networkAddress] where value?.isEmpty == false {
      count += 1
    }
    comment.email = nil
    comment.networkAddress = nil
    // Spam filters keep there what the commenter's browser sent.
    removeFields(of: &comment.extensions)
  }

  private mutating func removeFields(of extensions: inout Extensions) {
    count += extensions[.customFields].count
    extensions[.customFields] = []
  }
}
