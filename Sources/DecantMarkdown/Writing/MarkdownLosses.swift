internal import DecantCore

/// What is lost of an entry where there is no archive, an entry a line.
struct MarkdownLosses {
  private let entry: Entry
  private let placement: Placement
  private let notes: EntryNotes
  private let takenPaths: [String]

  init(_ entry: Entry, _ placement: Placement, _ notes: EntryNotes, _ takenPaths: [String]) {
    self.takenPaths = takenPaths
    self.entry = entry
    self.placement = placement
    self.notes = notes
  }

  /// Reports the losses, if there are any.
  func report(at position: SourcePosition?, _ diagnostics: inout Diagnostics) {
    let title = entry.title?.text ?? ""
    let name = (title.isEmpty ? entry.id.rawValue : title).quoted
    if placement.role == .nowhere, entry.menuItem == nil {
      diagnostics.report(
        .markdownNoPlace, "\(name), \(entry.kind.rawValue), has no place in the folder",
        at: position, entry: entry.id)
    } else if let losses {
      diagnostics.report(
        .markdownNoField, "\(losses) of \(name) left out", at: position, entry: entry.id)
    }
  }

  private var losses: String? {
    var parts: [String] = []
    let comments = notes.waiting + notes.kept
    if notes.fields > 0 { parts.append(counted(notes.fields, "custom field")) }
    if comments > 0 { parts.append("\(counted(comments, "comment")) not shown") }
    if !takenPaths.isEmpty { parts.append(counted(takenPaths.count, "redirect")) }
    if notes.formats > 0 { parts.append("the post format") }
    if !(entry.password ?? "").isEmpty { parts.append("the password") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func counted(_ count: Int, _ name: String) -> String {
    count == 1 ? "1 \(name)" : "\(count) \(name)s"
  }
}
