/// What is remembered of an entry between the passes: some hundred bytes, whatever its size.
struct EntryRecord: Sendable {
  /// The names by which entries find each other, as hashes, surest name first; 0 where there is
  /// none.
  var keys = EntryKeys()

  /// The fingerprint of every value.
  var exact = EntryDigest.none

  /// The fingerprint of what both formats can say, or ``EntryDigest/none``.
  var shown = EntryDigest.none

  /// The place of the entry in the source, counted from 0.
  var ordinal: UInt32 = 0

  /// The number of values.
  var valueCount: UInt32 = 0

  /// The place of the entry's kind in the list of kinds.
  var kind: UInt16 = 0

  /// What one of the formats can't say of the entry.
  var unsaid = UnsaidValues()

  /// Whether both formats have a place for the entry.
  var isShown = true

  /// Whether the entry says something.
  var hasBody = false
}

/// Kinds of values that a format may have no place for.
struct UnsaidValues: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let comments = UnsaidValues(rawValue: 1)
  static let fields = UnsaidValues(rawValue: 1 << 1)
  static let extensions = UnsaidValues(rawValue: 1 << 2)
  static let places = UnsaidValues(rawValue: 1 << 3)
  static let terms = UnsaidValues(rawValue: 1 << 4)
  static let files = UnsaidValues(rawValue: 1 << 5)
  static let passwords = UnsaidValues(rawValue: 1 << 6)
  static let aliases = UnsaidValues(rawValue: 1 << 7)
  static let people = UnsaidValues(rawValue: 1 << 8)
  static let alternates = UnsaidValues(rawValue: 1 << 9)

  /// What a projection took from an entry.
  init(of entry: Entry, in shown: Entry) {
    var unsaid: UnsaidValues = []
    if entry.comments.count > shown.comments.count { unsaid.insert(.comments) }
    if entry.extensions[.customFields].count > shown.extensions[.customFields].count {
      unsaid.insert(.fields)
    }
    if entry.extensions.bags.count > shown.extensions.bags.count
      + (unsaid.contains(.fields) ? 1 : 0)
    {
      unsaid.insert(.extensions)
    }
    if entry.parent != shown.parent || entry.order != shown.order { unsaid.insert(.places) }
    if entry.terms.count > shown.terms.count { unsaid.insert(.terms) }
    if entry.attachments.count > shown.attachments.count { unsaid.insert(.files) }
    if entry.password != shown.password { unsaid.insert(.passwords) }
    if entry.aliases.count > shown.aliases.count { unsaid.insert(.aliases) }
    if entry.authors.count > shown.authors.count { unsaid.insert(.people) }
    if entry.alternates.count > shown.alternates.count { unsaid.insert(.alternates) }
    self = unsaid
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The words for each kind, in the order in which they are said.
  var words: [String] {
    let names: [(UnsaidValues, String)] = [
      (.comments, "comments"), (.fields, "custom fields"), (.terms, "some terms"),
      (.files, "files"), (.places, "parents and order"), (.people, "further authors"),
      (.aliases, "aliases"), (.alternates, "other forms of the text"),
      (.passwords, "passwords"), (.extensions, "what only one format knows"),
    ]
    return names.filter { contains($0.0) }.map(\.1)
  }
}
