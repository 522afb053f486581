internal import DecantCore
internal import DecantXML

extension ItemJudge {
  /// libxml2 refuses longer texts unless it is told otherwise, and PHP doesn't tell it.
  private static let largestValue = 10_000_000

  /// Judges the sizes of texts, and the custom fields.
  mutating func judgeValues() {
    for node in nodes where node != 1 { judgeSize(node) }
    for node in fields {
      guard let field = CustomField(node, of: source) else { continue }
      judgeSize(node + 2)
      judgeSerialized(field, node + 2)
    }
  }

  private mutating func judgeSize(_ node: Int) {
    let count = slice.tree.nodes[node].text.count
    guard count > ItemJudge.largestValue else { return }
    add(.wxrLargeValue, "the text has \(count) bytes, and PHP reads 10,000,000", node)
  }

  private mutating func judgeSerialized(_ field: CustomField, _ node: Int) {
    let bytes = Array(field.value.utf8)
    guard SerializedText.isLikely(bytes), !SerializedLengths.areRight(bytes) else { return }
    add(
      .wxrSerializedMismatch,
      "the lengths in the serialized value of \(field.key.quoted) don't fit its texts", node)
  }

  /// Judges the identifiers of comments and what they answer.
  mutating func judgeComments() {
    guard !comments.isEmpty else { return }
    let ids = Set(entry.comments.map(\.id))
    var seen: Set<Entry.Comment.ID> = []
    for (node, comment) in zip(comments, entry.comments) {
      if comment.id.rawValue.isEmpty {
        add(.wxrMissingCommentID, "the comment by \(comment.name.quoted) has no id", node)
      } else if !seen.insert(comment.id).inserted {
        add(
          .wxrDuplicateCommentID, "another comment of the entry has the id \(comment.id.rawValue)",
          leaf(0, of: node))
      }
      if let parent = comment.parent, !ids.contains(parent) {
        add(
          .wxrOrphanComment, "the comment that it answers, \(parent.rawValue), isn't in the file",
          leaf(10, of: node))
      }
    }
  }

  /// An element of a comment by its place in ``ElementTable/comment``, or the comment.
  private func leaf(_ index: Int, of comment: Int) -> Int {
    for node in slice.tree.children(of: comment)
    where ElementTable.comment.index(node, in: source, from: index) == index {
      return node
    }
    return comment
  }
}
