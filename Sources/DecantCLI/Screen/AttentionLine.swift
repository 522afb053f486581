internal import Decant
internal import DecantCore

/// One thing to look at, as `content/posts/x.md  why`.
struct AttentionLine {
  private let item: AttentionList.Item

  init(_ item: AttentionList.Item) { self.item = item }

  /// The file and the reason, in 80 columns.
  var text: String {
    let times = item.count > 1 ? " (\(Columns.number(item.count)) times)" : ""
    let reason = item.rule.phrase + times
    guard let path = item.examples.first?.path else {
      return Columns.wrapped("  \(reason)", indent: 4)
    }
    let more = item.entryCount - 1
    let others = more > 0 ? ", and in \(Columns.count(more, "other", "others"))" : ""
    return Columns.wrapped("  \(path)  \(reason)\(others)", indent: 4)
  }
}
