/// Where an element may stand, and what may stand in it, so that a parser of HTML does nothing but
/// insert it (13.2.6.4.7): it closes nothing, opens nothing again and moves nothing.
///
/// That is less than the content models of the standard allow.
struct PlainElement {
  /// What an element or a text is to the one around it.
  enum Category: UInt8 {
    case phrasing
    case flow
    case item
    case definition
    case section
    case row
    case cell
  }

  /// What may stand in an element.
  enum Model: UInt8 {
    case nothing
    case phrasing
    case flow
    case items
    case definitions
    case sections
    case rows
    case cells

    /// Whether an element or a text of a category may stand in it.
    func holds(_ category: Category) -> Bool {
      switch category {
      case .phrasing: self == .phrasing || self == .flow
      case .flow: self == .flow
      case .item: self == .items
      case .definition: self == .definitions
      case .section: self == .sections
      case .row: self == .rows
      case .cell: self == .cells
      }
    }
  }

  let category: Category
  let model: Model

  /// What is known of the elements with a name, or `nil` if a parser of HTML does more than insert
  /// them.
  static func find(_ name: HTMLName) -> PlainElement? {
    name.isKnown ? table[Int(name.number)] : nil
  }

  private static let table: [PlainElement?] = {
    var table: [PlainElement?] = Array(repeating: nil, count: 512)
    for (category, model, names) in kinds {
      for name in names {
        table[Int(name.number)] = PlainElement(category: category, model: model)
      }
    }
    return table
  }()

  private static let kinds: [(Category, Model, [HTMLName])] = [
    (.phrasing, .nothing, [.br, .img, .input, .wbr, .source, .track]),
    (
      .phrasing, .phrasing,
      [
        .a, .abbr, .b, .cite, .code, .del, .em, .i, .iframe, .ins, .kbd, .label, .mark, .q, .s,
        .samp, .small, .span, .strike, .strong, .sub, .sup, .time, .u, .var, .audio, .video,
        .acronym, .bdi, .bdo, .big, .dfn, .font, .tt,
      ]
    ),
    (.flow, .nothing, [.hr]),
    (.flow, .phrasing, [.p, .h1, .h2, .h3, .h4, .h5, .h6, .pre]),
    (
      .flow, .flow,
      [
        .address, .article, .aside, .blockquote, .center, .details, .div, .figcaption, .figure,
        .footer, .header, .main, .nav, .section, .summary,
      ]
    ),
    (.flow, .items, [.ul, .ol]),
    (.item, .flow, [.li]),
    (.flow, .definitions, [.dl]),
    (.definition, .flow, [.dt, .dd]),
    (.flow, .sections, [.table]),
    (.section, .rows, [.thead, .tbody, .tfoot]),
    (.row, .cells, [.tr]),
    (.cell, .flow, [.td, .th]),
  ]
}
