internal import DecantCore
internal import DecantXML

extension Author {
  /// Reads `wp:author`, or returns `nil` if it has no login in the usual form.
  init?(_ node: Int, of source: ExportTree) {
    guard source.tree.nodes[node].attributes.isEmpty else { return nil }
    var reading = ElementReading(node, of: source, .author) { _, _, _ in false }
    let login = reading.text(1)
    guard !login.isEmpty else { return nil }
    self.init(id: Author.ID(rawValue: login), name: reading.text(3))
    email = reading.nonEmptyText(2)
    for index in [0, 4, 5] { reading.keep(index) }
    extensions[.wordPress] = reading.bag()
  }
}
