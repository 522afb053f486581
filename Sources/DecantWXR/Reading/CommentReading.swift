internal import DecantCore
internal import DecantXML

/// Reads `wp:comment`.
struct CommentReading {
  private let slice: ParsedSlice
  private var reading: ElementReading
  private var fields = MetadataBag()

  init(_ node: Int, of source: ExportTree, _ slice: ParsedSlice) {
    self.slice = slice
    var fields = MetadataBag()
    reading = ElementReading(node, of: source, .comment) { node, _, _ in
      guard let field = CustomField(node, of: source) else { return false }
      fields.append(field.key, .string(field.value))
      return true
    }
    self.fields = fields
  }

  /// Reads everything: the elements are those of ``ElementTable/comment``.
  mutating func read(_ findings: inout Findings) -> Entry.Comment {
    var comment = Entry.Comment(
      id: Entry.Comment.ID(rawValue: reading.text(0)), name: reading.text(1),
      content: Content(reading.text(7, keepingSpace: true), markup: .wordPress))
    comment.email = reading.nonEmptyText(2)
    comment.home = reading.nonEmptyText(3).map { WebAddress(rawValue: $0) }
    comment.networkAddress = reading.nonEmptyText(4)
    comment.date = DateReading(slice: slice).read(5, 6, &reading, &findings)
    let approved = reading.text(8)
    comment.status = WXRSpelling.commentStatus(approved)
    reading.note(8, approved, spelled: WXRSpelling.text(comment.status))
    let type = reading.text(9)
    comment.kind = WXRSpelling.commentKind(type)
    reading.note(9, type, spelled: comment.kind.rawValue)
    let parent = reading.text(10)
    let reference = WXRSpelling.reference(reading: parent)
    comment.parent = reference.map { Entry.Comment.ID(rawValue: $0) }
    reading.note(10, parent, spelled: WXRSpelling.reference(reference))
    reading.keep(11)
    comment.extensions[.wordPress] = reading.bag()
    comment.extensions[.customFields] = fields
    return comment
  }
}
