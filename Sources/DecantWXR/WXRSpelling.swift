package import DecantCore

/// How the values of the model are spelled in an export, and read from one.
///
/// Reader and writer share these functions: the reader keeps the text of the source beside the
/// model exactly where `spell(read(text))` isn't the text.
package enum WXRSpelling {
  /// Spells the status of an entry.
  package static func text(_ status: Entry.Status) -> String {
    switch status {
    case .published: "publish"
    case .scheduled: "future"
    case .trashed: "trash"
    default: status.rawValue
    }
  }

  /// Reads the status of an entry.
  ///
  /// None is a draft, as it is for WordPress.
  package static func status(_ text: String) -> Entry.Status {
    switch text {
    case "publish": .published
    case "future": .scheduled
    case "trash": .trashed
    case "": .draft
    default: Entry.Status(rawValue: text)
    }
  }

  /// Reads what an entry is: a post if the source doesn't say.
  package static func kind(_ text: String) -> Entry.Kind {
    text.isEmpty ? .post : Entry.Kind(rawValue: text)
  }

  /// Spells the status of a comment.
  package static func text(_ status: Entry.Comment.Status) -> String {
    switch status {
    case .approved: "1"
    case .pending: "0"
    case .trashed: "trash"
    default: status.rawValue
    }
  }

  /// Reads the status of a comment.
  ///
  /// None waits for approval.
  package static func commentStatus(_ text: String) -> Entry.Comment.Status {
    switch text {
    case "1": .approved
    case "0", "": .pending
    case "trash": .trashed
    default: Entry.Comment.Status(rawValue: text)
    }
  }

  /// Reads the kind of a comment, which WordPress left empty before 5.5.
  package static func commentKind(_ text: String) -> Entry.Comment.Kind {
    text.isEmpty ? .comment : Entry.Comment.Kind(rawValue: text)
  }

  /// Spells a taxonomy.
  package static func text(_ taxonomy: Term.Taxonomy) -> String {
    taxonomy == .tag ? "post_tag" : taxonomy.rawValue
  }

  /// Reads a taxonomy.
  package static func taxonomy(_ text: String) -> Term.Taxonomy {
    text == "post_tag" ? .tag : Term.Taxonomy(rawValue: text)
  }

  /// Spells a reference to another entry or comment.
  package static func reference(_ id: String?) -> String { id ?? "0" }

  /// Reads a reference to another entry or comment.
  package static func reference(reading text: String) -> String? {
    text.isEmpty || text == "0" ? nil : text
  }

  /// Spells a place among siblings.
  package static func order(_ order: Int?) -> String { String(order ?? 0) }

  /// Reads a place among siblings.
  package static func order(reading text: String) -> Int? { Int(text) }

  /// Spells a truth value.
  package static func flag(_ isTrue: Bool) -> String { isTrue ? "1" : "0" }

  /// Reads a truth value.
  package static func flag(reading text: String) -> Bool { text == "1" }
}
