internal import DecantCore
internal import DecantXML

/// A custom field of an entry, a term or a comment.
struct CustomField {
  let key: String
  let value: String

  /// Reads `wp:postmeta`, `wp:termmeta` or `wp:commentmeta`, or returns `nil` if it isn't one key
  /// and one value.
  init?(_ node: Int, of source: ExportTree) {
    let tree = source.tree
    guard tree.nodes[node].attributes.isEmpty, tree.nodes[node].end == node + 3,
      ElementTable.meta.index(node + 1, in: source, from: 0) == 0,
      ElementTable.meta.index(node + 2, in: source, from: 1) == 1,
      source.isPlain(node + 1), source.isPlain(node + 2)
    else { return nil }
    key = tree.text(node + 1)
    value = tree.text(node + 2, keepingSpace: true)
  }
}
