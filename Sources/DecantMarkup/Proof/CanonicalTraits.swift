/// What a canonical form makes of elements with a name.
struct CanonicalTraits: OptionSet {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Markdown has a form for it.
  static let isStructure = CanonicalTraits(rawValue: 1)

  /// Bare text in it is in no paragraph of its own.
  static let hostsText = CanonicalTraits(rawValue: 2)

  /// It has no content.
  static let isVoid = CanonicalTraits(rawValue: 4)

  /// White space beside it counts, as beside a word.
  static let isReplaced = CanonicalTraits(rawValue: 8)

  /// Its text isn't markup.
  static let isVerbatim = CanonicalTraits(rawValue: 16)

  /// What it holds isn't shown.
  static let isHidden = CanonicalTraits(rawValue: 32)

  /// It stands apart from the text around it.
  static let isSeparate = CanonicalTraits(rawValue: 64)

  /// The traits of the known names, by number.
  private static let table: [CanonicalTraits] = {
    var table = (0..<512).map { number -> CanonicalTraits in
      let name = HTMLName(number: UInt32(number))
      var node = HTMLTree.Node(.element)
      node.name = name
      var traits: CanonicalTraits = []
      if name.traits.contains(.replaced) { traits.insert(.isReplaced) }
      if ElementRole(of: node).isBlock, name != .option, name != .optgroup {
        traits.insert(.isSeparate)
      }
      return traits
    }
    for (trait, names) in names {
      for name in names { table[Int(name.number)].insert(trait) }
    }
    return table
  }()

  private static let names: [(CanonicalTraits, [HTMLName])] = [
    (
      .isStructure,
      [
        .p, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .blockquote, .pre, .code, .em, .strong,
        .del, .a, .img, .br, .hr, .table, .tr, .td, .th, .b, .i, .s, .strike,
      ]
    ),
    (.hostsText, [.p, .h1, .h2, .h3, .h4, .h5, .h6, .pre]),
    (.isVoid, [.img, .br]),
    (.isVerbatim, [.script, .style, .textarea, .iframe]),
    (.isHidden, [.script, .style]),
  ]

  /// The traits of an element of HTML.
  init(of name: HTMLName) {
    self = name.isKnown ? CanonicalTraits.table[Int(name.number)] : []
  }

  /// The traits of an element.
  init(of node: HTMLTree.Node) {
    self.init(of: node.name)
    guard node.namespace != .html else { return }
    subtract([.isReplaced, .isSeparate])
    if node.name == .svg { insert(.isReplaced) }
  }
}
