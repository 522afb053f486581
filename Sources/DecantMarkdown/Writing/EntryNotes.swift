internal import DecantCore

/// What an encoder tells its sink about an entry, for the configuration and for the screen.
struct EntryNotes: Hashable, Sendable {
  /// Whether the body holds raw HTML.
  var holdsHTML = false

  /// Whether "Uncategorized" is left out beside another category.
  var leavesOutUncategorized = false

  /// The comments that are shown.
  var shown = 0

  /// The comments that wait for approval, or were refused.
  var waiting = 0

  /// The comments of an entry that isn't for the public.
  var kept = 0

  /// The custom fields that aren't in the front matter.
  var fields = 0

  /// The post formats.
  var formats = 0

  /// Counts what an entry holds.
  init(_ entry: Entry, _ placement: Placement, _ options: MarkdownOptions) {
    let approved = entry.comments.count { $0.status == .approved }
    switch placement.role {
    case .post, .page, .other: shown = approved
    case .private, .nowhere: kept = approved
    }
    waiting = entry.comments.count - approved
    let promoted = Set(options.promoted.map(\.field))
    fields = entry.extensions[.customFields].count { !promoted.contains($0.name) }
    formats = entry.terms.count { $0.id.taxonomy == .format }
  }

  /// The notes as the bytes of a piece.
  var bytes: [UInt8] {
    let flags = (holdsHTML ? 1 : 0) + (leavesOutUncategorized ? 2 : 0)
    let numbers = [flags, shown, waiting, kept, fields, formats]
    return Array(numbers.map { String($0) }.joined(separator: " ").utf8)
  }

  /// Reads the bytes of a piece.
  init(_ bytes: [UInt8]) {
    let numbers = String(decoding: bytes, as: UTF8.self).split(separator: " ").map { Int($0) ?? 0 }
    guard numbers.count == 6 else { return }
    holdsHTML = numbers[0] & 1 != 0
    leavesOutUncategorized = numbers[0] & 2 != 0
    (shown, waiting, kept) = (numbers[1], numbers[2], numbers[3])
    (fields, formats) = (numbers[4], numbers[5])
  }
}
