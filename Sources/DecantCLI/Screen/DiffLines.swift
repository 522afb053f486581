internal import Decant
internal import DecantCore

/// The lines that say what differs between two blogs.
struct DiffLines {
  /// The names of the blogs.
  private let old: String
  private let new: String

  /// How the lines look.
  let style: DiffStyle

  init(old: String, new: String, _ style: DiffStyle) {
    self.old = old
    self.new = new
    self.style = style
  }

  /// The lines of an entry that differs.
  func entry(_ change: EntryChange) -> [String] {
    let label = "\(style.mark(change.kind)) \(DiffLabel(change.entry).text)"
    let line =
      switch change.kind {
      case .added: "\(label): only in \(new)"
      case .removed: "\(label): only in \(old)"
      case .moved: "\(label): \(DiffLine(change.values.first).text)"
      case .changed: label
      }
    let wrapped = Columns.wrapped(Talk.sanitized(line, keepingLines: false), indent: 2, style.width)
    return [style.coloured(wrapped, change.kind)]
      + (change.kind == .changed ? values(change.values) : [])
  }

  /// The lines of what differs in the site, its authors and its terms.
  func site(_ changes: [ValueChange]) -> [String] {
    ["\(style.mark(.changed)) the site"] + values(changes)
  }

  /// A line a value, the name once where several differ.
  private func values(_ changes: [ValueChange]) -> [String] {
    let lines = changes.map { DiffLine($0) }
    let widest = lines.map { Columns.width($0.label) }.max() ?? 0
    let width = max(6, min(widest, 24))
    var last = ""
    return lines.map { line in
      let label = line.label == last ? "" : line.label
      last = line.label
      let text = "    \(Columns.left(label, width))  \(line.text)"
      return Columns.wrapped(text, indent: width + 6, style.width)
    }
  }
}
