internal import DecantCore
internal import DecantXML

extension Term {
  /// Reads `wp:category`, `wp:tag` or `wp:term`, or returns `nil` if it has no slug.
  init?(_ node: Int, declaredAs name: String, of source: ExportTree) {
    guard source.tree.nodes[node].attributes.isEmpty else { return nil }
    let table: ElementTable =
      switch name {
      case "wp:category": .category
      case "wp:tag": .tag
      default: .term
      }
    var fields = MetadataBag()
    var reading = ElementReading(node, of: source, table) { node, _, _ in
      guard let field = CustomField(node, of: source) else { return false }
      fields.append(field.key, .string(field.value))
      return true
    }
    let isTerm = name == "wp:term"
    let first = isTerm ? 2 : 1
    let slug = reading.text(first)
    guard !slug.isEmpty else { return nil }
    let spelled = isTerm ? reading.text(1) : ""
    let taxonomy: Taxonomy =
      isTerm ? WXRSpelling.taxonomy(spelled) : name == "wp:category" ? .category : .tag
    if isTerm { reading.note(1, spelled, spelled: WXRSpelling.text(taxonomy)) }
    let hasParent = name != "wp:tag"
    let nameIndex = first + (hasParent ? 2 : 1)
    self.init(id: ID(taxonomy, slug), name: nil)
    if reading.node(nameIndex) != nil {
      self.name = Content(reading.text(nameIndex), markup: .html)
    }
    if hasParent { parent = reading.nonEmptyText(first + 1) }
    summary = reading.nonEmptyText(nameIndex + 1).map { Content($0, markup: .html) }
    reading.keep(0)
    if name != WXRElements.declaration(of: taxonomy) {
      reading.keep(WXRSpace.element, name)
    }
    extensions[.wordPress] = reading.bag()
    extensions[.customFields] = fields
  }
}
