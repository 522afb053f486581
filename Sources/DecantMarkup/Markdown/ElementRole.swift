internal import DecantCore

/// What the renderer makes of an element.
enum ElementRole: UInt8, Sendable {
  case paragraph
  case heading
  case rule
  case preformatted
  case quote
  case list
  case item
  case table
  case figure

  /// A block that only groups others.
  case wrapper

  /// A block without a form in Markdown.
  case keptBlock

  case emphasis
  case strong
  case strike
  case code
  case link
  case image
  case lineBreak

  /// An inline element that only serves the looks.
  case span

  /// An inline element without a form in Markdown.
  case keptInline

  /// Whether the element is set apart from the text around it.
  var isBlock: Bool { rawValue <= ElementRole.keptBlock.rawValue }

  /// The roles of the known names, by number.
  private static let roles: [ElementRole] = {
    var table: [ElementRole] = (0..<512).map {
      HTMLName(number: $0).isBlock ? .keptBlock : .keptInline
    }
    for (role, names) in names {
      for name in names where name.number < 512 { table[Int(name.number)] = role }
    }
    return table
  }()

  private static let names: [(ElementRole, [HTMLName])] = [
    (.paragraph, [.p]),
    (.heading, [.h1, .h2, .h3, .h4, .h5, .h6]),
    (.rule, [.hr]),
    (.preformatted, [.pre]),
    (.quote, [.blockquote]),
    (.list, [.ul, .ol]),
    (.item, [.li]),
    (.table, [.table]),
    (.figure, [.figure]),
    (
      .wrapper,
      [
        .div, .section, .article, .aside, .header, .footer, .main, .nav, .hgroup, .center,
        .address, .search, .figcaption, .body, .html, .head,
      ]
    ),
    (.keptBlock, [.script, .style, .template]),
    (.emphasis, [.em, .i]),
    (.strong, [.strong, .b]),
    (.strike, [.del, .s, .strike]),
    (.code, [.code]),
    (.link, [.a]),
    (.image, [.img]),
    (.lineBreak, [.br]),
    (.span, [.span, .font, .nobr, .big]),
  ]

  /// The role of an element of HTML.
  init(of name: HTMLName) {
    self = name.isKnown ? ElementRole.roles[Int(name.number)] : .keptInline
  }

  /// The role of an element.
  init(of node: HTMLTree.Node) {
    let isKnown = node.namespace == .html && node.name.isKnown
    self = isKnown ? ElementRole.roles[Int(node.name.number)] : .keptInline
  }
}
