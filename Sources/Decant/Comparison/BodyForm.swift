internal import DecantCore
internal import DecantMarkup

/// A body as a browser would have it, whatever its markup is.
enum BodyForm {
  /// The tree of a body; `nil` and an empty body are equal.
  static func tree(of content: Content?) -> HTMLTree {
    guard let content, !content.text.isEmpty else { return HTMLTree() }
    let html = ContentRenderer().render(content, to: .html).0.text
    return HTMLTree(parsing: Array(html.utf8))
  }

  /// Bytes that are equal for bodies of the same blocks, emphasis, links, pictures, tables, code
  /// and text.
  static func bytes(of tree: HTMLTree) -> [UInt8] { CanonicalForm(tree, .skeleton).bytes }

  /// The bytes of a body.
  static func bytes(of content: Content?) -> [UInt8] {
    guard let content, !content.text.isEmpty else { return [] }
    return bytes(of: tree(of: content))
  }
}
