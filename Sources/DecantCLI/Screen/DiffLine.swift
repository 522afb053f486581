internal import Decant

/// One value that differs, as a line of the screen: what it is, and how it differs.
struct DiffLine {
  /// What differs.
  let label: String

  /// How it differs.
  let text: String

  init(_ change: ValueChange?) {
    guard let change else {
      (label, text) = ("", "")
      return
    }
    let isBody = change.name == "body" || change.name.hasPrefix("body: ")
    label = isBody ? "body" : DiffLine.plain(change.name)
    text =
      isBody
      ? DiffLine.body(change, String(change.name.dropFirst("body: ".count)))
      : DiffLine.value(change)
  }

  private static func value(_ change: ValueChange) -> String {
    let old = plain(change.old ?? "")
    let new = plain(change.new ?? "")
    switch change.kind {
    case .added: return change.new == nil ? "added" : "+ \(DiffExcerpt.shortened(new))"
    case .removed: return change.old == nil ? "removed" : "- \(DiffExcerpt.shortened(old))"
    case .changed:
      guard change.old != nil, change.new != nil else { return "changed" }
      let excerpt = DiffExcerpt(old, new)
      return "\(excerpt.old) -> \(excerpt.new)"
    case .reordered: return "the same in another order"
    case .respelled: return "says the same in another spelling"
    }
  }

  private static func body(_ change: ValueChange, _ part: String) -> String {
    let old = plain(change.old ?? "")
    let new = plain(change.new ?? "")
    switch change.kind {
    case .added: return "\(part) added: \"\(DiffExcerpt.shortened(new))\""
    case .removed: return "\(part) removed: \"\(DiffExcerpt.shortened(old))\""
    case .changed where part == "structure": return "the same text, set differently"
    case .changed:
      let excerpt = DiffExcerpt(old, new)
      return "\(part) changed: \"\(excerpt.old)\" -> \"\(excerpt.new)\""
    case .reordered: return "\(part)s in another order"
    case .respelled:
      return change.old == nil
        ? "says the same, written differently" : "says the same as \(new) instead of \(old)"
    }
  }

  /// The text on one line, without anything that moves a terminal's cursor.
  private static func plain(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      line.unicodeScalars.append(scalar == "\n" || scalar == "\t" || scalar == "\r" ? " " : scalar)
      // A person sees the beginning only; the rest is in the JSON.
      if line.utf8.count > 4096 { break }
    }
    return Talk.sanitized(line, keepingLines: false)
  }
}

/// The part of two texts in which they differ, with a few words around it.
struct DiffExcerpt {
  private(set) var old: String
  private(set) var new: String

  /// The number of characters that a person reads of a text.
  private static let limit = 60

  /// The number of characters around what differs.
  private static let context = 20

  init(_ old: String, _ new: String) {
    let first = Array(old)
    let second = Array(new)
    guard max(first.count, second.count) > DiffExcerpt.limit else {
      (self.old, self.new) = (old, new)
      return
    }
    var start = 0
    while start < first.count, start < second.count, first[start] == second[start] { start += 1 }
    var tail = 0
    while tail < min(first.count, second.count) - start,
      first[first.count - 1 - tail] == second[second.count - 1 - tail]
    {
      tail += 1
    }
    start = DiffExcerpt.wordStart(first, max(0, start - DiffExcerpt.context))
    self.old = DiffExcerpt.cut(first, start, tail)
    self.new = DiffExcerpt.cut(second, start, tail)
  }

  /// The beginning of a text, as far as a person reads.
  static func shortened(_ text: String) -> String {
    text.count > limit ? "\(text.prefix(limit - 3))..." : text
  }

  /// Where the word begins in which a place is.
  private static func wordStart(_ text: [Character], _ place: Int) -> Int {
    var start = min(place, text.count)
    while start > 0, place - start < context, text[start - 1] != " " { start -= 1 }
    return start
  }

  /// What differs, and what is around it.
  private static func cut(_ text: [Character], _ start: Int, _ tail: Int) -> String {
    var end = min(text.count, max(start, text.count - tail) + context / 2)
    while end < text.count, end < text.count - tail + context, text[end] != " " { end += 1 }
    end = min(end, start + limit)
    let before = start > 0 ? "..." : ""
    let after = end < text.count ? "..." : ""
    return before + String(text[min(start, end)..<end]) + after
  }
}
