internal import DecantCore
internal import DecantXML

extension Term {
  /// Whether `category` names a term as WordPress does: by taxonomy, slug and name.
  static func isComplete(_ node: Int, _ source: ExportTree) -> Bool {
    let tree = source.tree
    guard !tree.hasChildren(node), tree.nodes[node].attributes.count == 2 else { return false }
    return !(source.attribute(node, "domain") ?? "").isEmpty
      && !(source.attribute(node, "nicename") ?? "").isEmpty
  }

  /// Reads the `category` of an item.
  init(_ node: Int, of source: ExportTree, _ lookup: HeaderLookup) {
    let domain = source.attribute(node, "domain") ?? ""
    let taxonomy = WXRSpelling.taxonomy(domain)
    let id = ID(taxonomy, source.attribute(node, "nicename") ?? "")
    let known = lookup.term(id)
    let name = source.tree.text(node)
    self = known ?? Term(id: id, name: nil)
    if !name.isEmpty { self.name = Content(name, markup: .html) }
    var asRead = MetadataBag()
    if WXRSpelling.text(taxonomy) != domain { asRead.append("category@domain", .string(domain)) }
    if name.isEmpty, known?.name != nil { asRead.append("category", .string("")) }
    if !asRead.isEmpty { extensions[.wordPress] = [.init(WXRSpace.asRead, .object(asRead))] }
  }
}
