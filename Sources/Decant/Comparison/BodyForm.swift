internal import DecantCore
internal import DecantMarkup

/// A body as a browser would have it, whatever its markup is.
enum BodyForm {
  /// The tree of an entry's body; no body and an empty one are equal.
  static func tree(of entry: Entry) -> HTMLTree {
    guard let content = entry.content, !content.text.isEmpty else { return HTMLTree() }
    let html = ContentRenderer().render(content, to: .html).0.text
    let holdsNotes =
      content.markup == .wordPress && content.text.utf8.span.firstIndex(of: "wp:footnotes") != nil
    let footnotes = holdsNotes ? entry.extensions[.customFields]["footnotes"]?.string : nil
    return ShownTree(Array(html.utf8), footnotes: footnotes).tree
  }

  /// Bytes that are equal for bodies of the same blocks, emphasis, links, pictures, tables, code
  /// and text.
  static func bytes(of tree: HTMLTree) -> [UInt8] { CanonicalForm(tree, .skeleton).bytes }

  /// The bytes of an entry's body.
  static func bytes(of entry: Entry) -> [UInt8] {
    guard let content = entry.content, !content.text.isEmpty else { return [] }
    return bytes(of: tree(of: entry))
  }
}
