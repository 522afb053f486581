internal import DecantXML

/// The names of the children that an element may have, in WordPress's order.
struct ElementTable: Sendable {
  private let keys: [(namespace: ExportNamespace, local: [UInt8])]

  /// The names, as in WXR 1.2: first the `leafCount` elements that hold a text, then others.
  let names: [String]

  /// How many of the names are those of elements that hold a text.
  let leafCount: Int

  init(leaves: [String], others: [String]) {
    names = leaves + others
    leafCount = leaves.count
    keys = names.map { name in
      let parts = name.split(separator: ":")
      let prefix = parts.count == 2 ? String(parts[0]) : ""
      return (ExportNamespace(prefix: prefix), Array(parts[parts.count - 1].utf8))
    }
  }

  /// The place of an element's name, looked for from the place of the one before.
  func index(_ node: Int, in source: ExportTree, from hint: Int) -> Int? {
    let namespace = source.namespace(of: node)
    guard namespace != .other else { return nil }
    for i in keys.indices {
      let place = hint + i < keys.count ? hint + i : hint + i - keys.count
      if keys[place].namespace == namespace, source.tree.hasLocalName(node, keys[place].local) {
        return place
      }
    }
    return nil
  }

  static let site = ElementTable(
    leaves: WXRElements.site, others: ["wp:author", "wp:category", "wp:tag", "wp:term", "item"])
  static let author = ElementTable(leaves: WXRElements.author, others: [])
  static let category = ElementTable(
    leaves: WXRElements.term("wp:category"), others: ["wp:termmeta"])
  static let tag = ElementTable(leaves: WXRElements.term("wp:tag"), others: ["wp:termmeta"])
  static let term = ElementTable(leaves: WXRElements.term("wp:term"), others: ["wp:termmeta"])
  static let item = ElementTable(
    leaves: WXRElements.entry(isAttachment: true),
    others: ["category", "wp:postmeta", "wp:comment"]
  )
  static let comment = ElementTable(leaves: WXRElements.comment, others: ["wp:commentmeta"])
  static let meta = ElementTable(leaves: ["wp:meta_key", "wp:meta_value"], others: [])
}
